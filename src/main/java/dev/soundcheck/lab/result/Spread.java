package dev.soundcheck.lab.result;

import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/// The distribution of one lane's runs. Quantiles by linear interpolation (Hyndman and Fan, type 7).
///
/// @param p95  empty below 20 runs: there it would be the slowest run or a guess
public record Spread(int n, double least, double p25, double median, double p75, OptionalDouble p95, double most) {
    public static final int RUNS_FOR_P95 = 20;
    private static final Quantile QUANTILE = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7)
            .withCopy(true);

    /// The spread of at least one value.
    public static Spread of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is no spread of nothing");
        }
        double[] at = QUANTILE.evaluate(values, 0, 0.25, 0.5, 0.75, 0.95, 1);
        return new Spread(values.length, at[0], at[1], at[2], at[3],
                values.length < RUNS_FOR_P95 ? OptionalDouble.empty() : OptionalDouble.of(at[4]), at[5]);
    }

    public double iqr() {
        return p75 - p25;
    }
}
