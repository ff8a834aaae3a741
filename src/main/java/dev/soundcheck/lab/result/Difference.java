package dev.soundcheck.lab.result;

import java.util.Locale;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/// The difference between two samples of one metric, with what may be said about it.
///
/// A winner is named only where the 99 % bootstrap interval leaves 0 out, a Mann-Whitney U test agrees, and the
/// difference is larger than the metric's resolution.
///
/// @param median    median of the first minus median of the second
/// @param interval  of that difference
/// @param pValue    of the Mann-Whitney U test, adjusted (Holm) where several pairs were looked at
public record Difference(Metric metric, String first, String second, int firstRuns, int secondRuns, double median,
        Bootstrap.Interval interval, double pValue, Conclusion verdict) {
    public static final int FEWEST_RUNS = 5;
    public static final double SIGNIFICANT = 0.05;

    /// A named sample.
    public record Sample(String name, double[] values) {}

    /// Compares two samples.
    ///
    /// @param seed  of the resampling
    public static Difference of(Metric metric, Sample first, Sample second, long seed) {
        double[] a = first.values();
        double[] b = second.values();
        Bootstrap.Interval interval = Bootstrap.ofMedianDifference(a, b, seed);
        double pValue = MannWhitneyUTest.withDefaults().test(a, b).getPValue();
        Difference raw = new Difference(metric, first.name(), second.name(), a.length, b.length,
                Spread.of(a).median() - Spread.of(b).median(), interval, pValue, Conclusion.NO_WINNER);
        return raw.judged(pValue);
    }

    /// The same difference in the light of another p-value.
    Difference judged(double adjusted) {
        return new Difference(metric, first, second, firstRuns, secondRuns, median, interval, adjusted,
                verdict(adjusted));
    }

    private Conclusion verdict(double adjusted) {
        if (Math.min(firstRuns, secondRuns) < FEWEST_RUNS) {
            return Conclusion.TOO_FEW_RUNS;
        }
        if (interval.holdsZero() || adjusted >= SIGNIFICANT) {
            return Conclusion.NO_WINNER;
        }
        if (Math.abs(median) < metric.resolution()) {
            return Conclusion.BELOW_RESOLUTION;
        }
        return median < 0 ? Conclusion.FIRST_IS_LESS : Conclusion.SECOND_IS_LESS;
    }

    public String sentence() {
        return switch (verdict) {
            case FIRST_IS_LESS -> ahead(first, second, range(-interval.high(), -interval.low(), firstRuns, secondRuns));
            case SECOND_IS_LESS -> ahead(second, first, range(interval.low(), interval.high(), secondRuns, firstRuns));
            case TOO_FEW_RUNS -> "No winner between " + first + " and " + second + ": fewer than " + FEWEST_RUNS
                    + " runs on a side.";
            case NO_WINNER -> "No winner between " + first + " and " + second + " (" + asMeasured() + ").";
            case BELOW_RESOLUTION -> "No winner between " + first + " and " + second + ": they differ by less than "
                    + metric.text(metric.resolution()) + ", which is as exact as the stamps are (" + asMeasured()
                    + ").";
        };
    }

    private String ahead(String winner, String loser, String range) {
        return winner + " is " + metric.text(Math.abs(median)) + " ahead of " + loser + " in " + metric.title() + " ("
                + range + ").";
    }

    private String asMeasured() {
        return range(interval.low(), interval.high(), firstRuns, secondRuns);
    }

    private String range(double low, double high, int runs, int otherRuns) {
        return String.format(Locale.ROOT, "99 %% interval %s to %s, n = %d and %d", metric.text(low),
                metric.text(high), runs, otherRuns);
    }
}
