package dev.soundcheck.cli;

import dev.soundcheck.lab.load.LoadPlan;
import dev.soundcheck.lab.load.LoadResult;
import dev.soundcheck.lab.load.LoadRunner;
import dev.soundcheck.lab.load.LoadStep;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `soundcheck load`: 1, 2, 4, … generations at once. Each step is printed as soon as it is over.
@Command(name = "load", mixinStandardHelpOptions = true, description = "Makes 1, 2, 4, … generations at once, up to a given number or a limit of the service.")
final class LoadCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Parameters(index = "0", paramLabel = "TEXT", description = "The line; - reads it from standard input.")
    private String text = "";
    @Option(names = "--endpoint", paramLabel = "E", converter = Names.EndpointName.class, defaultValue = "websocket", description = "Endpoint: bytes, sse or websocket (default).")
    private Endpoint endpoint = Endpoint.WEBSOCKET;
    @Option(names = "--up-to", paramLabel = "N", defaultValue = "8", description = "Generations at once in the last step; default ${DEFAULT-VALUE}.")
    private int upTo = 8;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "How often each step is made; default ${DEFAULT-VALUE}.")
    private int rounds = 3;
    @Option(names = "--format", paramLabel = "F", converter = Names.FormatNamed.class, defaultValue = "raw", description = "Audio format, as in compare; default ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.DEFAULT;
    @Mixin
    private ServiceOptions who = new ServiceOptions();
    @Option(names = "--yes", description = "Start although it costs credits.")
    private boolean yes;

    LoadCommand(Toolbox toolbox, Streams streams) {
        this.toolbox = toolbox;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, SpeechException {
        String line = LineText.of(text, streams.in());
        try (SpeechService service = toolbox.serviceToMeasure(who.choice(toolbox), NetworkProfile.NONE)) {
            LoadPlan plan = plan(line, who.voiceId(toolbox, service));
            String cost = plan.cost().sentence(service.offline());
            if (!service.offline() && !yes) {
                throw usage(cost + " Add --yes to go on.");
            }
            streams.err().println(cost);
            return measure(plan, service);
        }
    }

    private LoadPlan plan(String line, String voiceId) {
        try {
            return new LoadPlan(SpeechRequest.of(line, voiceId, who.modelId()).withFormat(format)
                    .withStamps(StampOptions.NONE), endpoint, upTo, rounds);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage() + ".");
        }
    }

    private int measure(LoadPlan plan, SpeechService service) {
        PrintWriter out = streams.out();
        out.println(" at once   asked  served   429  failed       P50       max");
        LoadRunner runner = new LoadRunner(plan, service, LabClock.system(), RunLimits.DEFAULT,
                soFar -> print(soFar.steps().getLast()));
        try (AtInterrupt _ = AtInterrupt.then(runner::cancel)) {
            LoadResult result = runner.run();
            out.println(result.sentence() + (result.info().marks().isEmpty()
                    ? ""
                    : " (" + result.info().marks() + ")"));
            out.flush();
            return result.cancelled() || result.steps().isEmpty() || result.steps().getFirst().ttfaMillis().isEmpty()
                    ? 1
                    : 0;
        }
    }

    private void print(LoadStep step) {
        streams.out().println(String.format(Locale.ROOT, "%8d %7d %7d %5d %7d %9s %9s", step.atOnce(), step.asked(),
                step.ttfaMillis().size(), step.busy(), step.failed(),
                step.spread().map(spread -> Metric.TTFA.text(spread.median())).orElse("–"),
                step.spread().map(spread -> Metric.TTFA.text(spread.most())).orElse("–")));
        streams.out().flush();
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
