package dev.soundcheck.audio.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCorrectionTest {
    private static final int RATE = 44_100;
    private static final long LOOK_NANOS = 10_000_000;
    /// The device fetches by 20 ms.
    private static final int STEP = 882;

    private final PlaybackClock clock = new PlaybackClock();
    private final ClockCorrection correction = new ClockCorrection(clock);

    @BeforeEach
    void start() {
        clock.start(0, 0, Long.MAX_VALUE, RATE);
        correction.started(0, RATE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 1.0, 1.001})
    void followsADeviceThatRunsFastOrSlow(double pace) {
        for (long nanos = LOOK_NANOS; nanos <= 60_000_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, fetched(nanos, pace), true);
        }
        double error = clock.heard(60_000_000_000L) - 60.0 * RATE * pace;
        // No better than a look is long.
        assertTrue(Math.abs(error) <= 441, "off by " + error + " frames");
    }

    @Test
    void neverGoesFasterOrSlowerThanAFewPercentNorBackwards() {
        long before = 0;
        for (long nanos = LOOK_NANOS; nanos <= 5_000_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, fetched(nanos, 1) + 1500, true);
            long now = clock.heard(nanos);
            double pace = (now - before) / 441.0;
            assertTrue(pace > 0.96 && pace < 1.04, "pace " + pace);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-4410, 4410, 1_000_000})
    void whatIsFarFromThePredictionIsNotBelievedAtOnce(long wrong) {
        for (long nanos = LOOK_NANOS; nanos <= 200_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, fetched(nanos, 1) + wrong, true);
        }
        assertEquals(RATE / 5, clock.heard(200_000_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {-4410, 4410})
    void whatIsFarOffByTheSameOverAndOverIsBelieved(long off) {
        for (long nanos = LOOK_NANOS; nanos <= 2_000_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, fetched(nanos, 1) + off, true);
        }
        assertEquals(2.0 * RATE + off, (double) clock.heard(2_000_000_000L), 441);
    }

    @Test
    void whatIsFarOffByMoreAndMoreIsNeverBelieved() {
        for (long nanos = LOOK_NANOS; nanos <= 5_000_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, fetched(nanos, 1) + 4000 + nanos / 20_000_000 * 1000, true);
        }
        assertEquals(5 * RATE, clock.heard(5_000_000_000L));
    }

    @Test
    void aLineThatStandsStillOrIsNotPlausibleChangesNothing() {
        for (long nanos = LOOK_NANOS; nanos <= 5_000_000_000L; nanos += LOOK_NANOS) {
            correction.look(nanos, nanos % 20_000_000 == 0 ? 0 : fetched(nanos, 0.9), false);
        }
        assertEquals(5 * RATE, clock.heard(5_000_000_000L));
    }

    private static long fetched(long nanos, double pace) {
        return (long) (nanos / 1e9 * RATE * pace) / STEP * STEP;
    }
}
