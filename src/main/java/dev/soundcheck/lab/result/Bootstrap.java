package dev.soundcheck.lab.result;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/// Where a median, or the difference of two, lies: resampled with replacement, percentile method. Stateless.
///
/// A resample is not drawn value by value. Its median is the middle of as many uniform places in the sorted sample, and
/// the middle of uniform numbers follows a beta distribution: one draw stands for a whole resample, so a sample of a
/// thousand costs as little as one of five.
public final class Bootstrap {
    public static final int RESAMPLES = 10_000;
    public static final double CONFIDENCE = 0.99;

    private Bootstrap() {}

    /// Where a figure lies.
    public record Interval(double low, double high) {
        public boolean holdsZero() {
            return low <= 0 && high >= 0;
        }
    }

    /// The same sample and seed give the same interval.
    public static Interval ofMedian(double[] values, long seed) {
        double[] medians = medians(values, new SplittableRandom(seed), RESAMPLES);
        Arrays.sort(medians);
        return interval(medians, CONFIDENCE);
    }

    /// Where median(a) - median(b) lies. The same samples and seed give the same interval.
    public static Interval ofMedianDifference(double[] a, double[] b, long seed) {
        return ofMedianDifference(a, b, seed, RESAMPLES, CONFIDENCE);
    }

    static Interval ofMedianDifference(double[] a, double[] b, long seed, int resamples, double confidence) {
        SplittableRandom random = new SplittableRandom(seed);
        return interval(differences(medians(a, random, resamples), medians(b, random, resamples)), confidence);
    }

    /// The medians of resamples of at least one value, in the order they were drawn.
    static double[] medians(double[] values, SplittableRandom random, int resamples) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = (sorted.length + 1) / 2;
        UniformRandomProvider source = random::nextLong;
        ContinuousDistribution.Sampler places = BetaDistribution.of(half, sorted.length + 1 - half)
                .createSampler(source);
        double[] medians = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double place = places.sample();
            double lower = at(sorted, place);
            medians[i] = sorted.length % 2 == 1 ? lower : (lower + at(sorted, next(place, half, random))) / 2;
        }
        return medians;
    }

    /// One from each, sorted.
    static double[] differences(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        Arrays.sort(differences);
        return differences;
    }

    static Interval interval(double[] sorted, double confidence) {
        int low = (int) Math.floor((1 - confidence) / 2 * (sorted.length - 1));
        return new Interval(sorted[low], sorted[sorted.length - 1 - low]);
    }

    /// The place after the lower middle one: the least of the `rest` places above it.
    private static double next(double place, int rest, SplittableRandom random) {
        return place + (1 - place) * (1 - Math.pow(random.nextDouble(), 1.0 / rest));
    }

    private static double at(double[] sorted, double place) {
        return sorted[Math.min(sorted.length - 1, (int) (place * sorted.length))];
    }
}
