package dev.soundcheck.offline;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.SampleCodec;

/// Reads what the server sent with the product's own decoder: an independent witness of the encoders.
final class Samples {
    private Samples() {}

    static short[] decode(byte[] bytes, PcmEncoding encoding) {
        short[] samples = new short[bytes.length / encoding.bytesPerSample()];
        SampleCodec.toS16(encoding, bytes, 0, samples, 0, samples.length);
        return samples;
    }

    static double snr(short[] expected, short[] actual) {
        double signal = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            signal += (double) expected[i] * expected[i];
            error += Math.pow(expected[i] - actual[i], 2);
        }
        return 10 * Math.log10(signal / error);
    }

    static double rms(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
