package dev.soundcheck.lab.load;

import dev.soundcheck.lab.result.LabInfo;
import java.util.List;
import java.util.Locale;

/// Load steps that were made, as far as they came. Immutable.
///
/// @param cancelled  true where the user ended them
public record LoadResult(LabInfo info, LoadPlan plan, List<LoadStep> steps, boolean cancelled) {
    public LoadResult {
        steps = List.copyOf(steps);
    }

    /// What the steps say, in one sentence.
    public String sentence() {
        if (steps.isEmpty()) {
            return "Nothing was measured.";
        }
        LoadStep last = steps.getLast();
        if (last.busy() > 0) {
            return "At " + last.atOnce() + " at once the service refused " + last.busy() + " of " + last.asked()
                    + " as too many (429)" + held() + ".";
        }
        if (last.failed() > 0) {
            return "At " + last.atOnce() + " at once " + last.failed() + " of " + last.asked() + " failed: "
                    + String.valueOf(last.reason()).replaceFirst("\\.$", "") + held() + ".";
        }
        String served = last.atOnce() == 1 ? "1 at once was served" : "All " + last.atOnce() + " at once were served";
        return served + (cancelled ? " before it was cancelled." : ".") + slower();
    }

    private String held() {
        return steps.stream().filter(step -> step.busy() + step.failed() == 0).reduce((_, second) -> second)
                .map(step -> "; " + step.atOnce() + " at once " + (step.atOnce() == 1 ? "was" : "were") + " served")
                .orElse("");
    }

    private String slower() {
        double first = steps.getFirst().spread().map(spread -> spread.median()).orElse(Double.NaN);
        double last = steps.getLast().spread().map(spread -> spread.median()).orElse(Double.NaN);
        return steps.size() < 2 || Double.isNaN(first + last)
                ? ""
                : String.format(Locale.ROOT, " Median TTFA went from %.0f ms to %.0f ms.", first, last);
    }
}
