package dev.soundcheck.cli;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.LiveScript;
import dev.soundcheck.live.LiveScriptException;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.ScriptReader;
import dev.soundcheck.live.TurnPlan;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck live`: speaks text while it arrives. What came before a failure is kept.
@Command(name = "live", mixinStandardHelpOptions = true, description = "Speaks text while it arrives: from standard input, from a simulated model, or from a script.")
final class LiveCommand implements Callable<Integer> {
    private static final int MOST_DELAY_MILLIS = 5_000;

    private final Toolbox toolbox;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", description = "A text that a simulated model writes; without it, standard input is read as it arrives.")
    private @Nullable String text;
    @Mixin
    private ServiceOptions who = new ServiceOptions();
    @Option(names = "--by", paramLabel = "UNIT", converter = Names.CutName.class, description = "Cut the text into messages by token, word, clause, sentence or line, or send it whole; default: as it arrives.")
    private Cut.@Nullable By by;
    @Option(names = "--max-buffer-delay", paramLabel = "MS", description = "How long the service may wait for more text, 0 to 5000; default: the service's own.")
    private @Nullable Integer maxBufferDelayMillis;
    @Option(names = "--tokens-per-second", paramLabel = "N", description = "How fast the simulated model writes TEXT, 5 to 300; default: 40.")
    private @Nullable Double tokensPerSecond;
    @Option(names = "--unsafe", description = "Send the pieces as they arrive, even where a word, a number or a tag is split.")
    private boolean unsafe;
    @Option(names = "--language", paramLabel = "CODE", description = "Language of the text, such as en; default: the service guesses.")
    private @Nullable String language;
    @Mixin
    private DeliveryOptions how = new DeliveryOptions();
    @Option(names = "--encoding", paramLabel = "ENC", converter = Names.EncodingName.class, defaultValue = "pcm_s16le", description = "Encoding of the samples: pcm_s16le (default), pcm_f32le, pcm_mulaw or pcm_alaw.")
    private PcmEncoding encoding = PcmEncoding.S16LE;
    @Option(names = "--sample-rate", paramLabel = "HZ", defaultValue = "44100", description = "Sample rate; default: 44100.")
    private int sampleRateHz = 44100;
    @Mixin
    private LiveFiles files = new LiveFiles();
    @Option(names = "--replay", paramLabel = "FILE", description = "Send the messages of a saved script at their times.")
    private @Nullable Path replay;
    @Option(names = "--play", description = "Play the sound.")
    private boolean play;

    LiveCommand(Toolbox toolbox, Streams streams) {
        this.toolbox = toolbox;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SpeechException, LiveScriptException {
        checkUsage();
        Semaphore changes = new Semaphore(0);
        try (SpeechService service = toolbox.service(who.choice(toolbox));
                Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release)) {
            SpeechRequest request = request(who.voiceId(toolbox, service));
            LiveScript messages = replay == null ? null : ScriptReader.read(replay, request);
            LiveRun run = new LiveRun(streams, files, new LiveRun.Sound(play, toolbox::playback), changes);
            return run.run(studio, service, source(request, messages));
        }
    }

    private LiveRun.Source source(SpeechRequest request, @Nullable LiveScript messages) {
        TurnPlan plan = new TurnPlan(request.voiceId(), request,
                maxBufferDelayMillis == null ? OptionalInt.empty() : OptionalInt.of(maxBufferDelayMillis),
                by == null ? Cut.AS_TYPED : Cut.by(by), !unsafe);
        if (messages != null) {
            return new LiveRun.Source.Script(messages);
        }
        return text == null
                ? new LiveRun.Source.Input(plan)
                : new LiveRun.Source.Model(plan, LineText.clean(text),
                        tokensPerSecond == null
                                ? ModelPace.USUAL
                                : ModelPace.USUAL.withTokensPerSecond(tokensPerSecond));
    }

    private void checkUsage() {
        if (maxBufferDelayMillis != null && (maxBufferDelayMillis < 0 || maxBufferDelayMillis > MOST_DELAY_MILLIS)) {
            throw usage("--max-buffer-delay must be 0 to " + MOST_DELAY_MILLIS + ".");
        }
        if (tokensPerSecond != null && text == null) {
            throw usage("--tokens-per-second needs TEXT: standard input and scripts come at their own pace.");
        }
        if (tokensPerSecond != null
                && !(tokensPerSecond >= ModelPace.SLOWEST && tokensPerSecond <= ModelPace.FASTEST)) {
            throw usage(String.format(Locale.ROOT, "--tokens-per-second must be %.0f to %.0f.", ModelPace.SLOWEST,
                    ModelPace.FASTEST));
        }
        if (replay != null && (text != null || by != null)) {
            throw usage("--replay takes its text from the script; leave TEXT and --by out.");
        }
        if (sampleRateHz <= 0) {
            throw usage("--sample-rate must be above 0.");
        }
        files.problem().ifPresent(sentence -> {
            throw usage(sentence);
        });
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private SpeechRequest request(String voiceId) {
        return SpeechRequest.of("", voiceId, who.modelId()).withLanguage(language)
                .withDelivery(how.delivery())
                .withFormat(OutputFormat.raw(encoding, sampleRateHz));
    }
}
