package dev.soundcheck.lab.verdict;

import dev.soundcheck.lab.result.Difference;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many runs it takes to find a lead, estimated from the spread of those that were made. Stateless.
public final class Power {
    /// The lead that is worth finding.
    public static final double LEAD_MILLIS = 10;
    /// How often that many runs find it.
    static final double SURE = 0.9;
    private static final int MOST = 1000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Power() {}

    /// Runs per lane with which a lead of that size is found nine times of ten.
    ///
    /// The standard error of a difference of medians shrinks with the root of the number of runs; the lead must exceed
    /// it as often as the interval of all pairs together asks for.
    ///
    /// @param pairs  that are compared together
    static int runsFor(double lead, Difference pair, int pairs) {
        double often = NORMAL.inverseSurvivalProbability(Difference.SIGNIFICANT / pairs / 2)
                + NORMAL.inverseCumulativeProbability(SURE);
        int made = Math.min(pair.firstRuns(), pair.secondRuns());
        double runs = made * Math.pow(often * pair.error() / lead, 2);
        return (int) Math.clamp(Math.ceil(runs), Difference.FEWEST_RUNS, Integer.MAX_VALUE);
    }

    /// What follows "No winner": what more runs would tell about the best and those on a level with it.
    static String told(Verdict verdict, int best, List<Integer> level) {
        if (!"ms".equals(verdict.metric().unit())) {
            return ".";
        }
        int more = 0;
        for (int lane : level) {
            Difference pair = verdict.pair(best, lane);
            int made = Math.min(pair.firstRuns(), pair.secondRuns());
            more = Math.max(more, runsFor(LEAD_MILLIS, pair, verdict.pairs().size()) - made);
        }
        String lead = "a lead of " + (int) LEAD_MILLIS + " ms";
        if (more <= 0) {
            return ". These runs would have found " + lead + ".";
        }
        String count = more > MOST ? "More than " + MOST : "About " + round(more);
        return ". " + count + " more runs of each lane would find " + lead + ".";
    }

    private static int round(int runs) {
        int step = runs < 50 ? 5 : runs < 200 ? 10 : 50;
        return (runs + step - 1) / step * step;
    }
}
