package dev.soundcheck.ui.stage;

import dev.soundcheck.timeline.Lit;
import dev.soundcheck.ui.text.RowMetrics;
import dev.soundcheck.ui.text.Segment;
import dev.soundcheck.ui.text.TextRow;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Paints one line in the states of its chars. FX thread.
///
/// The line is painted once per state it holds, clipped to the chars of that state: shaping, kerning and the order of
/// mixed scripts are those of the whole line, and nothing is laid out again when the light moves.
///
/// @param left        of the text
/// @param pitchPx     from line to line
/// @param baselinePx  from the top of a line
record LinePainter(GraphicsContext g, StagePalette colors, double left, double pitchPx, double baselinePx,
        Font font) {
    private static final double HALO_OPACITY = 0.14;
    private static final double HALO_PX = 4;
    private static final double HALO_ROUND_PX = 8;
    private static final double EDGE_PX = 2;
    private static final double STRONG_FRAME_PX = 2;

    void paint(TextRow line, double top, Spotlight light) {
        int start = line.start();
        int end = start + line.length();
        int litStart = Math.clamp(light.litStart(), start, end);
        int litEnd = Math.clamp(light.litEnd(), litStart, end);
        int knownEnd = Math.clamp(light.knownEnd(), litEnd, end);
        stretch(line, start, litStart, top, colors.heard());
        if (litEnd > litStart) {
            lit(line, litStart, litEnd, top, light);
        }
        stretch(line, litEnd, knownEnd, top, colors.known());
        stretch(line, knownEnd, end, top, colors.pending());
    }

    /// Markup is read, not heard: it stays as pale as words that wait.
    void markup(TextRow line, double top, int from, int to) {
        for (Rectangle2D place : line.places(from, to)) {
            double x = Math.rint(left + place.getMinX());
            g.clearRect(x, top, Math.rint(left + place.getMaxX()) - x, pitchPx);
            clipped(line, place.getMinX(), place.getMaxX(), top, colors.pending());
        }
    }

    /// A frame around what was chosen by hand.
    void frame(TextRow line, double top, Lit chosen) {
        g.setStroke(colors.lit());
        g.setLineWidth(1.5);
        for (Rectangle2D place : line.places(chosen.textStart(), chosen.textEnd())) {
            g.strokeRoundRect(haloX(place) + 0.5, haloTop(top) + 0.5, haloWidth(place) - 1, haloHeight() - 1,
                    HALO_ROUND_PX, HALO_ROUND_PX);
        }
    }

    /// The end of what is known, in the line that holds it.
    void edge(TextRow line, double top, int knownEnd) {
        List<Rectangle2D> last = line.places(knownEnd - 1, knownEnd);
        if (last.isEmpty()) {
            return;
        }
        Rectangle2D place = last.getLast();
        double x = line.rightToLeft(knownEnd - 1) ? place.getMinX() - EDGE_PX - 2 : place.getMaxX() + 2;
        g.setFill(colors.lit());
        g.fillRoundRect(Math.rint(left + x), haloTop(top) + haloHeight() * 0.2, EDGE_PX, haloHeight() * 0.6, EDGE_PX,
                EDGE_PX);
    }

    private void stretch(TextRow line, int from, int to, double top, Color color) {
        if (from == line.start() && to == from + line.length()) {
            text(line, top, color);
            return;
        }
        for (Rectangle2D place : line.places(from, to)) {
            clipped(line, place.getMinX(), place.getMaxX(), top, color);
        }
    }

    private void lit(TextRow line, int from, int to, double top, Spotlight light) {
        List<Rectangle2D> places = line.places(from, to);
        double width = places.stream().mapToDouble(Rectangle2D::getWidth).sum();
        double swept = width * sweptPart(from, to, light);
        boolean rightToLeft = line.rightToLeft(from);
        for (Rectangle2D place : places) {
            double part = Math.clamp(swept, 0, place.getWidth());
            double edge = rightToLeft ? place.getMaxX() - part : place.getMinX() + part;
            halo(place, top);
            if (colors.strong()) {
                box(place, top, rightToLeft ? edge : place.getMinX(), part);
            }
            Color sweptColor = colors.strong() ? colors.litText() : colors.lit();
            clipped(line, place.getMinX(), edge, top, rightToLeft ? colors.known() : sweptColor);
            clipped(line, edge, place.getMaxX(), top, rightToLeft ? sweptColor : colors.known());
            swept -= part;
        }
    }

    /// The strong light: the whole word is framed, and the part that was heard is filled.
    private void box(Rectangle2D place, double top, double from, double part) {
        g.setStroke(colors.lit());
        g.setLineWidth(STRONG_FRAME_PX);
        g.strokeRoundRect(haloX(place), haloTop(top), haloWidth(place), haloHeight(), HALO_ROUND_PX, HALO_ROUND_PX);
        if (part <= 0) {
            return;
        }
        boolean atStart = from <= place.getMinX();
        boolean atEnd = from + part >= place.getMaxX();
        double x = Math.rint(left + from - (atStart ? HALO_PX : 0));
        double end = Math.rint(left + from + part + (atEnd ? HALO_PX : 0));
        g.setFill(colors.lit());
        g.fillRect(x, haloTop(top), end - x, haloHeight());
    }

    /// How much of the line's lit chars has been swept; the lit stretch may reach over several lines.
    private static double sweptPart(int from, int to, Spotlight light) {
        double edge = light.litStart() + light.sweep() * (light.litEnd() - light.litStart());
        return Math.clamp((edge - from) / (to - from), 0, 1);
    }

    private void halo(Rectangle2D place, double top) {
        g.setFill(colors.lit().deriveColor(0, 1, 1, HALO_OPACITY));
        g.fillRoundRect(haloX(place), haloTop(top), haloWidth(place), haloHeight(), HALO_ROUND_PX, HALO_ROUND_PX);
    }

    private double haloX(Rectangle2D place) {
        return Math.rint(left + place.getMinX() - HALO_PX);
    }

    private double haloWidth(Rectangle2D place) {
        return Math.rint(place.getWidth() + 2 * HALO_PX);
    }

    private double haloTop(double top) {
        return Math.rint(top + baselinePx - RowMetrics.boxAboveBaselinePx(font));
    }

    private double haloHeight() {
        return Math.rint(RowMetrics.boxPx(font));
    }

    private void clipped(TextRow line, double fromX, double toX, double top, Color color) {
        double x = Math.rint(left + fromX);
        double width = Math.rint(left + toX) - x;
        if (width <= 0) {
            return;
        }
        g.save();
        g.beginPath();
        g.rect(x, top, width, pitchPx);
        g.clip();
        text(line, top, color);
        g.restore();
    }

    private void text(TextRow line, double top, Color color) {
        g.setFill(color);
        for (Segment segment : line.segments()) {
            g.fillText(segment.painted(), left + segment.x(), Math.rint(top + baselinePx));
        }
    }
}
