package dev.soundcheck.offline.voice;

import java.util.Arrays;

/// Measures sound for the tests: pitch by autocorrelation, color by the spectral centroid.
final class Sound {
    private static final int WINDOW = 640;

    private Sound() {}

    /// Median pitch of the clearly voiced windows in Hz; 0 where next to nothing is voiced.
    static double medianPitchHz(float[] samples, int rateHz) {
        double[] pitches = new double[samples.length / WINDOW + 1];
        int voiced = 0;
        int loud = 0;
        for (int from = 0; from + 2 * WINDOW < samples.length; from += WINDOW) {
            if (energy(samples, from, WINDOW) < 0.02 * WINDOW * 0.02) {
                continue;
            }
            loud++;
            double pitch = pitchHz(samples, from, rateHz);
            if (pitch > 0) {
                pitches[voiced++] = pitch;
            }
        }
        if (voiced * 4 < loud) {
            return 0;
        }
        Arrays.sort(pitches, 0, voiced);
        return pitches[voiced / 2];
    }

    private static double pitchHz(float[] samples, int from, int rateHz) {
        double best = 0;
        int bestLag = 0;
        for (int lag = rateHz / 450; lag < rateHz / 60; lag++) {
            double product = 0;
            for (int i = 0; i < WINDOW; i++) {
                product += samples[from + i] * samples[from + i + lag];
            }
            double score = product / Math.sqrt(energy(samples, from, WINDOW) * energy(samples, from + lag, WINDOW)
                    + 1e-12);
            if (score > best + 0.02) {
                best = score;
                bestLag = lag;
            }
        }
        return best > 0.7 ? (double) rateHz / bestLag : 0;
    }

    private static double energy(float[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < Math.min(samples.length, from + count); i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }

    /// Center of the magnitude spectrum between 50 Hz and 7 kHz, in Hz.
    static double centroidHz(float[] samples, int rateHz) {
        int size = 1024;
        double weighted = 0;
        double total = 0;
        for (int from = 0; from + size < samples.length; from += size * 6) {
            for (int hz = 50; hz < 7000; hz += 100) {
                double magnitude = magnitude(samples, from, size, (double) hz / rateHz);
                weighted += magnitude * hz;
                total += magnitude;
            }
        }
        return weighted / total;
    }

    static double magnitude(float[] samples, int from, int size, double cyclesPerSample) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < size; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
            double angle = 2 * Math.PI * cyclesPerSample * i;
            real += window * samples[from + i] * Math.cos(angle);
            imaginary += window * samples[from + i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary) / size;
    }
}
