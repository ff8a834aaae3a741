package dev.soundcheck.lab.verdict;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Conclusion;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import java.util.ArrayList;
import java.util.List;

/// The verdict on a lab by one metric: every lane against every other. Immutable.
///
/// @param standings  the lanes that have the metric, in the order of the plan
/// @param pairs      each of them with each after it, row by row
public record Verdict(Metric metric, List<Standing> standings, List<Difference> pairs) {
    public Verdict {
        standings = List.copyOf(standings);
        pairs = List.copyOf(pairs);
    }

    /// A lane and the distribution of its runs.
    public record Standing(LabLane lane, Spread spread) {
        double median() {
            return spread.median();
        }
    }

    /// How far one lane is ahead of another: negative where it is behind.
    ///
    /// @param told  true where the data tell the two apart
    public record Lead(double median, double low, double high, boolean told) {}

    /// Resamples: takes a moment for long labs.
    public static Verdict of(Lab lab, Metric metric) {
        List<Standing> standings = new ArrayList<>();
        for (LabLane lane : lab.plan().lanes()) {
            lab.spread(lane, metric).ifPresent(spread -> standings.add(new Standing(lane, spread)));
        }
        return new Verdict(metric, standings, lab.differences(metric));
    }

    /// One sentence, for large type.
    public String headline() {
        return Headline.of(this);
    }

    /// The lead of one standing over another, by their places in the list.
    public Lead lead(int of, int over) {
        Difference pair = pair(of, over);
        boolean told = pair.verdict().namesAWinner();
        return of < over
                ? new Lead(-pair.median(), -pair.interval().high(), -pair.interval().low(), told)
                : new Lead(pair.median(), pair.interval().low(), pair.interval().high(), told);
    }

    /// The comparison of two standings, in whichever direction it was made.
    Difference pair(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        int count = standings.size();
        return pairs.get(first * count - first * (first + 1) / 2 + second - first - 1);
    }

    /// True where the data show that the first is ahead of the second.
    boolean ahead(int of, int over) {
        Conclusion verdict = pair(of, over).verdict();
        return verdict == (of < over ? Conclusion.FIRST_IS_LESS : Conclusion.SECOND_IS_LESS);
    }
}
