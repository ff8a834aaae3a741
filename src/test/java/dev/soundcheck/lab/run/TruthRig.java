package dev.soundcheck.lab.run;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.network.ConditionedSockets;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.util.Arrays;
import java.util.List;

/// Labs with the real client against the server that stamps itself.
final class TruthRig implements AutoCloseable {
    private static final SpeechRequest LINE = SpeechRequest.of("One two three four.", "voice-1", "sonic-3.6")
            .withStamps(StampOptions.NONE);

    final TimedServer server = new TimedServer(null);

    Lab run(List<LabLane> lanes, int runs, int warmUps, NetworkProfile network) {
        LabPlan plan = new LabPlan(LINE, lanes, runs, warmUps, 7);
        try (CartesiaService service = server.client(ConditionedSockets.of(network, 7))) {
            return new LabRunner(plan, new LabRunner.Setting(service, new Mute(), LabClock.system(),
                    new RunLimits(20_000, 10, 10), network, ""), LabListener.NONE).run();
        }
    }

    /// What the app says minus what the server says, in milliseconds, run by run.
    double[] errors(Lab lab, LabLane lane, Metric metric) {
        return lab.runsOf(lane).stream().filter(LabRun::counts).mapToDouble(run -> {
            double app = metric.of(run).orElseThrow();
            double observer = (server.answerTo(run).firstNanos() - run.trace().pressNanos()) / 1e6;
            return app - observer;
        }).toArray();
    }

    static double median(double[] values) {
        return Spread.of(values).median();
    }

    static double worst(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
