package dev.soundcheck.lab.result;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.ranking.NaturalRanking;

/// How often samples differ this much by chance alone: all values are shuffled over the samples, again and again.
///
/// This holds for every distribution: where no sample differs, one lab in a hundred comes below 0.01. Two ways to be
/// far apart are watched, and the rarer of them counts, against how rare the rarer one is in the shuffles themselves:
/// the largest Welch t of all pairs, which sees a clear lead in few runs, and the widest distance between mean ranks,
/// which does not mind a stalled run. One thread.
final class Chance {
    /// After so many shuffles it is clear that the difference is not rare, as in most labs without a difference.
    private static final int FIRST_LOOK = 200;
    private static final double NO_RARITY = 0.1;
    private static final int MOST_SHUFFLES = 10_000;
    private static final int FEWEST_SHUFFLES = 1_000;
    private static final int WORK = 5_000_000;

    private final double[] values;
    private final double[] ranks;
    private final int[] sizes;

    private Chance(List<double[]> samples) {
        values = samples.stream().flatMapToDouble(Arrays::stream).toArray();
        ranks = new NaturalRanking().apply(values);
        sizes = samples.stream().mapToInt(sample -> sample.length).toArray();
    }

    /// The p-value of "no sample differs from another"; 1 for fewer than two samples.
    static double of(List<double[]> samples, SplittableRandom random) {
        if (samples.size() < 2) {
            return 1;
        }
        double look = new Chance(samples).shuffled(FIRST_LOOK, random);
        Chance chance = new Chance(samples);
        return look > NO_RARITY
                ? look
                : chance.shuffled(Math.clamp(WORK / chance.values.length, FEWEST_SHUFFLES, MOST_SHUFFLES), random);
    }

    private double shuffled(int shuffles, SplittableRandom random) {
        double[] steepest = new double[shuffles];
        double[] widest = new double[shuffles];
        // The first is the lab as it is.
        for (int i = 0; i < shuffles; i++) {
            steepest[i] = steepest();
            widest[i] = widest();
            shuffle(random);
        }
        double[] sortedSteepest = sorted(steepest);
        double[] sortedWidest = sorted(widest);
        int made = rarer(steepest[0], sortedSteepest, widest[0], sortedWidest);
        int asRare = 0;
        for (int i = 0; i < shuffles; i++) {
            asRare += rarer(steepest[i], sortedSteepest, widest[i], sortedWidest) <= made ? 1 : 0;
        }
        return asRare / (double) shuffles;
    }

    /// Values and ranks move together.
    private void shuffle(SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            swap(values, i, other);
            swap(ranks, i, other);
        }
    }

    /// The largest Welch t of all pairs.
    private double steepest() {
        double[] means = new double[sizes.length];
        double[] errors = new double[sizes.length];
        int from = 0;
        for (int sample = 0; sample < sizes.length; sample++) {
            means[sample] = mean(values, from, sizes[sample]);
            errors[sample] = error(from, sizes[sample], means[sample]);
            from += sizes[sample];
        }
        double most = 0;
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                double apart = Math.abs(means[i] - means[j]);
                most = Math.max(most, apart == 0 ? 0 : apart / Math.sqrt(errors[i] + errors[j]));
            }
        }
        return most;
    }

    /// Between the lowest mean rank and the highest.
    private double widest() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int from = 0;
        for (int size : sizes) {
            double mean = mean(ranks, from, size);
            least = Math.min(least, mean);
            most = Math.max(most, mean);
            from += size;
        }
        return most - least;
    }

    /// The variance of a sample's mean; 0 for a single value.
    private double error(int from, int size, double mean) {
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return size < 2 ? 0 : sum / (size - 1) / size;
    }

    private static double mean(double[] of, int from, int size) {
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            sum += of[i];
        }
        return sum / size;
    }

    /// How many shuffles reach as far, by the measure in which fewer do.
    private static int rarer(double steep, double[] sortedSteepest, double wide, double[] sortedWidest) {
        return Math.min(reaching(steep, sortedSteepest), reaching(wide, sortedWidest));
    }

    /// A hair less counts as the same: sums of the same values differ by their order.
    private static int reaching(double value, double[] sorted) {
        double floor = value * (1 - 1e-9);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < floor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    private static double[] sorted(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void swap(double[] of, int one, int other) {
        double kept = of[one];
        of[one] = of[other];
        of[other] = kept;
    }
}
