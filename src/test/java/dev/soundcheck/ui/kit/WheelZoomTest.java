package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WheelZoomTest {
    @Test
    void manySmallTurnsZoomAsFarAsTheirSum() {
        double factor = 1;
        for (int i = 0; i < 40; i++) {
            factor *= WheelZoom.factor(1);
        }
        assertEquals(1.25, factor, 1e-9);
        assertEquals(0.8, WheelZoom.factor(-40), 1e-9);
    }

    @Test
    void aTurnSidewaysZoomsNothing() {
        assertEquals(1, WheelZoom.factor(0));
    }
}
