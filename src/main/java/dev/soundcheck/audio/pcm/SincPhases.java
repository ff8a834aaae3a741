package dev.soundcheck.audio.pcm;

/// The filter of a change of rate: a Kaiser-windowed sinc, cut into one row of taps for each phase. Pure.
public final class SincPhases {
    private SincPhases() {}

    /// Each row adds up to 1. Tap `half - 1` of phase 0 lies on the output sample; phase `p` lies `p / up` of an input
    /// sample behind it.
    ///
    /// @param up      phases: output samples for each input sample, before any are left out
    /// @param half    taps on each side
    /// @param cutoff  as a part of the input's Nyquist frequency
    /// @param beta    of the Kaiser window: higher is deeper in the stop band, and a wider slope
    public static float[][] of(int up, int half, double cutoff, double beta) {
        float[][] phases = new float[up][2 * half];
        double middle = bessel(beta);
        double[] taps = new double[2 * half];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            for (int i = 0; i < taps.length; i++) {
                double distance = i - half + 1 - (double) phase / up;
                taps[i] = sinc(distance * cutoff) * kaiser(distance / half, beta, middle);
                sum += taps[i];
            }
            for (int i = 0; i < taps.length; i++) {
                phases[phase][i] = (float) (taps[i] / sum);
            }
        }
        return phases;
    }

    /// The greatest common divisor: rates are divided by it.
    public static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x, double beta, double middle) {
        return Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / middle;
    }

    /// Modified Bessel function of the first kind, order 0, by its series.
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }
}
