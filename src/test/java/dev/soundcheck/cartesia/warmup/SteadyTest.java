package dev.soundcheck.cartesia.warmup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SteadyTest {
    private final Steady steady = new Steady();

    @Test
    void workThatStillGetsFasterIsNotSteady() {
        for (long nanos = 1000; nanos > 100; nanos -= 100) {
            steady.took(nanos);
            assertFalse(steady.reached());
        }
    }

    @Test
    void fourRoundsWithoutAGainAreSteady() {
        took(1000, 500, 490, 510, 480);
        assertFalse(steady.reached());
        took(505);
        assertTrue(steady.reached());
    }

    @Test
    void aLateGainBeginsTheWaitingAnew() {
        took(500, 500, 500, 500, 300, 300, 300, 300);
        assertFalse(steady.reached());
        took(300);
        assertTrue(steady.reached());
    }

    private void took(long... rounds) {
        for (long nanos : rounds) {
            steady.took(nanos);
        }
    }
}
