package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Exclusion;
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
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/// Labs with the real client against the server that stamps itself.
final class TruthRig implements AutoCloseable {
    static final SpeechRequest LINE = SpeechRequest.of("One two three four.", "voice-1", "sonic-3.6")
            .withStamps(StampOptions.NONE);

    final TimedServer server;
    private final @Nullable HeldCertificate certificate;

    TruthRig() {
        certificate = null;
        server = new TimedServer(null);
    }

    private TruthRig(HeldCertificate own) {
        certificate = own;
        server = new TimedServer(
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
    }

    /// The server speaks TLS with a certificate that the client trusts.
    static TruthRig overTls() {
        return new TruthRig(new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build());
    }

    CartesiaService client(NetworkProfile network) {
        return server.client(options -> {
            CartesiaOptions bare = options.withSockets(ConditionedSockets.of(network, 7))
                    .withRetries(RetryPolicy.NONE);
            return certificate == null ? bare : bare.withTrusted(certificate.certificate());
        });
    }

    Lab run(List<LabLane> lanes, int runs, int warmUps, NetworkProfile network) {
        LabPlan plan = new LabPlan(LINE, lanes, runs, warmUps, 7);
        try (CartesiaService service = client(network)) {
            return new LabRunner(plan, new LabRunner.Setting(service, new Mute(), LabClock.system(),
                    new RunLimits(20_000, 10, 10), network, ""), LabListener.NONE).run();
        }
    }

    /// How long the server itself took from setting out to write to its first write, in milliseconds, run by run.
    double[] serversOwn(Lab lab, LabLane lane) {
        return lab.runsOf(lane).stream().filter(LabRun::counts).map(server::answerTo)
                .mapToDouble(answer -> (answer.firstNanos() - answer.meantNanos()) / 1e6).toArray();
    }

    /// What the app says minus what the server says, in milliseconds, run by run.
    double[] errors(Lab lab, LabLane lane, Metric metric) {
        return lab.runsOf(lane).stream().filter(LabRun::counts).mapToDouble(run -> {
            double app = metric.of(run).orElseThrow();
            double observer = (server.answerTo(run).firstNanos() - run.trace().pressNanos()) / 1e6;
            return app - observer;
        }).toArray();
    }

    /// All runs were as their lanes say. On a busy machine the first block may pass for a warm-up.
    static void assertAllCount(Lab lab) {
        assertEquals(List.of(), lab.excluded().stream().map(LabRun::exclusion)
                .filter(why -> why != null && why.kind() != Exclusion.Kind.WARMING).toList());
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
