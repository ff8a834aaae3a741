package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmTrack;
import org.jspecify.annotations.Nullable;

/// Where the voice begins in the sound of a run, by our rule and by Coval's; NaN where none was found.
public record Onset(double leadingSilenceMillis, double covalMillis) {
    public static final Onset NONE = new Onset(Double.NaN, Double.NaN);

    /// By both rules.
    ///
    /// @param sound  complete; null where none came
    public static Onset of(@Nullable PcmTrack sound) {
        return sound == null
                ? NONE
                : new Onset(LeadingSilence.millis(sound).orElse(Double.NaN), CovalOnset.millis(sound)
                        .orElse(Double.NaN));
    }
}
