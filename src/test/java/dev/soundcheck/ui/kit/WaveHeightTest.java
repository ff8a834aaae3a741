package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WaveHeightTest {
    @Test
    void aQuarterOfFullScaleIsDrawnHalfAsHigh() {
        assertEquals(0, WaveHeight.of(0));
        assertEquals(0.5, WaveHeight.of(8192));
        assertEquals(1, WaveHeight.of(-Short.MIN_VALUE));
    }

    @Test
    void theOtherSideOfTheMiddleHasNoHeight() {
        assertEquals(0, WaveHeight.of(-8192));
    }
}
