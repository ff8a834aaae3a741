package dev.soundcheck.audio.pcm;

/// A filter of second order (direct form 1). One thread.
public final class Biquad {
    /// Of a Butterworth filter of second order.
    public static final double BUTTERWORTH_Q = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double x1;
    private double x2;
    private double y1;
    private double y2;

    /// The coefficients of the transfer function, in the order of its numerator and denominator.
    public Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /// By the Audio EQ Cookbook.
    public static Biquad lowPass(double edgeHz, double q, int sampleRateHz) {
        double turn = 2 * Math.PI * edgeHz / sampleRateHz;
        double cos = Math.cos(turn);
        double alpha = Math.sin(turn) / (2 * q);
        return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// By the Audio EQ Cookbook.
    public static Biquad highPass(double edgeHz, double q, int sampleRateHz) {
        double turn = 2 * Math.PI * edgeHz / sampleRateHz;
        double cos = Math.cos(turn);
        double alpha = Math.sin(turn) / (2 * q);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// The next sample, filtered.
    public double next(double x) {
        double y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        return y;
    }
}
