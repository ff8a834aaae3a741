package dev.soundcheck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final long MILLI = 1_000_000;
    private final TraceRecorder recorder = new TraceRecorder(() -> 0, 0);

    @Test
    void theHeadOfAFileCountsForTheFirstByteAndNotForTheFirstAudio() {
        recorder.mark(Mark.FIRST_BYTE, 40 * MILLI);
        recorder.chunk(40 * MILLI, 0, 44, Float.NaN);
        recorder.chunk(90 * MILLI, 4410, 8820, Float.NaN);
        Figures figures = Figures.of(recorder.snapshot(), 0.1);
        assertEquals(OptionalDouble.of(40), figures.ttfbMillis());
        assertEquals(OptionalDouble.of(90), figures.ttfaMillis());
    }

    @Test
    void theRealTimeFactorIsTheWholeWaitPerSecondOfSound() {
        recorder.mark(Mark.DONE, 500 * MILLI);
        assertEquals(OptionalDouble.of(0.25), Figures.of(recorder.snapshot(), 2).realTimeFactor());
    }

    @Test
    void withoutSoundThereIsNoRate() {
        recorder.mark(Mark.DONE, 500 * MILLI);
        recorder.wire(300);
        Figures figures = Figures.of(recorder.snapshot(), 0);
        assertTrue(figures.realTimeFactor().isEmpty() && figures.bytesPerAudioSecond().isEmpty());
    }

    @Test
    void gapsAreRankedAmongTheArrivals() {
        long at = 0;
        for (int gapMillis : new int[]{0, 10, 30, 20, 500}) {
            at += gapMillis * MILLI;
            recorder.chunk(at, 10, 20, Float.NaN);
        }
        assertEquals(new Figures.Gaps(20, 500, 500), Figures.of(recorder.snapshot(), 1).gapMillis());
    }

    @Test
    void oneChunkHasNoGap() {
        recorder.chunk(MILLI, 10, 20, Float.NaN);
        assertTrue(Double.isNaN(Figures.of(recorder.snapshot(), 1).gapMillis().max()));
    }

    @Test
    void everyByteOnTheWireCounts() {
        recorder.chunk(MILLI, 10, 700, Float.NaN);
        recorder.wire(300);
        assertEquals(OptionalDouble.of(500), Figures.of(recorder.snapshot(), 2).bytesPerAudioSecond());
    }
}
