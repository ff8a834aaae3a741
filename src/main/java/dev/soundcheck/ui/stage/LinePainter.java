package dev.soundcheck.ui.stage;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints one line in the states of its chars. FX thread.
///
/// The line is painted once per state it holds, clipped to the chars of that state: shaping, kerning and the order of
/// mixed scripts are those of the whole line, and nothing is laid out anew when the light moves.
record LinePainter(GraphicsContext g, Color heard, Color lit, Color known, Color pending, double pitchPx) {
    private static final double BASELINE = 0.68;
    private static final double HALO_OPACITY = 0.14;
    private static final double HALO_PX = 4;

    void paint(StageLines.Line line, double left, double top, Spotlight light) {
        int start = line.start();
        int end = start + line.length();
        int litStart = Math.clamp(light.litStart(), start, end);
        int litEnd = Math.clamp(light.litEnd(), litStart, end);
        int knownEnd = Math.clamp(light.knownEnd(), litEnd, end);
        stretch(line, start, litStart, left, top, heard);
        if (litEnd > litStart) {
            lit(line, litStart, litEnd, left, top, light);
        }
        stretch(line, litEnd, knownEnd, left, top, known);
        stretch(line, knownEnd, end, left, top, pending);
    }

    private void stretch(StageLines.Line line, int from, int to, double left, double top, Color colour) {
        if (from == line.start() && to == from + line.length() && line.lead() == 0) {
            text(line, left, top, colour);
            return;
        }
        for (Rectangle2D place : line.places(from, to)) {
            clipped(line, place.getMinX(), place.getMaxX(), left, top, colour);
        }
    }

    private void lit(StageLines.Line line, int from, int to, double left, double top, Spotlight light) {
        double width = 0;
        for (Rectangle2D place : line.places(from, to)) {
            halo(left + place.getMinX(), top, place.getWidth());
            width += place.getWidth();
        }
        double swept = width * sweptPart(from, to, light);
        boolean rightToLeft = line.rightToLeft(from);
        for (Rectangle2D place : line.places(from, to)) {
            double part = Math.clamp(swept, 0, place.getWidth());
            double edge = rightToLeft ? place.getMaxX() - part : place.getMinX() + part;
            clipped(line, place.getMinX(), edge, left, top, rightToLeft ? known : lit);
            clipped(line, edge, place.getMaxX(), left, top, rightToLeft ? lit : known);
            swept -= part;
        }
    }

    /// How much of the line's lit chars has been swept; the lit stretch may reach over several lines.
    private static double sweptPart(int from, int to, Spotlight light) {
        double edge = light.litStart() + light.sweep() * (light.litEnd() - light.litStart());
        return Math.clamp((edge - from) / (to - from), 0, 1);
    }

    private void halo(double x, double top, double width) {
        g.setFill(lit.deriveColor(0, 1, 1, HALO_OPACITY));
        g.fillRoundRect(Math.rint(x - HALO_PX), top + pitchPx * 0.1, Math.rint(width + 2 * HALO_PX), pitchPx * 0.84,
                8, 8);
    }

    private void clipped(StageLines.Line line, double fromX, double toX, double left, double top, Color colour) {
        double x = Math.rint(left + fromX);
        double width = Math.rint(left + toX) - x;
        if (width <= 0) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(x, top, width, pitchPx);
        g.clip();
        text(line, left, top, colour);
        g.restore();
    }

    private void text(StageLines.Line line, double left, double top, Color colour) {
        g.setFill(colour);
        g.fillText(line.painted(), left + line.x(), Math.rint(top + pitchPx * BASELINE));
    }
}
