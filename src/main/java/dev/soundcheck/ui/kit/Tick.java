package dev.soundcheck.ui.kit;

import dev.soundcheck.trace.RoundStep;
import java.util.ArrayList;
import java.util.List;

/// A line of an axis at a round value. Immutable.
///
/// @param xPx  from the left edge of the axis
public record Tick(double xPx, String label) {
    /// Names a value of an axis.
    @FunctionalInterface
    public interface Label {
        /// The label of one line.
        ///
        /// @param step  how far the lines lie apart: no two of them may read the same
        String of(double value, double step);
    }

    /// The lines of a stretch; there are none before 0.
    ///
    /// @param from   the value at the left edge
    /// @param span   over the whole width
    /// @param gapPx  that two lines need to be read
    public static List<Tick> of(double from, double span, double widthPx, double gapPx, Label label) {
        double step = RoundStep.of(span * gapPx / Math.max(1, widthPx));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(Math.max(0, from) / step); i * step <= from + span + 1e-9; i++) {
            ticks.add(new Tick((i * step - from) / span * widthPx, label.of(i * step, step)));
        }
        return ticks;
    }
}
