package dev.soundcheck.audio.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.soundcheck.audio.PcmTrack;
import org.junit.jupiter.api.Test;

class ResampledTest {
    @Test
    void theSameRateIsTheSameTrack() {
        PcmTrack tone = Tones.tone(440, 8000, 0.5, 1);
        assertSame(tone, Resampled.of(tone, 8000));
    }

    @Test
    void anotherRateKeepsLengthAndLoudness() {
        PcmTrack tone = Tones.tone(440, 44_100, 0.5, 1);
        PcmTrack made = Resampled.of(tone, 8000);
        assertEquals(1, made.seconds(), 1e-3);
        assertEquals(0, Tones.decibels(Tones.rms(made) / Tones.rms(tone)), 0.1);
    }
}
