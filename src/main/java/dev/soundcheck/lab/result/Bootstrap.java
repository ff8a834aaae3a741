package dev.soundcheck.lab.result;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The interval in which the difference of two medians lies: resampled with replacement, percentile method. Stateless.
public final class Bootstrap {
    public static final int RESAMPLES = 4000;
    public static final double CONFIDENCE = 0.99;

    private Bootstrap() {}

    /// Where median(a) - median(b) lies.
    public record Interval(double low, double high) {
        public boolean holdsZero() {
            return low <= 0 && high >= 0;
        }
    }

    /// The same samples and seed give the same interval.
    public static Interval ofMedianDifference(double[] a, double[] b, long seed) {
        return ofMedianDifference(a, b, seed, RESAMPLES, CONFIDENCE);
    }

    static Interval ofMedianDifference(double[] a, double[] b, long seed, int resamples, double confidence) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawnA = new double[a.length];
        double[] drawnB = new double[b.length];
        double[] differences = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            differences[i] = medianOfDraw(a, drawnA, random) - medianOfDraw(b, drawnB, random);
        }
        Arrays.sort(differences);
        double tail = (1 - confidence) / 2;
        int low = (int) Math.floor(tail * (resamples - 1));
        return new Interval(differences[low], differences[resamples - 1 - low]);
    }

    private static double medianOfDraw(double[] from, double[] drawn, SplittableRandom random) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = from[random.nextInt(from.length)];
        }
        Arrays.sort(drawn);
        int middle = drawn.length / 2;
        return drawn.length % 2 == 1 ? drawn[middle] : (drawn[middle - 1] + drawn[middle]) / 2;
    }
}
