package dev.soundcheck.cli;

import dev.soundcheck.lab.file.LabTable;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabSounds;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRunner;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `soundcheck compare`: the latency lab without a window. What was measured before an interrupt is kept.
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Speaks one line over several endpoints and shows where the time goes.")
final class CompareCommand implements Callable<Integer> {
    private static final long SOUND_BYTES = 96L << 20;

    private final Toolbox toolbox;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private LineOptions lines = new LineOptions();
    @Mixin
    private LaneOptions lanes = new LaneOptions();
    @Option(names = "--runs", paramLabel = "N", defaultValue = "20", description = "Measured runs per lane; default ${DEFAULT-VALUE}.")
    private int runs = Spread.RUNS_FOR_P95;
    @Option(names = "--warm-ups", paramLabel = "N", defaultValue = "1", description = "Warm-up runs per lane, left out of the figures; default ${DEFAULT-VALUE}.")
    private int warmUps = 1;
    @ArgGroup(exclusive = true)
    private Modes modes = new Modes();
    @Mixin
    private ServiceOptions who = new ServiceOptions();
    @Option(names = "--stamps", description = "Ask for word timestamps where the endpoint has them.")
    private boolean stamps;
    @Option(names = "--seed", paramLabel = "N", description = "Seed of the order and the resampling, to repeat a comparison; default: a new one.")
    private long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "Your note about the network, for the report.")
    private String note = "";
    @Option(names = "--network", paramLabel = "NAME", converter = NetworkName.class, description = "Imitate a network: lan, wi-fi, 4g, transatlantic, or RTT:JITTER:KBIT such as 40:5:20000.")
    private NetworkProfile network = NetworkProfile.NONE;
    @Option(names = "--live", description = "Show the figures while they are measured.")
    private boolean live;
    @Mixin
    private LabFileOptions files = new LabFileOptions();
    @Option(names = "--ttfa", paramLabel = "RULE", converter = RuleName.class, description = "How the time to first audio is counted: ours (default), or coval as Coval's public benchmark does: silence included, handshake excluded.")
    private Metric ttfa = Metric.TTFA;
    @Option(names = "--max-ttfa-p95", paramLabel = "MS", description = "Exit with 1 if the P95 of a lane's TTFA is above this; needs 20 runs.")
    private @Nullable Double maxTtfaP95Millis;

    /// One of the two, or both kinds where neither was named.
    private static final class Modes {
        @Option(names = "--cold", description = "Only lanes that pay for their handshakes.")
        private boolean cold;
        @Option(names = "--warm", description = "Only lanes whose connection is open.")
        private boolean warm;
    }

    /// A preset by its name, or round trip, jitter and pace.
    static final class NetworkName implements ITypeConverter<NetworkProfile> {
        @Override
        public NetworkProfile convert(String value) {
            for (NetworkProfile preset : NetworkProfile.PRESETS) {
                if (preset.name().equalsIgnoreCase(value)) {
                    return preset;
                }
            }
            try {
                String[] parts = value.split(":", -1);
                if (parts.length == 3) {
                    return NetworkProfile.custom(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]), 0, 0);
                }
            } catch (IllegalArgumentException _) {
                // The message below reports it.
            }
            throw new TypeConversionException("'" + value
                    + "' is none of lan, wi-fi, 4g, transatlantic, nor RTT:JITTER:KBIT");
        }
    }

    /// `ours`, `coval`.
    static final class RuleName implements ITypeConverter<Metric> {
        @Override
        public Metric convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "ours" -> Metric.TTFA;
                case "coval" -> Metric.TTFA_COVAL;
                default -> throw new TypeConversionException("'" + value + "' is none of ours, coval");
            };
        }
    }

    CompareCommand(Toolbox toolbox, Streams streams) {
        this.toolbox = toolbox;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, SpeechException {
        checkUsage();
        List<String> said = lines.read(spec.commandLine(), streams);
        ServiceChoice choice = who.choice(toolbox);
        try (SpeechService service = toolbox.serviceToMeasure(choice, network)) {
            LabPlan plan = plan(said, who.voiceId(toolbox, service));
            streams.err().println(plan.cost().sentence(service.offline()));
            return measure(plan, service);
        }
    }

    private void checkUsage() {
        if (maxTtfaP95Millis != null && runs < Spread.RUNS_FOR_P95) {
            throw usage("a P95 needs " + Spread.RUNS_FOR_P95 + " runs; use --runs " + Spread.RUNS_FOR_P95
                    + " or more, or leave --max-ttfa-p95 out.");
        }
        files.problem(lines.source()).ifPresent(sentence -> {
            throw usage(sentence);
        });
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private LabPlan plan(List<String> said, String voiceId) {
        try {
            return new LabPlan(SpeechRequest.of(said.getFirst(), voiceId, who.modelId())
                    .withStamps(stamps ? StampOptions.WORDS : StampOptions.NONE), said,
                    lanes.lanes(!modes.warm, !modes.cold), runs, warmUps, seed);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage() + ".");
        }
    }

    private int measure(LabPlan plan, SpeechService service) {
        List<Take> takes = new ArrayList<>();
        CompareView view = new CompareView(live ? streams : null, ttfa,
                new LabSounds(files.wantsSounds() ? SOUND_BYTES : 0), files.wantsTakes() ? takes::add : _ -> {});
        LabRunner runner = new LabRunner(plan, new LabRunner.Setting(service, new Mute(), LabClock.system(),
                RunLimits.DEFAULT, network, note), view);
        try (AtInterrupt _ = AtInterrupt.then(runner::cancel)) {
            return report(runner.run(), new LabFileOptions.Heard(view.sounds(), takes));
        }
    }

    /// The table first, so that it is printed even where a file cannot be written.
    private int report(Lab lab, LabFileOptions.Heard heard) {
        PrintWriter table = files.useStandardOutput() ? streams.err() : streams.out();
        table.print(LabTable.of(lab, ttfa));
        table.flush();
        boolean saved = files.save(lab, heard, streams);
        int verdict = verdict(lab);
        return saved ? verdict : 1;
    }

    private int verdict(Lab lab) {
        PrintWriter err = streams.err();
        for (LabLane lane : lab.plan().lanes()) {
            Optional<Spread> spread = lab.spread(lane, ttfa);
            if (spread.isEmpty()) {
                err.println("soundcheck: no run of " + lane.title() + " counts" + firstReason(lab, lane) + ".");
                return 1;
            }
            Optional<String> problem = problem(lane, spread.get());
            if (problem.isPresent()) {
                err.println("soundcheck: " + problem.get());
                return 1;
            }
        }
        return lab.cancelled() ? 1 : 0;
    }

    private Optional<String> problem(LabLane lane, Spread spread) {
        Double most = maxTtfaP95Millis;
        if (most == null) {
            return Optional.empty();
        }
        if (spread.p95().isEmpty()) {
            return Optional.of(String.format(Locale.ROOT, "only %d runs of %s count, and a P95 needs %d.", spread.n(),
                    lane.title(), Spread.RUNS_FOR_P95));
        }
        double p95 = spread.p95().getAsDouble();
        return p95 <= most
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "P95 of %s over %s is %.1f ms, above %.1f ms.",
                        ttfa.title(), lane.title(), p95, most));
    }

    private static String firstReason(Lab lab, LabLane lane) {
        return lab.runsOf(lane).stream().map(run -> run.exclusion()).filter(exclusion -> exclusion != null)
                .map(exclusion -> ": " + exclusion.reason().replaceFirst("\\.$", "")).findFirst().orElse("");
    }
}
