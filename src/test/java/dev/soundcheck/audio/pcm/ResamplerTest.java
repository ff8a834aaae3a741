package dev.soundcheck.audio.pcm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.engine.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int LINE = 44_100;

    @Test
    void equalRatesNeedNoResampler() {
        Sine sine = new Sine(440, LINE, 10);
        assertSame(sine, Resampler.of(sine, LINE, LINE));
    }

    /// Against the same sine computed at the new rate: amplitude, phase and time all have to fit.
    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 22_050, 24_000, 48_000})
    void aToneIsTheSameToneAtTheSameTime(int rateHz) {
        short[] out = Sine.drain(new Resampler(new Sine(1000, rateHz, rateHz), rateHz, LINE));
        double worst = 0;
        for (int i = 1000; i < out.length - 1000; i++) {
            worst = Math.max(worst, Math.abs(out[i] - Sine.value(1000, (double) i / LINE)));
        }
        assertTrue(worst < 10, "off by " + worst + " of 10000");
    }

    @ParameterizedTest
    @CsvSource({"8000, 44100", "16000, 44100", "24000, 44100", "48000, 44100", "44100, 48000", "22050, 44100"})
    void aSecondStaysASecond(int fromHz, int toHz) {
        assertEquals(toHz, Sine.drain(new Resampler(new Sine(100, fromHz, fromHz), fromHz, toHz)).length, 1.0);
    }

    @Test
    void whatTheNewRateCannotHoldIsTakenOut() {
        short[] out = Sine.drain(new Resampler(new Sine(23_000, 48_000, 48_000), 48_000, LINE));
        double alias = Sine.amplitude(out, 1000, 43_000, LINE - 23_000, LINE);
        assertTrue(alias < 20, "alias of " + alias + " of 10000");
    }

    @Test
    void imagesOfALowRateAreTakenOut() {
        short[] out = Sine.drain(new Resampler(new Sine(3000, 8000, 8000), 8000, LINE));
        double image = Sine.amplitude(out, 1000, 43_000, 5000, LINE);
        assertTrue(image < 10, "image of " + image + " of 10000");
    }

    @Test
    void positionIsWhereTheNextSampleComesFrom() {
        Resampler resampler = new Resampler(new Sine(100, 22_050, 22_050), 22_050, LINE);
        short[] out = new short[1000];
        assertEquals(0, resampler.position(), 1e-9);
        resampler.read(out, 0, 1000);
        assertEquals(500, resampler.position(), 1e-9);
        resampler.read(out, 0, 7);
        assertEquals(503.5, resampler.position(), 1e-9);
        assertEquals(0.5, resampler.step());
    }

    @Test
    void goesOnAsIfNothingWereWhenSoundComesByDrops() {
        PcmTrack dropwise = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 24_000));
        Resampler slow = new Resampler(new TrackSource(dropwise, 0, LoopRange.NONE), 24_000, LINE);
        short[] out = new short[20_000];
        int done = 0;
        for (int i = 0; i < 100; i++) {
            Stage.grow(dropwise, 1 + i % 97);
            done += slow.read(out, done, 5000);
        }
        dropwise.finish();
        while (!slow.exhausted()) {
            done += slow.read(out, done, 5000);
        }
        short[] whole = Sine.drain(new Resampler(new TrackSource(dropwise, 0, LoopRange.NONE), 24_000, LINE));
        assertArrayEquals(whole, Arrays.copyOf(out, done));
    }
}
