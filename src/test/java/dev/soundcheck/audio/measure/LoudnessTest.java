package dev.soundcheck.audio.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.pcm.Biquad;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the figures of ITU-R BS.1770-4 and the signals of EBU Tech 3341. Those are stereo; one channel of them is
/// 3.01 dB less.
class LoudnessTest {
    private static final double ONE_CHANNEL_LU = 10 * Math.log10(2);

    /// Seconds and dBFS of each stretch of a 1 kHz sine.
    private static PcmTrack tone(int rateHz, double frequencyHz, double... secondsAndDb) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.F32LE, rateHz));
        long at = 0;
        for (int i = 0; i < secondsAndDb.length; i += 2) {
            int frames = (int) Math.round(secondsAndDb[i] * rateHz);
            double peak = Math.pow(10, secondsAndDb[i + 1] / 20);
            ByteBuffer pcm = ByteBuffer.allocate(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
            for (int f = 0; f < frames; f++, at++) {
                pcm.putFloat((float) (peak * Math.sin(2 * Math.PI * frequencyHz * at / rateHz)));
            }
            track.append(pcm.array(), 0, pcm.capacity());
        }
        track.finish();
        return track;
    }

    @Test
    void theWeightingAt48KHzHasTheCoefficientsOfTheStandard() {
        Biquad shelf = new Biquad(1.53512485958697, -2.69169618940638, 1.19839281085285, 1, -1.69065929318241,
                0.73248077421585);
        Biquad highPass = new Biquad(1, -2, 1, 1, -1.99004745483398, 0.99007225036621);
        KWeighting weighting = new KWeighting(48_000);
        for (int i = 0; i < 1000; i++) {
            double impulse = i == 0 ? 1 : 0;
            assertEquals(highPass.next(shelf.next(impulse)), weighting.next(impulse), 1e-9, "sample " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void aFullScaleSineOf997HertzIsMinus3Point01(int rateHz) {
        assertEquals(-3.01, Loudness.lufs(tone(rateHz, 997, 20, 0)), 0.1);
    }

    @ParameterizedTest
    @CsvSource({"-23", "-33"})
    void aSteadyToneHasTheLoudnessOfItsLevel(double level) {
        assertEquals(level - ONE_CHANNEL_LU, Loudness.lufs(tone(48_000, 1000, 20, level)), 0.1);
    }

    @Test
    void softPassagesAreGatedOutByTheRelativeGate() {
        assertEquals(-23 - ONE_CHANNEL_LU, Loudness.lufs(tone(48_000, 1000, 10, -36, 60, -23, 10, -36)), 0.1);
    }

    @Test
    void silenceIsGatedOutByTheAbsoluteGate() {
        assertEquals(-23 - ONE_CHANNEL_LU,
                Loudness.lufs(tone(48_000, 1000, 10, -72, 10, -36, 60, -23, 10, -36, 10, -72)), 0.1);
    }

    @Test
    void loudAndSoftPassagesAreAveragedByTheirPower() {
        assertEquals(-23 - ONE_CHANNEL_LU, Loudness.lufs(tone(48_000, 1000, 20, -26, 20.1, -20, 20, -26)), 0.1);
    }

    @Test
    void aTrackShorterThanABlockIsMeasuredAsOneBlock() {
        assertEquals(-23 - ONE_CHANNEL_LU, Loudness.lufs(tone(48_000, 1000, 0.3, -23)), 0.2);
    }

    @Test
    void silenceAndNothingHaveNoLoudness() {
        assertEquals(Loudness.SILENCE, Loudness.lufs(tone(48_000, 1000, 2, -90)));
        assertEquals(Loudness.SILENCE, Loudness.lufs(new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 44_100))));
    }

    @Test
    void theGainOfSixDecibelsIsTwo() {
        assertEquals(2, Loudness.gain(-26.02, -20), 1e-3);
        assertEquals(1, Loudness.gain(Loudness.SILENCE, -20));
    }
}
