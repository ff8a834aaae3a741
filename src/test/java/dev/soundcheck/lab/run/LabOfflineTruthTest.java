package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.network.ConditionedSockets;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The offline voices as the observer: what they wrote and when, and real TLS handshakes over a distance. Lower bounds
/// are the network's, upper bounds leave room for a busy machine.
@Timeout(120)
final class LabOfflineTruthTest {
    private static final double RTT_MILLIS = 80;
    private static final NetworkProfile FAR = NetworkProfile.custom((int) RTT_MILLIS, 0, 0, 0, 0);
    private static final double ROOM_MILLIS = 75;

    @Test
    void tlsCostsOneRoundTripOfItsOwnAndNoneOnAWarmConnection() throws Exception {
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED.withTls(true))) {
            server.ready().join();
            Lab lab = run(server, List.of(LabLane.BYTES_COLD, LabLane.BYTES_WARM, LabLane.SSE_COLD,
                    LabLane.SOCKET_COLD, LabLane.SOCKET_LATER));

            TruthRig.assertAllCount(lab);
            for (LabLane cold : List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD, LabLane.SOCKET_COLD)) {
                assertRoundTrips(1, least(lab, cold, Phase.TCP), cold + " TCP");
                assertRoundTrips(1, least(lab, cold, Phase.TLS), cold + " TLS");
            }
            assertRoundTrips(1, least(lab, LabLane.SOCKET_COLD, Phase.UPGRADE), "upgrade");
            for (LabLane warm : List.of(LabLane.BYTES_WARM, LabLane.SOCKET_LATER)) {
                assertEquals(0, lab.spread(warm, Metric.CONNECT).orElseThrow().most(), warm + " connects");
            }
        }
    }

    @Test
    void everyChunkArrivesAfterTheServerWroteItAndSoonAfter() throws Exception {
        Queue<Long> writes = new ConcurrentLinkedQueue<>();
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED, writes::add)) {
            server.ready().join();
            Lab lab = run(CartesiaOptions.offline(server.baseUrl()), NetworkProfile.NONE,
                    List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM, LabLane.SOCKET_LATER));

            TruthRig.assertAllCount(lab);
            for (LabLane lane : lab.plan().lanes()) {
                double[] late = lab.runsOf(lane).stream().filter(LabRun::counts)
                        .mapToDouble(run -> firstAudioAfterItsWrite(run, writes)).toArray();
                assertTrue(Arrays.stream(late).min().orElseThrow() >= 0, lane + " " + Arrays.toString(late));
                assertTrue(Arrays.stream(late).min().orElseThrow() < ROOM_MILLIS, lane + " " + Arrays.toString(late));
            }
        }
    }

    /// What the client calls first audio, minus the server's first write within the run, in milliseconds.
    private static double firstAudioAfterItsWrite(LabRun run, Queue<Long> writes) {
        long press = run.trace().pressNanos();
        long written = writes.stream().mapToLong(Long::longValue).filter(nanos -> nanos > press).min().orElseThrow();
        return Metric.TTFA.of(run).orElseThrow() - (written - press) / 1e6;
    }

    private static Lab run(OfflineServer server, List<LabLane> lanes) throws Exception {
        return run(CartesiaOptions.offline(server.baseUrl()).withTrusted(certificate(server)), FAR, lanes);
    }

    private static Lab run(CartesiaOptions to, NetworkProfile network, List<LabLane> lanes) throws Exception {
        CartesiaOptions options = to.withRetries(RetryPolicy.NONE).withSockets(ConditionedSockets.of(network, 7));
        try (CartesiaService service = new CartesiaService(options)) {
            String voice = service.page(VoiceQuery.FIRST).voices().getFirst().id();
            SpeechRequest line = SpeechRequest.of("One two.", voice, "sonic-3.6").withStamps(StampOptions.NONE);
            RunLimits limits = new RunLimits(20_000, 10, 10);
            LabRunner.Setting setting = new LabRunner.Setting(service, new Mute(), LabClock.system(), limits, network,
                    "");
            return new LabRunner(new LabPlan(line, lanes, 3, 1, 7), setting, LabListener.NONE).run();
        }
    }

    private static X509Certificate certificate(OfflineServer server) throws Exception {
        try (InputStream pem = Files.newInputStream(server.certificatePem().orElseThrow())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    /// The least of three: whatever else the machine does can only add.
    private static double least(Lab lab, LabLane lane, Phase phase) {
        return lab.runsOf(lane).stream().filter(LabRun::counts).flatMap(run -> run.trace().spans().stream())
                .filter(span -> span.phase() == phase).mapToDouble(LabOfflineTruthTest::millis).min().orElseThrow();
    }

    private static double millis(Span span) {
        return (span.endNanos() - span.beginNanos()) / 1e6;
    }

    private static void assertRoundTrips(int count, double millis, String what) {
        assertTrue(millis >= count * RTT_MILLIS - 1 && millis < count * RTT_MILLIS + ROOM_MILLIS,
                what + " took " + millis + " ms");
    }
}
