package dev.soundcheck.audio.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaybackClockTest {
    private static final long SECOND = 1_000_000_000L;
    private final PlaybackClock clock = new PlaybackClock();

    @Test
    void standsAtZeroBeforeTheFirstStart() {
        assertEquals(0, clock.heard(5 * SECOND));
    }

    @Test
    void runsByTheNanosecondsFromItsAnchor() {
        clock.start(1000, SECOND, Long.MAX_VALUE, 44_100);
        assertEquals(1000, clock.heard(SECOND));
        assertEquals(1000 + 441, clock.heard(SECOND + 10_000_000));
        assertEquals(1000 + 44_100, clock.heard(2 * SECOND));
    }

    @Test
    void isNeverAheadOfWhatWasWritten() {
        clock.start(0, 0, 4410, 44_100);
        assertEquals(4410, clock.heard(SECOND));
        clock.written(8820);
        assertEquals(8820, clock.heard(SECOND));
    }

    @Test
    void standsStillWhereItIsFrozen() {
        clock.start(0, 0, 44_100, 44_100);
        assertEquals(22_050, clock.freeze(SECOND / 2));
        assertEquals(22_050, clock.heard(SECOND));
    }

    @Test
    void changesItsPaceWithoutAJump() {
        clock.start(0, 0, Long.MAX_VALUE, 44_100);
        clock.pace(SECOND, 44_100 * 1.005 / 1e9);
        assertEquals(44_100, clock.heard(SECOND));
        assertEquals(44_100 + 44_320, clock.heard(2 * SECOND));
    }

    @Test
    void tellsWhenAFrameIsDue() {
        clock.start(100, SECOND, Long.MAX_VALUE, 44_100);
        assertEquals(2 * SECOND, clock.nanosOf(44_200));
    }
}
