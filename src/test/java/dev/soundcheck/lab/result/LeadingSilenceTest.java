package dev.soundcheck.lab.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.testing.SyntheticSpeech;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingSilenceTest {
    @ParameterizedTest
    @CsvSource({"0, 44100", "3, 44100", "87.5, 8000", "250, 16000", "250, 44100", "1234, 48000", "61, 22050"})
    void theVoiceIsFoundWithinTenMilliseconds(double silenceMillis, int rate) {
        PcmTrack track = track(rate, 2000 + silenceMillis, t -> t < silenceMillis ? 0 : 0.3 * tone(t));
        assertEquals(silenceMillis, LeadingSilence.millis(track).orElseThrow(), 2);
    }

    @Test
    void aVoiceThatSwellsIsFoundWhereItPassesTheThreshold() {
        double passes = 300 + 100 * (0.01 * Math.sqrt(2)) / 0.3;
        PcmTrack track = track(44_100, 900, t -> t < 300 ? 0 : 0.3 * Math.min(1, (t - 300) / 100) * tone(t));
        assertEquals(passes, LeadingSilence.millis(track).orElseThrow(), 10);
    }

    @Test
    void noiseBelowTheThresholdIsSilence() {
        Random random = new Random(1);
        PcmTrack track = track(44_100, 900, t -> t < 400 ? 0.005 * random.nextGaussian() : 0.2 * tone(t));
        assertEquals(400, LeadingSilence.millis(track).orElseThrow(), 2);
    }

    @Test
    void aClickIsNoVoice() {
        PcmTrack track = track(44_100, 900,
                t -> t > 100 && t < 120 ? 0.5 * tone(t) : t < 500 ? 0 : 0.2 * tone(t));
        assertEquals(500, LeadingSilence.millis(track).orElseThrow(), 2);
    }

    @Test
    void silenceHasNoVoice() {
        assertTrue(LeadingSilence.millis(track(44_100, 700, _ -> 0)).isEmpty());
    }

    @Test
    void speechLikeSoundIsFoundAtItsFirstWord() {
        SyntheticSpeech speech = SyntheticSpeech.of("One two three.", 44_100);
        PcmTrack track = new PcmTrack(speech.format());
        track.append(speech.pcm(), 0, speech.pcm().length);
        assertEquals(speech.words().getFirst().startSeconds() * 1000, LeadingSilence.millis(track).orElseThrow(), 10);
    }

    private static double tone(double millis) {
        return Math.sin(2 * Math.PI * 180 * millis / 1000) >= 0 ? 1 : -1;
    }

    private static PcmTrack track(int rate, double millis, DoubleUnaryOperator sample) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, rate));
        byte[] pcm = new byte[2 * (int) Math.floor(millis * rate / 1000)];
        for (int i = 0; i < pcm.length / 2; i++) {
            int value = (int) Math.round(32767 * sample.applyAsDouble(i * 1000.0 / rate));
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        track.append(pcm, 0, pcm.length);
        track.finish();
        return track;
    }
}
