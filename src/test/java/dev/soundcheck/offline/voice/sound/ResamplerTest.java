package dev.soundcheck.offline.voice.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int FROM_HZ = 48000;

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 24000, 44100, 48000})
    void aSineStaysItself(int rate) {
        float[] out = resample(sine(1000, 48000), rate, 960);

        double signal = 0;
        double error = 0;
        for (int i = rate / 10; i < out.length - rate / 10; i++) {
            double wanted = 0.5 * Math.sin(2 * Math.PI * 1000 * i / rate);
            signal += wanted * wanted;
            error += (out[i] - wanted) * (out[i] - wanted);
        }
        double snr = 10 * Math.log10(signal / error);
        assertTrue(snr > 60, "SNR " + snr + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 24000, 44100})
    void nothingFromAboveTheNewLimitComesThrough(int rate) {
        double hz = rate / 2.0 * 1.02;
        float[] out = resample(sine(hz, 48000), rate, 960);

        double loudest = 0;
        for (int i = rate / 10; i < out.length - rate / 10; i++) {
            loudest = Math.max(loudest, Math.abs(out[i]));
        }
        double decibels = 20 * Math.log10(loudest / 0.5);
        assertTrue(decibels < -80, hz + " Hz comes through at " + decibels + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 24000, 44100, 48000})
    void theNumberOfSamplesIsExact(int rate) {
        for (int count : new int[]{1, 7, 960, 4801, 50000}) {
            assertEquals(Math.ceilDiv((long) count * rate, (long) FROM_HZ), resample(new float[count], rate,
                    240).length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 480, 5000})
    void piecesOfAnySizeGiveTheSameSound(int piece) {
        float[] sine = sine(440, 12000);

        assertTrue(Arrays.equals(resample(sine, 22050, sine.length), resample(sine, 22050, piece)));
    }

    private static float[] resample(float[] in, int rate, int piece) {
        StreamResampler resampler = new StreamResampler(new PolyphaseFilter(FROM_HZ, rate));
        float[] out = new float[0];
        for (int at = 0; at < in.length; at += piece) {
            out = join(out, resampler.push(in, at, Math.min(piece, in.length - at)));
        }
        return join(out, resampler.drain());
    }

    private static float[] join(float[] one, float[] other) {
        float[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static float[] sine(double hz, int count) {
        float[] sine = new float[count];
        for (int i = 0; i < count; i++) {
            sine[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / FROM_HZ));
        }
        return sine;
    }
}
