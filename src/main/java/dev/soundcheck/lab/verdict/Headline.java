package dev.soundcheck.lab.verdict;

import dev.soundcheck.lab.result.Difference;
import dev.soundcheck.lab.result.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Writes a verdict as one sentence. Stateless.
final class Headline {
    private Headline() {}

    static String of(Verdict verdict) {
        List<Integer> order = order(verdict);
        if (order.isEmpty()) {
            return "No run has this figure.";
        }
        int best = order.getFirst();
        if (order.size() == 1) {
            return title(verdict, best) + ": " + value(verdict, best) + ". One lane has nothing to be compared with.";
        }
        int fewest = verdict.standings().stream().mapToInt(standing -> standing.spread().n()).min().orElse(0);
        if (fewest < Difference.FEWEST_RUNS) {
            return "No winner yet: each lane needs at least " + Difference.FEWEST_RUNS + " runs that count, one has "
                    + fewest + ".";
        }
        List<Integer> level = order.stream().filter(lane -> lane != best && !verdict.ahead(best, lane)).toList();
        if (level.isEmpty()) {
            return winner(verdict, best, order.get(1));
        }
        String none = level.size() == order.size() - 1
                ? "No winner"
                : "No single winner: " + names(verdict, best, level) + " are ahead of the rest";
        return none + Power.told(verdict, best, level);
    }

    private static String winner(Verdict verdict, int best, int next) {
        Verdict.Lead lead = verdict.lead(best, next);
        Metric metric = verdict.metric();
        String behind = verdict.standings().size() == 2 ? title(verdict, next) : "the next";
        return title(verdict, best) + (isTime(metric) ? " is fastest: " : " has the least: ") + value(verdict, best)
                + ", " + metric.text(lead.low()) + " to " + metric.text(lead.high()) + " ahead of " + behind
                + " (99 %).";
    }

    private static boolean isTime(Metric metric) {
        return switch (metric) {
            case CONNECT, TTFB, TTFA, DECODED, TTFA_COVAL, TTFS, FIRST_OUT, DONE, RTF -> true;
            case GAP_P50, GAP_P95, GAP_MAX, UNDERRUN, WIRE -> false;
        };
    }

    private static String names(Verdict verdict, int best, List<Integer> level) {
        if (level.size() > 2) {
            return (level.size() + 1) + " lanes";
        }
        String first = title(verdict, best) + (level.size() == 2 ? "; " + title(verdict, level.getFirst()) : "");
        return first + " and " + title(verdict, level.getLast());
    }

    private static List<Integer> order(Verdict verdict) {
        return IntStream.range(0, verdict.standings().size()).boxed()
                .sorted(Comparator.comparingDouble(lane -> verdict.standings().get(lane).median())).toList();
    }

    private static String title(Verdict verdict, int lane) {
        return verdict.standings().get(lane).lane().title();
    }

    private static String value(Verdict verdict, int lane) {
        return verdict.metric().text(verdict.standings().get(lane).median());
    }
}
