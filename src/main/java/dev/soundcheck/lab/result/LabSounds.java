package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.session.Take;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The sounds and the wire logs of a lab's runs. Over the limit, the oldest are dropped. One thread.
public final class LabSounds {
    private final long budgetBytes;
    private final Map<Integer, Take> bySlot = new HashMap<>();
    private final Deque<Integer> oldestFirst = new ArrayDeque<>();
    private long bytes;

    public LabSounds(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /// Keeps a run, whether it counts or not.
    ///
    /// @param take  the run with all that came
    public void keep(LabRun run, Take take) {
        bySlot.put(run.slot().number(), take);
        oldestFirst.add(run.slot().number());
        bytes += size(take);
        while (bytes > budgetBytes && oldestFirst.size() > 1) {
            Take oldest = bySlot.remove(oldestFirst.remove());
            bytes -= oldest == null ? 0 : size(oldest);
        }
    }

    /// The same sounds, for another thread.
    public LabSounds copy() {
        LabSounds copy = new LabSounds(budgetBytes);
        copy.bySlot.putAll(bySlot);
        return copy;
    }

    /// The sound of a run that counts; null where it has none, or is gone.
    public @Nullable PcmTrack of(LabRun run) {
        Take take = run.counts() ? take(run) : null;
        return take == null ? null : take.track();
    }

    /// Any run with all that came, null where it is gone.
    public @Nullable Take take(LabRun run) {
        return bySlot.get(run.slot().number());
    }

    /// The run of the lane that stands for it: of those with sound, the one whose TTFA is nearest to the median.
    public Optional<LabRun> typical(Lab lab, LabLane lane) {
        Optional<Spread> spread = lab.spread(lane, Metric.TTFA);
        if (spread.isEmpty()) {
            return Optional.empty();
        }
        double median = spread.get().median();
        return lab.runsOf(lane).stream().filter(run -> run.counts() && of(run) != null)
                .min(Comparator.comparingDouble(run -> distance(Metric.TTFA.of(run), median)));
    }

    private static double distance(OptionalDouble value, double median) {
        return Math.abs(value.orElse(Double.MAX_VALUE) - median);
    }

    private static long size(Take take) {
        PcmTrack sound = take.track();
        return sound == null ? 0 : sound.format().bytes(sound.frames());
    }
}
