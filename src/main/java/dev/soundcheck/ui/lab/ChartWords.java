package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.GhostRace;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LengthFit;
import dev.soundcheck.lab.result.Metric;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the charts of the lab show, in words for those who do not see them. Pure.
final class ChartWords {
    static final String NOTHING_COMPARED = "Nothing is compared yet: choose lanes and press Compare, or open a kept lab.";
    static final String NO_LENGTHS = "Compare a set of lines to see how the figures follow their lengths.";
    static final String NO_RACE = "Compare lanes first: the race shows how they ran, side by side.";
    static final String NOTHING_TO_LOOK_INTO = "Nothing is to be seen yet: speak a line, or compare lanes.";

    private ChartWords() {}

    /// Every run as a dot.
    ///
    /// @param dots  null while nothing is compared
    static String dots(@Nullable DotLayout dots) {
        if (dots == null) {
            return NOTHING_COMPARED;
        }
        Metric metric = dots.metric();
        return metric.title() + " of every run. " + dots.lanes().stream()
                .map(row -> row.lane().title() + row.spread()
                        .map(spread -> ": median " + metric.text(spread.median()) + " of " + spread.n()
                                + (spread.n() == 1 ? " run" : " runs"))
                        .orElse(": no run counts"))
                .collect(Collectors.joining(", ", "", ". ")) + "Up and down choose a run.";
    }

    /// Every run as a row.
    static String rows(@Nullable Lab lab) {
        return lab == null
                ? NOTHING_COMPARED
                : lab.plan().lanes().stream().map(lane -> lane.title() + ": " + lab.runsOf(lane).size())
                        .collect(Collectors.joining(", ", "Runs as rows: ", ". "))
                        + "Up and down choose a run, left and right a chunk, plus and minus zoom.";
    }

    /// Every run by the length of its line.
    static String lengths(Metric metric, List<LengthFit> fits) {
        List<LengthFit> shown = fits.stream().filter(fit -> fit.metric() == metric).toList();
        return shown.isEmpty()
                ? NO_LENGTHS
                : shown.stream().map(LengthFit::sentence).collect(Collectors.joining(" "));
    }

    /// Where each lane of the race begins.
    static String race(List<GhostRace.Ghost> ghosts) {
        return ghosts.isEmpty()
                ? NO_RACE
                : ghosts.stream()
                        .map(ghost -> String.format(Locale.ROOT, "%s begins after %.0f ms",
                                ghost.run().lane().title(), ghost.beginMillis()))
                        .collect(Collectors.joining(", ", "The race: ", "."));
    }
}
