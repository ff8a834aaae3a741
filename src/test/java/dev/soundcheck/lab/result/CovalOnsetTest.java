package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovalOnsetTest {
    /// The window lies around its instant: it hears the tone half its length before.
    @ParameterizedTest
    @CsvSource({"250, 44100", "87, 8000", "1234, 48000", "61, 16000"})
    void aToneIsAudibleHalfAWindowBeforeItBegins(double silenceMillis, int rate) {
        PcmTrack track = track(rate, silenceMillis + 300, t -> t < silenceMillis ? 0 : 0.3 * tone(t));
        assertEquals(silenceMillis - CovalOnset.WINDOW_MILLIS / 2.0, CovalOnset.millis(track).orElseThrow(), 1.1);
    }

    @Test
    void soundFromTheFirstSampleOnHasNoSilenceBefore() {
        assertEquals(0, CovalOnset.millis(track(44_100, 100, t -> 0.3 * tone(t))).orElseThrow());
    }

    @Test
    void aConstantOffsetIsNotAudible() {
        PcmTrack track = track(44_100, 600, t -> 0.2 + (t < 400 ? 0 : 0.1 * tone(t)));
        assertEquals(395, CovalOnset.millis(track).orElseThrow(), 1.1);
        assertTrue(CovalOnset.millis(track(44_100, 300, _ -> 0.2)).isEmpty());
    }

    @Test
    void aToneJustBelowTheThresholdIsNotAudible() {
        assertTrue(CovalOnset.millis(track(44_100, 300, t -> 0.0139 * Math.sin(t * Math.PI))).isEmpty());
        assertEquals(0, CovalOnset.millis(track(44_100, 300, t -> 0.0145 * Math.sin(t * Math.PI))).orElseThrow(), 6);
    }

    @Test
    void aTrackShorterThanAWindowIsLookedAtAsFarAsItGoes() {
        assertEquals(0, CovalOnset.millis(track(8000, 5, t -> 0.3 * tone(t))).orElseThrow());
        assertTrue(CovalOnset.millis(track(8000, 0, _ -> 0)).isEmpty());
    }

    private static double tone(double millis) {
        return Math.sin(2 * Math.PI * 440 * millis / 1000 + 1) >= 0 ? 1 : -1;
    }

    private static PcmTrack track(int rateHz, double millis, DoubleUnaryOperator sampleAtMillis) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, rateHz));
        int frames = (int) (rateHz * millis / 1000);
        byte[] pcm = new byte[frames * 2];
        for (int i = 0; i < frames; i++) {
            int sample = (int) Math.round(sampleAtMillis.applyAsDouble(i * 1000.0 / rateHz) * 32767);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        track.append(pcm, 0, pcm.length);
        track.finish();
        return track;
    }
}
