package dev.soundcheck.lab.run;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How long runs have taken, to say how long the rest will. The lab's thread.
final class Pace {
    private record Sum(int runs, double seconds) {
        Sum plus(double more) {
            return new Sum(runs + 1, seconds + more);
        }

        double mean() {
            return seconds / runs;
        }
    }

    private final Map<LabLane, Sum> lanes = new HashMap<>();
    private Sum all = new Sum(0, 0);

    void took(LabLane lane, long nanos) {
        double seconds = nanos / 1e9;
        lanes.put(lane, lanes.getOrDefault(lane, new Sum(0, 0)).plus(seconds));
        all = all.plus(seconds);
    }

    /// Each slot by its lane's mean; a lane that has not run yet by the mean of all.
    OptionalDouble secondsFor(List<Slot> slots) {
        if (all.runs() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble
                .of(slots.stream().mapToDouble(slot -> lanes.getOrDefault(slot.lane(), all).mean()).sum());
    }
}
