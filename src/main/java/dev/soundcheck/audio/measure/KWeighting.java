package dev.soundcheck.audio.measure;

import dev.soundcheck.audio.pcm.Biquad;

/// The K-weighting of ITU-R BS.1770-4: a shelf, then a high-pass filter. One thread.
///
/// The standard gives coefficients for 48 kHz alone. These are the analog filters behind them, transformed to any rate.
final class KWeighting {
    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int rateHz) {
        shelf = shelf(rateHz);
        highPass = highPass(rateHz);
    }

    /// The next sample, weighted.
    double next(double sample) {
        return highPass.next(shelf.next(sample));
    }

    /// The effect of the head: +4 dB above about 1.7 kHz.
    private static Biquad shelf(int rateHz) {
        double k = Math.tan(Math.PI * 1681.974450955533 / rateHz);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        return new Biquad(high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k,
                1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k);
    }

    /// The ear's weak hearing of the lowest sounds.
    private static Biquad highPass(int rateHz) {
        double k = Math.tan(Math.PI * 38.13547087602444 / rateHz);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(a0, -2 * a0, a0, a0, 2 * (k * k - 1), 1 - k / q + k * k);
    }
}
