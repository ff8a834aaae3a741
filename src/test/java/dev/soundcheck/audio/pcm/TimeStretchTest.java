package dev.soundcheck.audio.pcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.engine.Stage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStretchTest {
    private static final int RATE = 44_100;

    @Test
    void itsOwnPaceNeedsNoStretching() {
        Sine sine = new Sine(440, RATE, 10);
        assertSame(sine, TimeStretch.of(sine, 1, RATE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2})
    void theLengthFollowsThePace(double rate) {
        short[] out = Sine.drain(new TimeStretch(new Sine(200, RATE, 2 * RATE), rate, RATE));
        assertEquals(2 * RATE / rate, out.length, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 1.25, 1.5, 2})
    void thePitchStays(double rate) {
        short[] out = Sine.drain(new TimeStretch(new Sine(220, RATE, 2 * RATE), rate, RATE));
        int to = 2000 + RATE / 2;
        assertEquals(10_000, Sine.amplitude(out, 2000, to, 220, RATE), 300);
        assertTrue(Sine.amplitude(out, 2000, to, 220 * rate, RATE) < 300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 2})
    void aVoiceLikeSoundHasNoSeams(double rate) {
        short[] out = Sine.drain(new TimeStretch(new Pulses(130, RATE, 2 * RATE), rate, RATE));
        int steepest = 0;
        for (int i = 1000; i < out.length - 1000; i++) {
            steepest = Math.max(steepest, Math.abs(out[i] - out[i - 1]));
        }
        assertTrue(steepest <= 1.1 * Pulses.steepest(130, RATE), "a step of " + steepest);
    }

    @Test
    void theFirstBlockIsTheSoundItself() {
        short[] whole = Sine.drain(new Sine(220, RATE, 5000));
        short[] out = Sine.drain(new TimeStretch(new Sine(220, RATE, 5000), 1.5, RATE));
        assertArrayEquals(Arrays.copyOf(whole, 500), Arrays.copyOf(out, 500));
    }

    @Test
    void silenceStaysSilence() {
        short[] out = Sine.drain(new TimeStretch(new Sine(0, RATE, RATE), 1.7, RATE));
        assertArrayEquals(new short[out.length], out);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500, 529, 530, 1000, 1500})
    void veryShortSoundsEndToo(int frames) {
        short[] out = Sine.drain(new TimeStretch(new Sine(300, RATE, frames), 2, RATE));
        assertEquals(Math.ceil(frames / 2.0), out.length, 1);
    }

    @Test
    void positionRunsAtThePace() {
        TimeStretch stretch = new TimeStretch(new Sine(220, RATE, RATE), 1.5, RATE);
        stretch.read(new short[1000], 0, 1000);
        assertEquals(1500, stretch.position(), 1e-6);
        assertEquals(1.5, stretch.step());
    }

    @Test
    void goesOnAsIfNothingWereWhenSoundComesByDrops() {
        PcmTrack track = Stage.growing();
        TimeStretch slow = new TimeStretch(new TrackSource(track, 0, LoopRange.NONE), 1.3, RATE);
        short[] out = new short[60_000];
        int done = 0;
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Stage.grow(track, 1 + random.nextInt(300));
            done += slow.read(out, done, 5000);
        }
        track.finish();
        while (!slow.exhausted()) {
            done += slow.read(out, done, 5000);
        }
        short[] whole = Sine.drain(new TimeStretch(new TrackSource(track, 0, LoopRange.NONE), 1.3, RATE));
        assertArrayEquals(whole, Arrays.copyOf(out, done));
    }

    /// Periods of several harmonics that die away, as the glottis makes them.
    private static final class Pulses extends Wave {
        Pulses(double hertz, int rateHz, int total) {
            super(seconds -> value(hertz, seconds), rateHz, total);
        }

        static double value(double hertz, double seconds) {
            double sum = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                sum += Math.sin(2 * Math.PI * hertz * harmonic * seconds + harmonic * harmonic) / harmonic;
            }
            return 6000 * sum;
        }

        static int steepest(double hertz, int rateHz) {
            double steepest = 0;
            for (int i = 1; i < rateHz; i++) {
                steepest = Math.max(steepest,
                        Math.abs(value(hertz, (double) i / rateHz) - value(hertz, (i - 1.0) / rateHz)));
            }
            return (int) Math.ceil(steepest);
        }
    }
}
