package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds when the tokens of a simulated model come.
class SimulatedModelTest {

    @Test
    void anEvenPaceIsEven() {
        assertArrayEquals(new long[]{200_000_000, 210_000_000, 220_000_000, 230_000_000},
                new ModelPace(200, 100, 0, 1, 7).schedule(4));
    }

    @Test
    void theSameSeedGivesTheSameTimesAndAnotherSeedOthers() {
        long[] times = new ModelPace(200, 50, 0.5, 4, 7).schedule(100);

        assertArrayEquals(new ModelPace(200, 50, 0.5, 4, 7).schedule(100), times);
        assertFalse(Arrays.equals(new ModelPace(200, 50, 0.5, 4, 8).schedule(100), times));
    }

    @Test
    void jitterAndBurstsKeepTheRateAndTheOrder() {
        long[] times = new ModelPace(0, 50, 1, 6, 3).schedule(1_000);
        long[] sorted = times.clone();
        Arrays.sort(sorted);

        assertArrayEquals(sorted, times);
        assertEquals(20, times[999] / 1e9, 0.5);
        assertTrue(Arrays.stream(times).distinct().count() < 500);
    }

    @Test
    void whatCannotBeIsBroughtIntoBounds() {
        ModelPace pace = new ModelPace(-5, Double.NaN, 9, 0, 1);

        assertEquals(new ModelPace(0, ModelPace.SLOWEST, 1, 1, 1), pace);
    }

    @Test
    void tokensComeAtTheirTimesAndTheEndAfterTheLast() {
        HandRunClock clock = new HandRunClock();
        List<String> came = new ArrayList<>();
        new SimulatedModel(List.of("a", "b", "c"), new ModelPace(100, 10, 0, 1, 1), clock, came::add,
                () -> came.add("end")).start();

        clock.advanceMillis(99);
        assertEquals(List.of(), came);
        clock.advanceMillis(101);
        assertEquals(List.of("a", "b"), came);
        clock.advanceMillis(100);
        assertEquals(List.of("a", "b", "c", "end"), came);
    }

    @Test
    void aStoppedModelWritesNoMore() {
        HandRunClock clock = new HandRunClock();
        List<String> came = new ArrayList<>();
        SimulatedModel model = new SimulatedModel(Collections.nCopies(10, "a"), new ModelPace(0, 10, 0, 1, 1), clock,
                came::add, () -> came.add("end"));
        model.start();
        clock.advanceMillis(250);
        model.stop();
        clock.advanceMillis(5_000);

        assertEquals(List.of("a", "a", "a"), came);
    }

    @Test
    void noTokensEndAtOnce() {
        HandRunClock clock = new HandRunClock();
        List<String> came = new ArrayList<>();
        new SimulatedModel(List.of(), ModelPace.USUAL, clock, came::add, () -> came.add("end")).start();
        clock.advanceMillis(0);

        assertEquals(List.of("end"), came);
    }
}
