package dev.soundcheck.lab.result;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A comparison that was made, whole or as far as it came. Immutable.
///
/// @param runs       in the order of their making, those that do not count included
/// @param cancelled  true where the user stopped it
public record Lab(LabInfo info, LabPlan plan, List<LabRun> runs, boolean cancelled) {
    public Lab {
        runs = List.copyOf(runs);
    }

    /// Every run of the lane, warm-ups and excluded ones too.
    public List<LabRun> runsOf(LabLane lane) {
        return runs.stream().filter(run -> run.lane().equals(lane)).toList();
    }

    /// The lane's values in the order of their making, of the runs that count and have the metric.
    public double[] values(LabLane lane, Metric metric) {
        return runs.stream().filter(run -> run.counts() && run.lane().equals(lane)).map(metric::of)
                .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
    }

    /// Empty where no run of the lane has the metric.
    public Optional<Spread> spread(LabLane lane, Metric metric) {
        double[] values = values(lane, metric);
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /// Every pair of lanes that has the metric, each with its conclusion.
    public List<Difference> differences(Metric metric) {
        return Pairs.of(this, metric);
    }

    /// What is missing in the figures, counted by run.
    public List<LabRun> excluded() {
        return runs.stream().filter(run -> run.exclusion() != null).toList();
    }
}
