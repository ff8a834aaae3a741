package dev.soundcheck.audio.pcm;

import java.util.Arrays;

/// Sine tones for tests, and how much of one is in a signal.
public final class Sine extends Wave {
    Sine(double hertz, int rateHz, int total) {
        super(seconds -> value(hertz, seconds), rateHz, total);
    }

    public static double value(double hertz, double seconds) {
        return 10_000 * Math.sin(2 * Math.PI * hertz * seconds);
    }

    /// Amplitude of one frequency, by correlation.
    static double amplitude(short[] samples, int from, int to, double hertz, int rateHz) {
        double real = 0;
        double imaginary = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hertz * i / rateHz;
            real += samples[i] * Math.cos(angle);
            imaginary += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(real, imaginary) / (to - from);
    }

    /// Reads a source to its end, by uneven pieces.
    static short[] drain(SampleSource source) {
        short[] all = new short[1 << 20];
        int done = 0;
        while (!source.exhausted()) {
            done += source.read(all, done, 1 + done % 613);
        }
        return Arrays.copyOf(all, done);
    }
}
