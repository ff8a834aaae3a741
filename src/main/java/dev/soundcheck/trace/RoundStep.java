package dev.soundcheck.trace;

/// The round steps of a chart's axis: 1, 2 and 5 × 10ⁿ. Stateless.
public final class RoundStep {
    private static final double[] STEPS = {1, 2, 5};

    private RoundStep() {}

    /// The finest that is no finer than this.
    public static double of(double least) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * decade >= least - 1e-9) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /// Decimal places of an axis in such steps, so that no two labels read the same.
    public static int places(double step) {
        return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    }
}
