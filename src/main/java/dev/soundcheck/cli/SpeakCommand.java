package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.timeline.CaptionFormat;
import dev.soundcheck.trace.NanoClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck speak`: one take without a window. What came before a failure is kept.
@Command(name = "speak", mixinStandardHelpOptions = true, description = "Speaks one line and keeps it.")
final class SpeakCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Semaphore changes = new Semaphore(0);

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "TEXT", description = "The line; - reads it from standard input.")
    private String text = "";
    @Option(names = "--endpoint", paramLabel = "E", converter = Names.EndpointName.class, defaultValue = "websocket", description = "bytes, sse or websocket (default).")
    private Endpoint endpoint = Endpoint.WEBSOCKET;
    @Mixin
    private ServiceOptions who = new ServiceOptions();
    @Option(names = "--language", paramLabel = "CODE", description = "Such as en; default: the voice's own.")
    private @Nullable String language;
    @Option(names = "--speed", paramLabel = "X", defaultValue = "1", description = "0.6 to 1.5.")
    private double speed = 1;
    @Option(names = "--volume", paramLabel = "X", defaultValue = "1", description = "0.5 to 2.")
    private double volume = 1;
    @Option(names = "--emotion", paramLabel = "NAME", description = "Such as calm.")
    private @Nullable String emotion;
    @Option(names = "--format", paramLabel = "C", converter = Names.ContainerName.class, defaultValue = "raw", description = "raw (default), wav or mp3; the latter two on bytes only.")
    private OutputFormat.Container container = OutputFormat.Container.RAW;
    @Option(names = "--encoding", paramLabel = "ENC", converter = Names.EncodingName.class, defaultValue = "pcm_s16le", description = "pcm_s16le (default), pcm_f32le, pcm_mulaw or pcm_alaw.")
    private PcmEncoding encoding = PcmEncoding.S16LE;
    @Option(names = "--sample-rate", paramLabel = "HZ", defaultValue = "44100", description = "Default: 44100.")
    private int sampleRateHz = 44100;
    @Option(names = "--out", paramLabel = "FILE", description = "Save the sound as WAV.")
    private @Nullable Path out;
    @Option(names = "--words", paramLabel = "FILE", description = "Save the word stamps: .json, or captions as .srt, .vtt, .lrc or .ass.")
    private @Nullable Path words;
    @Option(names = "--trace", paramLabel = "FILE", description = "Save every time stamp as JSON.")
    private @Nullable Path trace;
    @Option(names = "--play", description = "Make it heard.")
    private boolean play;

    SpeakCommand(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SpeechException {
        checkUsage();
        String line = "-".equals(text) ? standardInput() : text;
        ServiceChoice choice = who.choice(toolbox);
        try (SpeechService service = toolbox.service(choice);
                Studio studio = new Studio(play ? toolbox.playback() : new Mute(), NanoClock.system(),
                        changes::release)) {
            String voiceId = who.voiceId(service);
            Take take = studio.speak(service, endpoint, request(line, voiceId));
            while (!take.state().ended()) {
                changes.acquire();
            }
            if (play && take.track() != null) {
                hear(studio);
            }
            return report(take);
        }
    }

    private void checkUsage() {
        if (container != OutputFormat.Container.RAW && endpoint != Endpoint.BYTES) {
            throw usage(endpoint.title() + " carries raw audio only; use --format raw, or --endpoint bytes.");
        }
        if (sampleRateHz <= 0) {
            throw usage("--sample-rate must be above 0.");
        }
        if (words != null && CaptionFormat.ofFileName(words.toString()).isEmpty()) {
            throw usage("--words takes a file that ends in .json, .srt, .vtt, .lrc or .ass.");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static String standardInput() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return reader.lines().collect(Collectors.joining("\n"));
    }

    private SpeechRequest request(String line, String voiceId) {
        PcmFormat pcm = new PcmFormat(encoding, sampleRateHz);
        int bitRate = container == OutputFormat.Container.MP3 ? 128_000 : 0;
        return SpeechRequest.of(line, voiceId, who.modelId()).withLanguage(language)
                .withDelivery(new Delivery(speed, volume, emotion))
                .withFormat(new OutputFormat(container, pcm, bitRate))
                .withStamps(endpoint.timestamps() ? StampOptions.ALL : StampOptions.NONE);
    }

    private static void hear(Studio studio) throws InterruptedException {
        Playback playback = studio.playback();
        Semaphore never = new Semaphore(0);
        while (playback.state().active()) {
            never.tryAcquire(20, TimeUnit.MILLISECONDS);
            studio.observe();
        }
    }

    private int report(Take take) throws IOException {
        TakeFiles.save(take, out, words, trace);
        PrintWriter err = spec.commandLine().getErr();
        if (take.state() == TakeState.DONE) {
            spec.commandLine().getOut().println(Summary.of(take));
            return 0;
        }
        SpeechFailure failure = take.failure();
        err.println("soundcheck: " + (failure == null ? "cancelled." : Objects.requireNonNull(failure).line())
                + Summary.kept(take));
        return 1;
    }
}
