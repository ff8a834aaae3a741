package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.trace.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One repetition, frozen: its stamps, the figures derived from them, and why it does not count where it does not.
///
/// @param exclusion  null where the run counts
public record LabRun(Slot slot, Instant madeAt, Trace trace, PcmFormat format, long audioFrames,
        Onset onset, ConnectionFacts connection, @Nullable Exclusion exclusion) {

    /// Before the voice begins, NaN where no voice was found.
    public double leadingSilenceMillis() {
        return onset.leadingSilenceMillis();
    }

    public LabLane lane() {
        return slot.lane();
    }

    /// The same run, in no figure.
    LabRun without(Exclusion reason) {
        return new LabRun(slot, madeAt, trace, format, audioFrames, onset, connection, reason);
    }

    /// True where the run is in the figures.
    public boolean counts() {
        return !slot.warmUp() && exclusion == null;
    }

    public double audioSeconds() {
        return format.seconds(audioFrames);
    }

    public Surplus surplus() {
        return Surplus.of(trace, format.sampleRateHz());
    }
}
