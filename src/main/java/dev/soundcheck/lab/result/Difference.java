package dev.soundcheck.lab.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.TTest;

/// The difference between two samples of one metric, and the conclusion from it.
///
/// A winner is named only where the bootstrap interval leaves 0 out, a test agrees, and the difference is larger than
/// the metric's resolution. Interval and test allow for all the pairs that were looked at together.
///
/// @param median    median of the first minus median of the second
/// @param interval  of that difference
/// @param error     standard error of that difference, by the same resampling
/// @param pValue    of the tests, adjusted (Holm) where several pairs were looked at
public record Difference(Metric metric, String first, String second, int firstRuns, int secondRuns, double median,
        Bootstrap.Interval interval, double error, double pValue, Conclusion verdict) {
    public static final int FEWEST_RUNS = 5;
    /// How often a lab without any difference may name a winner.
    public static final double SIGNIFICANT = 0.01;

    /// A named sample.
    public record Sample(String name, double[] values) {}

    /// A sample with the medians of its resamples, drawn once for all pairs it is in.
    ///
    /// @param medians  independent of those of every other sample
    record Drawn(Sample sample, double[] medians) {
        static Drawn of(Sample sample, SplittableRandom random) {
            return new Drawn(sample, Bootstrap.medians(sample.values(), random, Bootstrap.RESAMPLES));
        }
    }

    /// Compares two samples that are the only ones.
    ///
    /// @param seed  of the resampling
    public static Difference of(Metric metric, Sample first, Sample second, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Difference alone = of(metric, Drawn.of(first, random), Drawn.of(second, random), 1);
        double chance = Chance.of(List.of(first.values(), second.values()), random);
        return alone.judged(Math.max(chance, alone.pValue()));
    }

    /// Still to be judged.
    ///
    /// @param pairs  pairs that are looked at together: the interval is so wide that all of theirs hold together
    static Difference of(Metric metric, Drawn first, Drawn second, int pairs) {
        double[] a = first.sample().values();
        double[] b = second.sample().values();
        double[] differences = Bootstrap.differences(first.medians(), second.medians());
        return new Difference(metric, first.sample().name(), second.sample().name(), a.length, b.length,
                Spread.of(a).median() - Spread.of(b).median(),
                Bootstrap.interval(differences, 1 - (1 - Bootstrap.CONFIDENCE) / pairs), deviation(differences),
                pValue(a, b), Conclusion.NO_WINNER);
    }

    /// The same difference in the light of another p-value.
    Difference judged(double adjusted) {
        return new Difference(metric, first, second, firstRuns, secondRuns, median, interval, error, adjusted,
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
            case NO_WINNER -> "No winner between " + first + " and " + second + " (" + asMeasured() + ")"
                    + (interval.holdsZero() ? "." : ": with runs this few or this scattered, chance explains it.");
            case BELOW_RESOLUTION -> "No winner between " + first + " and " + second + ": they differ by less than "
                    + metric.text(metric.resolution()) + ", the precision of the timestamps (" + asMeasured()
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

    /// Two tests, and twice the smaller p-value, because there were two chances. The rank test does not mind a stalled
    /// run; Welch's finds a clear lead in five runs, where ranks alone can prove nothing about many pairs.
    private static double pValue(double[] a, double[] b) {
        return Math.min(1, 2 * Math.min(MannWhitneyUTest.withDefaults().test(a, b).getPValue(), welch(a, b)));
    }

    private static double welch(double[] a, double[] b) {
        if (Math.min(a.length, b.length) < 2) {
            return 1;
        }
        double p = TTest.withDefaults().test(a, b).getPValue();
        // Two samples without any scatter: equal, or as different as can be.
        return Double.isNaN(p) ? a[0] == b[0] ? 1 : 0 : p;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
    }
}
