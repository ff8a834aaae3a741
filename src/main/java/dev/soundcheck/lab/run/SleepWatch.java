package dev.soundcheck.lab.run;

import dev.soundcheck.lab.result.Exclusion;
import java.util.Optional;

/// Notices that the machine slept or stood still during a run. The lab's thread beats it often.
///
/// Some systems stop the monotonic clock while they sleep and some do not: so a gap counts on either clock.
public final class SleepWatch {
    public static final long MOST_GAP_MILLIS = 2000;

    private final LabClock clock;
    private long lastNanos;
    private long lastWallMillis;
    private long longestMillis;

    SleepWatch(LabClock clock) {
        this.clock = clock;
        this.lastNanos = clock.nanos().nanoTime();
        this.lastWallMillis = clock.wall().millis();
    }

    void beat() {
        long nanos = clock.nanos().nanoTime();
        long wallMillis = clock.wall().millis();
        long monotonicGap = (nanos - lastNanos) / 1_000_000;
        long wallGap = wallMillis - lastWallMillis;
        longestMillis = Math.max(longestMillis, Math.max(monotonicGap, wallGap));
        lastNanos = nanos;
        lastWallMillis = wallMillis;
    }

    Optional<Exclusion> exclusion() {
        return longestMillis <= MOST_GAP_MILLIS
                ? Optional.empty()
                : Optional.of(new Exclusion(Exclusion.Kind.ASLEEP, "The machine slept or stood still for "
                        + Math.round(longestMillis / 1000.0) + " s during the run."));
    }
}
