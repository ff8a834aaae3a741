package dev.soundcheck.offline.voice.sound;

/// Coefficients that bring sound from one sample rate to another: a Kaiser-windowed sinc cut into phases. Immutable.
///
/// Stop band 96 dB down from the lower Nyquist frequency; pass band flat to nine tenths of it.
public final class PolyphaseFilter {
    private static final double STOP_BAND_DB = 96;
    private static final double TRANSITION = 0.1;

    final int up;
    final int down;
    final int tapsPerPhase;
    private final float[][] phases;

    public PolyphaseFilter(int fromHz, int toHz) {
        int divisor = gcd(fromHz, toHz);
        up = toHz / divisor;
        down = fromHz / divisor;
        double lower = Math.min(1, (double) up / down);
        double beta = 0.1102 * (STOP_BAND_DB - 8.7);
        double width = Math.PI * TRANSITION * lower;
        int half = (int) Math.ceil((STOP_BAND_DB - 8) / (2.285 * width) / 2);
        tapsPerPhase = 2 * half;
        double cutoff = lower * (1 - TRANSITION / 2);
        phases = new float[up][tapsPerPhase];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            double[] raw = new double[tapsPerPhase];
            for (int tap = 0; tap < tapsPerPhase; tap++) {
                double distance = tap - half + 1 - (double) phase / up;
                raw[tap] = sinc(distance * cutoff) * kaiser(distance / half, beta);
                sum += raw[tap];
            }
            for (int tap = 0; tap < tapsPerPhase; tap++) {
                phases[phase][tap] = (float) (raw[tap] / sum);
            }
        }
    }

    float[] phase(int index) {
        return phases[index];
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x, double beta) {
        return Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta);
    }

    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
