package dev.soundcheck.ui.lab;

import dev.soundcheck.ui.kit.Tick;
import java.util.List;
import java.util.Locale;

/// The stretch of time that a chart shows, and the position of an instant in it. Immutable.
///
/// @param fromMillis  at the left edge
/// @param spanMillis  over the whole width
record Viewport(double fromMillis, double spanMillis, double widthPx) {
    private static final double SHORTEST_MILLIS = 2;
    private static final double TICK_GAP_PX = 84;

    /// All from the press to the end, with a little air.
    static Viewport whole(double endMillis, double widthPx) {
        return new Viewport(0, Math.max(20, endMillis * 1.03), widthPx);
    }

    double x(double millis) {
        return (millis - fromMillis) / spanMillis * widthPx;
    }

    double millis(double xPx) {
        return fromMillis + xPx / Math.max(1, widthPx) * spanMillis;
    }

    Viewport wide(double newWidthPx) {
        return new Viewport(fromMillis, spanMillis, newWidthPx);
    }

    /// Moves by pixels; never further left than a tenth before the press.
    Viewport panned(double deltaPx) {
        double from = Math.max(-spanMillis / 10, fromMillis - deltaPx / Math.max(1, widthPx) * spanMillis);
        return new Viewport(from, spanMillis, widthPx);
    }

    /// @param factor  above 1 to see more of less; what lies at the pixel stays there
    Viewport zoomed(double factor, double atPx) {
        double span = Math.max(SHORTEST_MILLIS, spanMillis / factor);
        double anchor = millis(atPx);
        return new Viewport(anchor - (anchor - fromMillis) * span / spanMillis, span, widthPx);
    }

    List<Tick> ticks() {
        return Tick.of(fromMillis, spanMillis, widthPx, TICK_GAP_PX, Viewport::label);
    }

    private static String label(double millis, double step) {
        if (millis == 0) {
            return "press";
        }
        if (step >= 100) {
            return String.format(Locale.ROOT, step >= 1000 ? "%.0f s" : "%.1f s", millis / 1000);
        }
        return String.format(Locale.ROOT, step >= 1 ? "%.0f ms" : "%.1f ms", millis);
    }
}
