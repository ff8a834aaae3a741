package dev.soundcheck.audio.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPolicyTest {
    private static final long MILLI = 1_000_000;
    private static final PcmFormat FORMAT = new PcmFormat(PcmEncoding.S16LE, 1000);

    private final StartPolicy policy = new StartPolicy();

    @BeforeEach
    void load() {
        policy.loaded(FORMAT, 0);
    }

    @Test
    void aCompleteTrackStartsAtOnce() {
        assertEquals(0, policy.untilReady(0, MILLI, true));
    }

    @Test
    void nothingThereCannotStart() {
        assertEquals(Long.MAX_VALUE, policy.untilReady(0, 0, false));
    }

    @Test
    void oneChunkInRealTimeStartsAfterTheToleranceAndTheGuard() {
        policy.arrived(0, 100);
        assertEquals(40 * MILLI, policy.untilReady(0, 100 * MILLI, false));
        assertEquals(10 * MILLI, policy.untilReady(30 * MILLI, 100 * MILLI, false));
        assertEquals(0, policy.untilReady(40 * MILLI, 100 * MILLI, false));
    }

    @Test
    void aStreamFasterThanRealTimeStartsWithItsSecondChunk() {
        policy.arrived(0, 100);
        policy.arrived(5 * MILLI, 200);
        assertEquals(0, policy.untilReady(5 * MILLI, 200 * MILLI, false));
    }

    @Test
    void afterADryLineTwiceTheToleranceIsAskedFor() {
        policy.arrived(0, 100);
        policy.ranDry();
        policy.arrived(100 * MILLI, 200);
        assertEquals(80 * MILLI, policy.untilReady(100 * MILLI, 100 * MILLI, false));
        policy.started();
        assertEquals(0, policy.untilReady(140 * MILLI, 100 * MILLI, false));
    }

    @Test
    void toleranceGrowsToTheLatenessSeenAndNoFurtherThanItsCap() {
        late(100, 120);
        assertEquals(120 * MILLI, policy.toleranceNanos());
        late(1000, 900);
        assertEquals(400 * MILLI, policy.toleranceNanos());
    }

    @Test
    void oneLateChunkAmongManyIsForgiven() {
        late(1, 300);
        late(40, 0);
        assertEquals(30 * MILLI, policy.toleranceNanos());
    }

    @Test
    void latenessIsForgottenTakeByTake() {
        late(60, 200);
        for (int take = 0; take < 12; take++) {
            policy.loaded(FORMAT, 0);
        }
        assertEquals(30 * MILLI, policy.toleranceNanos());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 80, 1500})
    void aPinnedToleranceIsKeptWhateverComes(int millis) {
        policy.pin(millis);
        late(100, 300);
        assertEquals(millis * MILLI, policy.toleranceNanos());
    }

    @Test
    void pinnedToNothingStartsWithTheFirstFrame() {
        policy.pin(0);
        policy.arrived(0, 1);
        assertEquals(0, policy.untilReady(0, MILLI, false));
    }

    @Test
    void pinnedHighAStreamInRealTimeWaitsExactlySoLong() {
        policy.pin(500);
        for (long chunk = 0; chunk < 5; chunk++) {
            policy.arrived(100 * chunk * MILLI, (chunk + 1) * 100L);
            assertEquals((510 - 100 * chunk) * MILLI,
                    policy.untilReady(100 * chunk * MILLI, 100 * (chunk + 1) * MILLI, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 1501})
    void refusesATolerancesItCannotKeep(int millis) {
        assertThrows(IllegalArgumentException.class, () -> policy.pin(millis));
    }

    @Test
    void whatWasThereFromTheBeginningTellsNothingOfLateness() {
        policy.loaded(FORMAT, 60_000);
        policy.arrived(5000 * MILLI, 60_000);
        assertEquals(0, policy.firstNanos());
        assertEquals(30 * MILLI, policy.toleranceNanos());
    }

    /// Chunks of 100 ms in real time, all but the first so much late.
    private void late(int chunks, int millis) {
        policy.loaded(FORMAT, 0);
        policy.arrived(0, 100);
        for (int chunk = 1; chunk <= chunks; chunk++) {
            policy.arrived((chunk * 100L + millis) * MILLI, (chunk + 1) * 100L);
        }
    }
}
