package dev.soundcheck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundStepTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2.5, 5", "7, 10", "0.03, 0.05", "450, 500"})
    void theFinestStepThatIsNoFinerThanAsked(double least, double step) {
        assertEquals(step, RoundStep.of(least), step * 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 2", "0.1, 1", "0.5, 1", "1, 0", "20, 0"})
    void labelsHaveAsManyPlacesAsKeepThemApart(double step, int places) {
        assertEquals(places, RoundStep.places(step));
    }
}
