package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.testing.SimulatedLab;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A program that gets warm while it measures: seen by its falling times, and left out.
class WarmBlocksTest {
    private static final int LANES = LabLane.PLAIN.size();
    private final Random random = new Random(12);

    @Test
    void theBlocksInWhichTimesStillFallAreLeftOutAsAWarmUp() {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 20, 3,
                (_, number) -> 60 + (number <= 2 * LANES ? 80 - number : 0) + 5 * random.nextGaussian());
        Lab settled = WarmBlocks.leftOut(lab);
        assertEquals(2 * LANES, settled.excluded().size());
        Exclusion why = Objects.requireNonNull(settled.runs().getFirst().exclusion());
        assertEquals(Exclusion.Kind.WARMING, why.kind());
        assertEquals("Times still fell in the first 2 blocks: the program was getting warm.", why.reason());
        assertEquals(18, settled.values(LabLane.BYTES_COLD, Metric.TTFA).length);
    }

    @Test
    void steadyTimesAreAllCounted() {
        int left = 0;
        for (int i = 0; i < 100; i++) {
            Lab lab = SimulatedLab.of(LabLane.PLAIN, 10, i, (_, _) -> 100 + 20 * random.nextGaussian());
            left += WarmBlocks.leftOut(lab).excluded().isEmpty() ? 0 : 1;
        }
        assertTrue(left <= 4, left + " of 100 labs lost a block by chance");
    }

    @Test
    void lanesThatDifferAreNotTakenForAWarmUp() {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 10, 3,
                (lane, _) -> (lane.cold() ? 300 : 100) + 5 * random.nextGaussian());
        assertSame(lab, WarmBlocks.leftOut(lab));
    }

    @Test
    void whatFallsToTheEndIsNoWarmUp() {
        Lab lab = SimulatedLab.of(LabLane.PLAIN, 9, 3, (_, number) -> 500 - 3.0 * number);
        assertTrue(WarmBlocks.count(lab) <= 3);
    }

    @Test
    void aLaneWhoseCodeWarmsMoreSlowlyIsNotCalledSlower() {
        List<LabLane> two = List.of(LabLane.BYTES_WARM, LabLane.SSE_WARM, LabLane.SOCKET_LATER);
        int claims = 0;
        for (int i = 0; i < 50; i++) {
            Lab lab = SimulatedLab.of(two, 12, i, (lane, number) -> 60 + (number <= 6
                    ? lane.equals(LabLane.SSE_WARM) ? 90 : 30
                    : 0) + 4 * random.nextGaussian());
            claims += WarmBlocks.leftOut(lab).differences(Metric.TTFA).stream()
                    .anyMatch(pair -> pair.verdict().namesAWinner()) ? 1 : 0;
        }
        assertFalse(claims > 1, claims + " of 50");
    }
}
