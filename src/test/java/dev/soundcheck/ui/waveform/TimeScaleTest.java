package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
