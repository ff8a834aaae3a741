package dev.soundcheck.lab.run;

import dev.soundcheck.lab.plan.Slot;
import java.util.Locale;
import java.util.OptionalDouble;

/// How far a lab is.
///
/// @param next              the current slot, the last one where all is done
/// @param secondsRemaining  empty until the first run has shown how long one takes
public record LabProgress(int done, int total, Slot next, int excluded, OptionalDouble secondsRemaining) {
    public String sentence() {
        String what = next.warmUp() ? "warm-up of " + next.lane().title() : next.lane().title();
        String left = secondsRemaining.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", about %.0f s left", Math.ceil(secondsRemaining.getAsDouble()));
        String out = excluded == 0 ? "" : ", " + excluded + " left out";
        return done == total
                ? done + " of " + total + (total == 1 ? " run" : " runs") + out
                : "Run " + (done + 1) + " of " + total + ": " + what + left + out;
    }
}
