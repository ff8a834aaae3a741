package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every run of a lab as a dot on its lane, for one metric. Pure and immutable: values are taken once.
///
/// @param lanes   one row each, from the top
/// @param before  the same lanes of the lab it is compared with, in the same order; empty without one
/// @param most   the largest value that counts or was a warm-up; excluded runs may lie outside
record DotLayout(Metric metric, List<Row> lanes, List<Row> before, double most) {
    /// @param spread  empty where no run of the lane counts
    record Row(LabLane lane, Optional<Spread> spread, List<Dot> dots) {}

    /// @param jitter  -1 to 1, so that equal values can be told apart; the same for the same run
    record Dot(LabRun run, double value, double jitter) {}

    /// @param other  the lab it is compared with, null for none
    static DotLayout of(Lab lab, @Nullable Lab other, Metric metric) {
        List<LabLane> lanes = lab.plan().lanes();
        List<Row> rows = lanes.stream().map(lane -> row(lab, lane, metric)).toList();
        List<Row> before = other == null ? List.of() : lanes.stream().map(lane -> row(other, lane, metric)).toList();
        double most = Stream.concat(rows.stream(), before.stream()).flatMap(row -> row.dots().stream())
                .filter(dot -> dot.run().exclusion() == null).mapToDouble(Dot::value).max().orElse(0);
        return new DotLayout(metric, rows, before, most);
    }

    private static Row row(Lab lab, LabLane lane, Metric metric) {
        List<Dot> dots = new ArrayList<>();
        for (LabRun run : lab.runsOf(lane)) {
            OptionalDouble value = metric.of(run);
            if (value.isPresent()) {
                dots.add(new Dot(run, value.getAsDouble(), jitter(run.slot().number())));
            }
        }
        return new Row(lane, lab.spread(lane, metric), List.copyOf(dots));
    }

    /// The dot nearest to a place, within reach.
    ///
    /// @param row  that the place lies in
    Optional<Dot> near(int row, double value, double reach) {
        if (row < 0 || row >= lanes.size()) {
            return Optional.empty();
        }
        Dot best = null;
        for (Dot dot : lanes.get(row).dots()) {
            if (Math.abs(dot.value() - value) <= reach
                    && (best == null || Math.abs(dot.value() - value) < Math.abs(best.value() - value))) {
                best = dot;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Golden-ratio steps spread neighbors far apart.
    private static double jitter(int number) {
        double turn = number * 0.6180339887;
        return (turn - Math.floor(turn)) * 2 - 1;
    }
}
