package dev.soundcheck.lab.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.testing.SimulatedLab;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/// The one sentence and the matrix, over labs whose times the test decides.
class VerdictTest {
    private static final List<LabLane> THREE = List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM, LabLane.SOCKET_LATER);
    private final Random random = new Random(8);

    @Test
    void theFastestIsNamedWithItsLeadOverTheNext() {
        Verdict verdict = verdict(THREE, 20, (lane, _) -> base(lane, 130, 160, 98) + 4 * random.nextGaussian());
        assertTrue(verdict.headline().matches("WebSocket, later turn is fastest: 9\\d\\.\\d ms, 2\\d\\.\\d ms to "
                + "3\\d\\.\\d ms ahead of the next \\(99 %\\)\\."), verdict.headline());
    }

    @Test
    void aClearLeadIsFoundInFiveRunsOfSevenLanes() {
        List<LabLane> lanes = LabLane.PLAIN;
        Verdict verdict = verdict(lanes, 5, (lane, _) -> (lane.equals(LabLane.SOCKET_LATER) ? 90 : 190)
                + 5 * random.nextGaussian());
        assertTrue(verdict.headline().startsWith("WebSocket, later turn is fastest"), verdict.headline());
        assertTrue(verdict.lead(6, 0).told());
        assertFalse(verdict.lead(0, 1).told());
    }

    @Test
    void theMatrixReadsTheSameFromBothSides() {
        Verdict verdict = verdict(THREE, 20, (lane, _) -> base(lane, 130, 160, 98) + 4 * random.nextGaussian());
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row != column) {
                    Verdict.Lead there = verdict.lead(row, column);
                    Verdict.Lead back = verdict.lead(column, row);
                    assertEquals(there.median(), -back.median());
                    assertEquals(there.low(), -back.high());
                    assertEquals(there.told(), back.told());
                    double medians = verdict.standings().get(column).median() - verdict.standings().get(row).median();
                    assertEquals(medians, there.median(), 1e-9);
                }
            }
        }
    }

    @Test
    void withoutALeadTheRunsThatWouldFindOneAreTold() {
        Verdict verdict = verdict(THREE, 20, (_, _) -> 150 + 20 * random.nextGaussian());
        assertTrue(verdict.headline().matches(
                "No winner\\. About \\d+ more runs of each lane would find a lead of 10 ms\\."),
                verdict.headline());
        Verdict narrow = verdict(THREE, 20, (_, _) -> 150 + 2 * random.nextGaussian());
        assertEquals("No winner. These runs would have found a lead of 10 ms.", narrow.headline());
    }

    @Test
    void lanesOnALevelAheadOfTheRestAreNamedTogether() {
        Verdict verdict = verdict(THREE, 20, (lane, _) -> base(lane, 100, 200, 100) + 3 * random.nextGaussian());
        String told = verdict.headline();
        String either = "(Bytes, warm and WebSocket, later turn|WebSocket, later turn and Bytes, warm)";
        assertTrue(told.matches("No single winner: " + either + " are ahead of the rest\\. .*"), told);
    }

    @Test
    void fewRunsAndOneLaneNameNobody() {
        assertEquals("No winner yet: each lane needs at least 5 runs that count, one has 3.",
                verdict(THREE, 3, (lane, _) -> base(lane, 10, 200, 500)).headline());
        assertEquals("Bytes, warm: 10.0 ms. One lane has nothing to be compared with.",
                verdict(List.of(LabLane.BYTES_WARM), 3, (_, _) -> 10).headline());
    }

    @Test
    void soManyRunsFindTheLeadAsOftenAsIsSaid() {
        Verdict first = verdict(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), 40,
                (_, _) -> 150 + 15 * random.nextGaussian());
        int runs = Power.runsFor(Power.LEAD_MILLIS, first.pairs().getFirst(), 1);
        int found = 0;
        for (int i = 0; i < 50; i++) {
            Verdict verdict = verdict(List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM), runs,
                    (lane, _) -> base(lane, 150, 160, 0) + 15 * random.nextGaussian());
            found += verdict.headline().startsWith("Bytes, warm is fastest") ? 1 : 0;
        }
        assertTrue(found >= 35, found + " of 50 with " + runs + " runs");
    }

    private static Verdict verdict(List<LabLane> lanes, int runs, ToDoubleBiFunction<LabLane, Integer> millis) {
        Lab lab = SimulatedLab.of(lanes, runs, 3, millis);
        return Verdict.of(lab, Metric.TTFA);
    }

    private static double base(LabLane lane, double bytes, double sse, double socket) {
        return switch (lane.endpoint()) {
            case BYTES -> bytes;
            case SSE -> sse;
            case WEBSOCKET -> socket;
        };
    }
}
