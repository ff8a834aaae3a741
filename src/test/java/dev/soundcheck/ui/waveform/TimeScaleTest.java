package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    @ParameterizedTest
    @ValueSource(doubles = {5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005})
    void noTwoLabelsOfAnAxisReadTheSame(double step) {
        long different = IntStream.range(0, 50).mapToObj(i -> TimeScale.label(i * step, step)).distinct().count();
        assertEquals(50, different);
    }

    @Test
    void aLabelHasNoMorePlacesThanItNeeds() {
        assertEquals("3 s", TimeScale.label(3, 1));
        assertEquals("0.5 s", TimeScale.label(0.5, 0.1));
        assertEquals("0.55 s", TimeScale.label(0.55, 0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.21, 4.26, 4.299, 59.96, 0})
    void aLengthReadsAsItDoesInTheListOfTakes(double seconds) {
        String inTheList = String.format(Locale.ROOT, "%.1f", seconds % 60);
        assertTrue(TimeScale.clock(seconds).endsWith(seconds < 59.95 ? inTheList : "1:00.0"), TimeScale.clock(seconds));
    }
}
