package dev.soundcheck.live;

import java.util.SplittableRandom;

/// How fast a simulated language model writes. The same pace gives the same times for the same number of tokens.
///
/// @param firstTokenMillis  from the start to the first token
/// @param tokensPerSecond   in the mean
/// @param jitter            0 for an even pace; 1 lets a token come anywhere up to one interval early or late
/// @param burst             tokens that arrive together at most; 1 for one at a time
public record ModelPace(double firstTokenMillis, double tokensPerSecond, double jitter, int burst, long seed) {
    public static final double SLOWEST = 5;
    public static final double FASTEST = 300;
    public static final double MOST_FIRST_MILLIS = 10_000;
    public static final int MOST_BURST = 50;

    /// A hosted model of middle size.
    public static final ModelPace USUAL = new ModelPace(350, 40, 0.3, 1, 1);

    public ModelPace {
        firstTokenMillis = bounded(firstTokenMillis, 0, MOST_FIRST_MILLIS);
        tokensPerSecond = bounded(tokensPerSecond, SLOWEST, FASTEST);
        jitter = bounded(jitter, 0, 1);
        burst = Math.clamp(burst, 1, MOST_BURST);
    }

    public ModelPace withTokensPerSecond(double other) {
        return new ModelPace(firstTokenMillis, other, jitter, burst, seed);
    }

    /// When each token comes, in nanoseconds from the start; never goes back.
    public long[] schedule(int tokens) {
        SplittableRandom random = new SplittableRandom(seed);
        double interval = 1e9 / tokensPerSecond;
        long[] times = new long[tokens];
        long before = 0;
        int index = 0;
        while (index < tokens) {
            int together = Math.min(tokens - index, burst == 1 ? 1 : random.nextInt(1, burst + 1));
            int last = index + together - 1;
            double shift = last == 0 ? 0 : jitter * interval * (2 * random.nextDouble() - 1);
            long at = Math.max(before, Math.round(firstTokenMillis * 1e6 + last * interval + shift));
            while (index <= last) {
                times[index++] = at;
            }
            before = at;
        }
        return times;
    }

    private static double bounded(double value, double least, double most) {
        return Double.isNaN(value) ? least : Math.clamp(value, least, most);
    }
}
