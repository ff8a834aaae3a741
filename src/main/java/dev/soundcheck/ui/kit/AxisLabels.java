package dev.soundcheck.ui.kit;

import java.util.OptionalDouble;

/// The places of an axis's labels, asked for from left to right in one painting: each at the right of its tick, the
/// last at its left where the axis ends. A label that would touch the one before is left out.
public final class AxisLabels {
    private static final double GAP_PX = 4;

    private final double widthPx;
    private double takenPx = -GAP_PX;

    /// @param widthPx  where the axis ends
    public AxisLabels(double widthPx) {
        this.widthPx = widthPx;
    }

    /// Where the label begins.
    public OptionalDouble place(double tickPx, double labelPx) {
        double right = tickPx + GAP_PX;
        double at = right + labelPx <= widthPx ? right : tickPx - GAP_PX - labelPx;
        if (at < takenPx + GAP_PX) {
            return OptionalDouble.empty();
        }
        takenPx = at + labelPx;
        return OptionalDouble.of(at);
    }
}
