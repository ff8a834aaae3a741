package dev.soundcheck.ui.text;

import javafx.scene.text.Font;

/// Row heights, the same for script and stage, so that a line does not jump when one becomes the other. Stateless.
public final class RowMetrics {
    private static final double PITCH = 1.55;
    private static final double BELOW_BASELINE = 0.5;
    private static final double BOX_ABOVE_BASELINE = 0.98;
    private static final double BOX_HEIGHT = 1.3;

    private RowMetrics() {}

    /// From row to row.
    public static double pitchPx(Font font) {
        return Math.rint(font.getSize() * PITCH);
    }

    /// From the lower edge of a row up to its baseline.
    public static double belowBaselinePx(Font font) {
        return Math.rint(font.getSize() * BELOW_BASELINE);
    }

    /// From the baseline up to the top of a box around chars.
    public static double boxAboveBaselinePx(Font font) {
        return BOX_ABOVE_BASELINE * font.getSize();
    }

    /// The height of a box around chars.
    public static double boxPx(Font font) {
        return BOX_HEIGHT * font.getSize();
    }
}
