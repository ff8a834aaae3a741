package dev.soundcheck.lab.answer;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Bootstrap;
import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.StampOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The answer of one lab to one question, with its interval and the number of runs. Immutable.
///
/// @param low    of the 99 % interval; with fewer than five runs on a side, of all that was measured
/// @param runs   of the only lane, or of the one that costs more
/// @param other  runs of the lane that costs less, 0 where there is one lane
/// @param marks  that every figure of the lab carries: offline, an imitated network
public record Reading(Question question, double value, double low, double high, int runs, int other, String marks) {

    /// Empty where the lab has no run of a lane that is needed.
    public static Optional<Reading> of(Question question, Endpoint endpoint, Lab lab) {
        if (!lab.plan().request().stamps().equals(StampOptions.NONE)) {
            // Its lanes are not what the questions are about: all of them asked for stamps.
            return Optional.empty();
        }
        List<double[]> samples = question.lanes(endpoint).stream().map(lane -> values(question, lab, lane)).toList();
        if (samples.stream().anyMatch(sample -> sample.length == 0)) {
            return Optional.empty();
        }
        double[] dear = samples.getFirst();
        return Optional.of(samples.size() == 1
                ? ofOne(question, dear, lab)
                : ofTwo(question, dear, samples.getLast(), lab));
    }

    public String text() {
        return text(value);
    }

    /// Interval, number of runs and marks.
    public String detail() {
        boolean few = Math.min(runs, other == 0 ? runs : other) < Difference.FEWEST_RUNS;
        return text(low) + " to " + text(high) + (few ? " measured" : " (99 %)") + ", " + count()
                + (other > 0 && low <= 0 && high >= 0 ? ", perhaps no difference" : "")
                + (marks.isEmpty() ? "" : " · " + marks);
    }

    private String count() {
        if (other > 0 && other != runs) {
            return runs + " and " + other + " runs";
        }
        return runs + (runs == 1 ? " run" : " runs") + (other == 0 ? "" : " each");
    }

    private String text(double figure) {
        return switch (question) {
            case CONNECTION_SHARE -> String.format(Locale.ROOT, "%.0f %%", figure);
            case BASE64 -> Metric.WIRE.text(figure);
            case FIRST_TURN, LATER_TURN, SOCKET_SAVING, STAMPS -> Metric.TTFA.text(figure);
        };
    }

    private static Reading ofOne(Question question, double[] values, Lab lab) {
        Bootstrap.Interval interval = values.length < Difference.FEWEST_RUNS
                ? new Bootstrap.Interval(least(values), most(values))
                : Bootstrap.ofMedian(values, lab.plan().seed());
        return new Reading(question, median(values), interval.low(), interval.high(), values.length, 0,
                lab.info().marks());
    }

    private static Reading ofTwo(Question question, double[] dear, double[] cheap, Lab lab) {
        Bootstrap.Interval interval = Math.min(dear.length, cheap.length) < Difference.FEWEST_RUNS
                ? new Bootstrap.Interval(least(dear) - most(cheap), most(dear) - least(cheap))
                : Bootstrap.ofMedianDifference(dear, cheap, lab.plan().seed());
        return new Reading(question, median(dear) - median(cheap), interval.low(), interval.high(), dear.length,
                cheap.length, lab.info().marks());
    }

    private static double[] values(Question question, Lab lab, LabLane lane) {
        return switch (question) {
            case CONNECTION_SHARE -> lab.runs().stream().filter(run -> run.lane().equals(lane) && run.counts())
                    .mapToDouble(Reading::connectionShare).filter(share -> !Double.isNaN(share)).toArray();
            case BASE64 -> lab.values(lane, Metric.WIRE);
            case FIRST_TURN, LATER_TURN, SOCKET_SAVING, STAMPS -> lab.values(lane, Metric.TTFA);
        };
    }

    private static double connectionShare(LabRun run) {
        return 100 * Metric.CONNECT.of(run).orElse(Double.NaN) / Metric.TTFA.of(run).orElse(Double.NaN);
    }

    private static double median(double[] values) {
        return Spread.of(values).median();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
