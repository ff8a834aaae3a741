package dev.soundcheck.ui.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Lines on a canvas in the two ways that software rendering draws quickly: an upright one is a rectangle, many slanted
/// ones are one path. Every `strokeLine` would be a shape of its own (docs/decisions/0010-a-window-first.md). FX thread.
public final class CanvasLines {
    private static final double HATCH_STEP_PX = 6;

    private CanvasLines() {}

    /// An upright line.
    ///
    /// @param x  of its middle
    public static void upright(GraphicsContext graphics, Color color, double x, double widthPx, double top,
            double bottom) {
        graphics.setFill(color);
        graphics.fillRect(x - widthPx / 2, top, widthPx, bottom - top);
    }

    /// A level line.
    ///
    /// @param y  of its middle
    public static void level(GraphicsContext graphics, Color color, double y, double widthPx, double left,
            double right) {
        graphics.setFill(color);
        graphics.fillRect(left, y - widthPx / 2, right - left, widthPx);
    }

    /// Fills a stretch with slanted lines that end at its edges.
    ///
    /// @param rising  from the lower left to the upper right, else from the upper left to the lower right
    public static void hatch(GraphicsContext graphics, Color color, double left, double right, double top,
            double heightPx, boolean rising) {
        graphics.setStroke(color);
        graphics.setLineWidth(1);
        graphics.beginPath();
        for (double x = left - heightPx; x < right; x += HATCH_STEP_PX) {
            double from = Math.max(0, left - x);
            double to = Math.min(heightPx, right - x);
            if (from < to) {
                graphics.moveTo(x + from, rising ? top + heightPx - from : top + from);
                graphics.lineTo(x + to, rising ? top + heightPx - to : top + to);
            }
        }
        graphics.stroke();
    }
}
