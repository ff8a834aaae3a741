package dev.soundcheck.ui.lanes;

import dev.soundcheck.ui.kit.Tick;
import java.util.List;

/// The time axis that all lanes share: 0 is the press, at the left edge. Immutable.
///
/// @param spanMillis  what the whole width shows
public record TimeAxis(double spanMillis, double widthPx) {
    private static final double SHORTEST_MILLIS = 100;
    private static final double TICK_GAP_PX = 78;

    /// An axis that shows `lastMillis` with a little air, in steps so coarse that it seldom changes while it grows.
    public static TimeAxis covering(double lastMillis, double widthPx) {
        double wanted = Math.max(SHORTEST_MILLIS, lastMillis * 1.04);
        double step = Math.pow(10, Math.floor(Math.log10(wanted))) / 4;
        return new TimeAxis(Math.ceil(wanted / step - 1e-9) * step, widthPx);
    }

    public double x(double millis) {
        return millis / spanMillis * widthPx;
    }

    /// Ticks at round times, far enough apart to be read.
    List<Tick> ticks() {
        return Tick.of(0, spanMillis, widthPx, TICK_GAP_PX, (millis, _) -> label(millis));
    }

    private String label(double millis) {
        if (spanMillis < 2000) {
            return Math.round(millis) + (millis == 0 ? "" : " ms");
        }
        String seconds = String.valueOf(Math.round(millis / 10) / 100.0);
        return millis == 0 ? "0" : seconds.replaceFirst("\\.0$", "") + " s";
    }
}
