package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.HandClock;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import org.junit.jupiter.api.Test;

class SurplusTest {
    private final HandClock clock = new HandClock();
    private final TraceRecorder recorder = TraceRecorder.pressed(clock);

    @Test
    void itRisesWithEveryChunkAndFallsWhilePlaying() {
        arrive(100, 200);
        arrive(100, 200);
        Surplus surplus = surplus();
        assertEquals(200, surplus.at(100), 1e-9);
        assertEquals(150, surplus.at(150), 1e-9);
        assertEquals(300, surplus.at(200), 1e-9);
        assertEquals(100, surplus.at(400), 1e-9);
        assertEquals(300, surplus.mostMillis(), 1e-9);
        assertTrue(surplus.dry().isEmpty());
    }

    @Test
    void itIsDryFromTheLastSampleToTheNextChunk() {
        arrive(100, 100);
        arrive(250, 100);
        Surplus surplus = surplus();
        assertEquals(1, surplus.dry().size());
        assertEquals(new Surplus.Dry(200, 350), surplus.dry().getFirst());
        assertEquals(150, surplus.dryMillis(), 1e-9);
    }

    @Test
    void runningOutAfterTheLastChunkIsNotDry() {
        arrive(100, 100);
        assertTrue(surplus().dry().isEmpty());
    }

    @Test
    void playingBeginsWhereItWasHeard() {
        arrive(100, 100);
        recorder.mark(Mark.FIRST_OUT, clock.nanoTime() + 180_000_000);
        arrive(250, 100);
        Surplus surplus = surplus();
        assertFalse(surplus.modeled());
        assertEquals(100, surplus.at(200), 1e-9);
        assertTrue(surplus.dry().isEmpty(), surplus.dry()::toString);
        assertEquals(0, surplus.at(480), 1e-9);
    }

    @Test
    void withoutLoudspeakerItIsSaidToBeAModel() {
        arrive(100, 100);
        assertTrue(surplus().modeled());
    }

    @Test
    void withoutSoundThereIsNoCurve() {
        assertTrue(surplus().points().isEmpty());
        assertEquals(0, surplus().at(10));
    }

    private void arrive(double afterMillis, int audioMillis) {
        clock.advanceMillis(afterMillis);
        recorder.chunk(clock.nanoTime(), audioMillis * 10, audioMillis * 20, Float.NaN);
    }

    private Surplus surplus() {
        return Surplus.of(recorder.snapshot(), 10_000);
    }
}
