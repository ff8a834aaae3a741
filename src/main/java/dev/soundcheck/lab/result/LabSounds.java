package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.plan.LabLane;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What the runs of a lab said, to be heard again; the oldest go when it is too much. One thread.
public final class LabSounds {
    private final long budgetBytes;
    private final Map<Integer, PcmTrack> bySlot = new HashMap<>();
    private final Deque<Integer> oldestFirst = new ArrayDeque<>();
    private long bytes;

    public LabSounds(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    public void keep(LabRun run, @Nullable PcmTrack sound) {
        if (!run.counts() || sound == null) {
            return;
        }
        bySlot.put(run.slot().number(), sound);
        oldestFirst.add(run.slot().number());
        bytes += size(sound);
        while (bytes > budgetBytes && oldestFirst.size() > 1) {
            PcmTrack oldest = bySlot.remove(oldestFirst.remove());
            bytes -= oldest == null ? 0 : size(oldest);
        }
    }

    public @Nullable PcmTrack of(LabRun run) {
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

    private static long size(PcmTrack sound) {
        return sound.format().bytes(sound.frames());
    }
}
