package dev.soundcheck.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Conclusion;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The real client in every mode, against a server that stamps its own writes. Bounds leave room for a busy machine;
/// the tight ones are in `LabTruthBenchmark`.
@Timeout(120)
class LabTruthTest {
    private static final double ROOM_MILLIS = 120;

    private final TruthRig rig = new TruthRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyLaneIsReallyInItsModeAndItsTimesAreTheServers() {
        Lab lab = rig.run(LabLane.PLAIN, 3, 1, NetworkProfile.NONE);
        TruthRig.assertAllCount(lab);
        for (LabLane lane : LabLane.PLAIN) {
            double[] errors = rig.errors(lab, lane, Metric.TTFA);
            assertTrue(errors.length >= 2, lane + " " + errors.length);
            assertTrue(errors[0] > -1 && Arrays.stream(errors).min().orElseThrow() < ROOM_MILLIS,
                    lane + " " + errors[0]);
            for (LabRun run : lab.runsOf(lane)) {
                assertEquals(!lane.cold(), run.trace().reused(), lane.id());
            }
        }
    }

    @Test
    void distanceCostsARoundTripPerHandshakeAndOneForTheAnswer() {
        NetworkProfile far = NetworkProfile.custom(60, 0, 0, 0, 0);
        Lab lab = rig.run(LabLane.PLAIN, 2, 0, far);
        TruthRig.assertAllCount(lab);
        assertNear(60 + 60 + 20, least(lab, LabLane.BYTES_COLD));
        assertNear(60 + 20, least(lab, LabLane.BYTES_WARM));
        assertNear(60 + 60 + 20, least(lab, LabLane.SSE_COLD));
        assertNear(60 + 60 + 60 + 20, least(lab, LabLane.SOCKET_COLD));
        assertNear(60 + 20, least(lab, LabLane.SOCKET_LATER));
        assertEquals("conditioned: custom, RTT 60 ms, jitter 0 ms", lab.info().marks());
    }

    @Test
    void a429InTheMiddleIsLeftOutAndTheRestGoesOn() {
        rig.server.refuseNext(1);
        Lab lab = rig.run(List.of(LabLane.BYTES_COLD), 3, 0, NetworkProfile.NONE);
        assertEquals(3, lab.runs().size());
        assertEquals(Exclusion.Kind.BUSY, Objects.requireNonNull(lab.runs().getFirst().exclusion()).kind());
        assertEquals(2, lab.values(LabLane.BYTES_COLD, Metric.TTFA).length);
    }

    @Test
    void anEndpointThatIsDownIsLeftOutWithItsReason() {
        rig.server.close();
        Lab lab = rig.run(List.of(LabLane.BYTES_COLD, LabLane.SSE_WARM, LabLane.SOCKET_FIRST), 1, 0,
                NetworkProfile.NONE);
        assertEquals(3, lab.excluded().size());
        assertTrue(
                lab.excluded().stream().allMatch(run -> !Objects.requireNonNull(run.exclusion()).reason().isBlank()));
    }

    @Test
    void aClearDifferenceIsRankedRight() {
        rig.server.waits(Endpoint.BYTES, 10);
        rig.server.waits(Endpoint.SSE, 210);
        Lab lab = rig.run(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), 6, 1, NetworkProfile.NONE);
        Difference difference = lab.differences(Metric.TTFA).getFirst();
        assertEquals(Conclusion.FIRST_IS_LESS, difference.verdict(), difference::sentence);
    }

    private static double least(Lab lab, LabLane lane) {
        return lab.spread(lane, Metric.TTFA).orElseThrow().least();
    }

    private static void assertNear(double expected, double actual) {
        assertTrue(actual >= expected - 1 && actual < expected + ROOM_MILLIS,
                "expected " + expected + " ms, was " + actual);
    }
}
