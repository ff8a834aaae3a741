package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.har.HarWriter;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.snippet.Recipe;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck speak`: one take without a window. What came before a failure is kept.
@Command(name = "speak", mixinStandardHelpOptions = true, description = "Speaks one line and saves its sound, words and times.")
final class SpeakCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Streams streams;
    private final Semaphore changes = new Semaphore(0);

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "TEXT", description = "The line; - reads it from standard input.")
    private String text = "";
    @Option(names = "--endpoint", paramLabel = "E", converter = Names.EndpointName.class, defaultValue = "websocket", description = "Endpoint: bytes, sse or websocket (default).")
    private Endpoint endpoint = Endpoint.WEBSOCKET;
    @Mixin
    private ServiceOptions who = new ServiceOptions();
    @Option(names = "--language", paramLabel = "CODE", description = "Language of the text, such as en; default: the voice's own.")
    private @Nullable String language;
    @Mixin
    private DeliveryOptions how = new DeliveryOptions();
    @Option(names = "--format", paramLabel = "F", converter = Names.FormatNamed.class, defaultValue = "raw", description = "Audio format: raw (default), or wav or mp3 over bytes; with its parts, as in wav:f32le:24000; or a name of Cartesia's guide: twilio, telephone, agents, browser.")
    private OutputFormat format = OutputFormat.DEFAULT;
    @Option(names = "--encoding", paramLabel = "ENC", converter = Names.EncodingName.class, description = "Encoding of the samples: pcm_s16le (default), pcm_f32le, pcm_mulaw or pcm_alaw.")
    private @Nullable PcmEncoding encoding;
    @Option(names = "--sample-rate", paramLabel = "HZ", description = "Sample rate; default: 44100.")
    private @Nullable Integer sampleRateHz;
    @Mixin
    private TakeOutputs files = new TakeOutputs();
    @Option(names = "--har", paramLabel = "FILE", converter = OutFile.Converter.class, description = "Save what went over the wire as a HAR file.")
    private @Nullable OutFile har;
    @Option(names = "--print-code", paramLabel = "LANGUAGE", converter = Names.SnippetName.class, description = "Speak nothing; print code that makes the same request: curl, websocat, python, python-websockets, js or java.")
    private @Nullable Snippet code;
    @Option(names = "--play", description = "Play the sound.")
    private boolean play;

    SpeakCommand(Toolbox toolbox, Streams streams) {
        this.toolbox = toolbox;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SpeechException {
        checkUsage();
        String line = LineText.of(text, streams.in());
        ServiceChoice choice = who.choice(toolbox);
        try (SpeechService service = toolbox.service(choice);
                Studio studio = new Studio(play ? toolbox.playback() : new Mute(), NanoClock.system(),
                        changes::release)) {
            SpeechRequest request = request(line, who.voiceId(toolbox, service));
            if (code != null) {
                return print(code, service, request);
            }
            try (AtInterrupt interrupt = AtInterrupt.then(changes::release)) {
                Take take = studio.speak(service, endpoint, request);
                await(take, studio, interrupt);
                return report(take, interrupt.asked());
            }
        }
    }

    /// Waits until the take has ended and, where it is played, was heard. An interrupt ends both.
    private void await(Take take, Studio studio, AtInterrupt interrupt) throws InterruptedException {
        while (!take.state().ended() && !interrupt.asked()) {
            changes.acquire();
        }
        while (play && studio.desk().observe().active() && !interrupt.asked()) {
            boolean _ = changes.tryAcquire(20, TimeUnit.MILLISECONDS);
        }
        if (interrupt.asked()) {
            studio.stop();
        }
    }

    private void checkUsage() {
        if (!endpoint.carries(format)) {
            throw usage(endpoint.title() + " carries raw audio only; use --format raw, or --endpoint bytes.");
        }
        if (files.wantsWords() && !endpoint.timestamps()) {
            throw usage(endpoint.title() + " sends no word timestamps; for --words use --endpoint sse or websocket.");
        }
        if (sampleRateHz != null && sampleRateHz <= 0) {
            throw usage("--sample-rate must be above 0.");
        }
        files.problem().ifPresent(sentence -> {
            throw usage(sentence);
        });
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private SpeechRequest request(String line, String voiceId) {
        return SpeechRequest.of(line, voiceId, who.modelId()).withLanguage(language)
                .withDelivery(how.delivery())
                .withFormat(asked())
                .withStamps(endpoint.timestamps() ? StampOptions.ALL : StampOptions.NONE);
    }

    /// The named format, with the options given beside it.
    private OutputFormat asked() {
        PcmFormat named = format.pcm();
        return new OutputFormat(format.container(), new PcmFormat(
                Objects.requireNonNullElse(encoding, named.encoding()),
                Objects.requireNonNullElse(sampleRateHz, named.sampleRateHz())), format.bitRate());
    }

    private int print(Snippet language, SpeechService service, SpeechRequest request) {
        Optional<String> refusal = language.refusal(endpoint);
        if (refusal.isPresent()) {
            throw usage(refusal.get());
        }
        streams.out().print(language.write(Recipe.of(endpoint, request, service.baseUrl())));
        streams.out().flush();
        return 0;
    }

    /// Reports the take, then each file: none hides another.
    private int report(Take take, boolean interrupted) {
        PrintWriter err = streams.err();
        TakeOutputs.Saved saved = files.save(take, streams);
        Optional<String> unsavedHar = har == null
                ? Optional.empty()
                : har.tryWrite(streams, out -> HarWriter.write(out, List.of(take)));
        if (take.state() == TakeState.DONE) {
            (files.useStandardOutput() || (har != null && har.standardOutput()) ? err : streams.out())
                    .println(Summary.of(take));
            SpeechFailure remark = take.remark();
            if (remark != null) {
                err.println("soundcheck: " + remark.line());
            }
        } else {
            SpeechFailure failure = take.failure();
            err.println("soundcheck: "
                    + (failure != null ? Advice.line(failure) : interrupted ? "interrupted." : "cancelled.")
                    + Summary.came(take, saved.sound()));
        }
        List<String> problems = Stream.concat(saved.problems().stream(), unsavedHar.stream()).toList();
        problems.forEach(sentence -> err.println("soundcheck: " + sentence));
        return take.state() == TakeState.DONE && problems.isEmpty() ? 0 : 1;
    }
}
