package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.LaneMarks;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Paints one run in full between two heights: its words on top, then the bar, then the audio received ahead. The parts
/// do not overlap. FX thread; made for one painting.
///
/// @param lane   color of the endpoint
/// @param text   color of the words beside it
/// @param dry    where the player had run dry
record DetailPainter(GraphicsContext graphics, Viewport view, double widthPx, Color lane, Color text, Color strong,
        Color dry) {
    static final double TITLE_PX = 18;
    static final double BAR_PX = 20;
    private static final double GAP_PX = 5;
    private static final double LEAST_SURPLUS_PX = 14;
    /// What a run needs to be read.
    static final double LEAST_PX = TITLE_PX + BAR_PX + 2 * GAP_PX + LEAST_SURPLUS_PX + GAP_PX;
    private static final Font TITLE_FONT = Font.font(TypeScale.SMALL_PX);
    private static final Font NOTE_FONT = Font.font(TypeScale.SMALL_PX);

    /// @param chosen  the run has the cursor
    /// @param chunk   that the cursor is on, -1 for none
    void paint(Detail detail, RunShape shape, double top, double heightPx, boolean chosen, int chunk) {
        LabRun run = detail.run();
        double bar = top + TITLE_PX;
        words(detail, top + TITLE_PX / 2, chosen);
        phases(run.trace(), shape, bar);
        stream(shape, bar);
        marks(run.trace(), shape, bar);
        surplus(run.surplus(), bar + BAR_PX + GAP_PX, heightPx - TITLE_PX - BAR_PX - 3 * GAP_PX);
        if (chosen && chunk >= 0 && chunk < shape.chunkMillis().length) {
            graphics.setStroke(strong);
            graphics.setLineWidth(1);
            graphics.strokeRect(Math.floor(view.x(shape.chunkMillis()[chunk])) - 2.5, bar - 2.5, 6, BAR_PX + 5);
        }
    }

    /// The audio received ahead is named at the right, where the title leaves room for it.
    private void words(Detail detail, double middle, boolean chosen) {
        String title = detail.title() + (detail.run().trace().reused() ? "  ·  re-used" : "");
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(TITLE_FONT);
        graphics.setFill(chosen ? strong : text);
        graphics.fillText(title, 6, middle);
        Surplus surplus = detail.run().surplus();
        String ahead = String.format(Locale.ROOT, "up to %,.0f ms received ahead%s", surplus.mostMillis(),
                surplus.modeled() ? " (computed, not heard)" : "");
        if (!surplus.points().isEmpty() && width(title, TITLE_FONT) + width(ahead, NOTE_FONT) + 30 < widthPx) {
            graphics.setFill(text);
            graphics.setFont(NOTE_FONT);
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(ahead, widthPx - 6, middle);
            graphics.setTextAlign(TextAlignment.LEFT);
        }
    }

    private void phases(Trace trace, RunShape shape, double y) {
        double[] spans = shape.spans();
        for (int i = 0; i < spans.length; i += 3) {
            graphics.setFill(lane.deriveColor(0, 1, 1, spans[i + 2]));
            double x = view.x(spans[i]);
            double width = Math.max(1, view.x(spans[i + 1]) - x);
            graphics.fillRect(x, y, width, BAR_PX);
            Span span = trace.spans().get(i / 3);
            String name = span.phase().name().toLowerCase(Locale.ROOT);
            if (width > name.length() * 7 + 6) {
                graphics.setFill(strong);
                graphics.fillText(name, x + 4, y + BAR_PX / 2);
            }
        }
        double end = Double.isNaN(shape.audioMillis()) ? shape.doneMillis() : shape.audioMillis();
        if (!Double.isNaN(end)) {
            hatch(view.x(shape.waitMillis()), view.x(end), y, lane.deriveColor(0, 1, 1, 0.5), true);
        }
    }

    private void stream(RunShape shape, double y) {
        if (Double.isNaN(shape.audioMillis())) {
            return;
        }
        double x = view.x(shape.audioMillis());
        graphics.setFill(lane.deriveColor(0, 1, 1, 0.18));
        graphics.fillRect(x, y, Math.max(1, view.x(shape.lastMillis()) - x), BAR_PX);
        if (!Double.isNaN(shape.soundMillis())) {
            hatch(x, view.x(shape.soundMillis()), y, strong, false);
        }
        double drawn = Double.NEGATIVE_INFINITY;
        for (int i = shape.chunkFrom(view.millis(0)); i < shape.chunkMillis().length; i++) {
            double at = view.x(shape.chunkMillis()[i]);
            if (at > widthPx) {
                break;
            }
            if (at - drawn >= 0.7) {
                double high = BAR_PX * LaneMarks.tickShare(shape.chunkAudio()[i], 0.3);
                CanvasLines.upright(graphics, lane, at, 1.4, y + BAR_PX - high, y + BAR_PX);
                drawn = at;
            }
        }
    }

    private void marks(Trace trace, RunShape shape, double y) {
        line(trace.sincePress(Mark.HEADERS), text, y, 5);
        line(trace.sincePress(Mark.FIRST_BYTE), text, y, BAR_PX);
        line(trace.sincePress(Mark.FIRST_AUDIO), strong, y - 3, BAR_PX + 6);
        line(trace.sincePress(Mark.DONE), strong, y, BAR_PX);
        graphics.setFill(text);
        for (long nanos : trace.wordNanos()) {
            graphics.fillOval(view.x((nanos - trace.pressNanos()) / 1e6) - 1.5, y - 4, 3, 3);
        }
        if (!Double.isNaN(shape.heardMillis())) {
            LaneMarks.heard(graphics, strong, view.x(shape.heardMillis()), y + BAR_PX);
        }
    }

    private void line(OptionalLong nanos, Color color, double y, double high) {
        if (nanos.isPresent()) {
            double x = view.x(nanos.getAsLong() / 1e6);
            CanvasLines.upright(graphics, color, x, 1.5, y, y + high);
        }
    }

    /// The curve of the audio received ahead of playback.
    private void surplus(Surplus surplus, double top, double high) {
        List<Surplus.Point> points = surplus.points();
        if (points.isEmpty()) {
            return;
        }
        double scale = high / Math.max(1, surplus.mostMillis());
        double[] xs = new double[points.size() + 2];
        double[] ys = new double[points.size() + 2];
        for (int i = 0; i < points.size(); i++) {
            xs[i] = view.x(points.get(i).atMillis());
            ys[i] = top + high - points.get(i).surplusMillis() * scale;
        }
        xs[points.size()] = xs[points.size() - 1];
        ys[points.size()] = top + high;
        xs[points.size() + 1] = xs[0];
        ys[points.size() + 1] = top + high;
        graphics.setFill(lane.deriveColor(0, 1, 1, 0.14));
        graphics.fillPolygon(xs, ys, xs.length);
        graphics.setStroke(lane);
        graphics.setLineWidth(1.2);
        graphics.strokePolyline(xs, ys, points.size());
        dry(surplus, top + high - 4);
    }

    /// The stretches where it ran dry.
    private void dry(Surplus surplus, double top) {
        graphics.setFill(dry);
        for (Surplus.Dry stretch : surplus.dry()) {
            double x = view.x(stretch.beginMillis());
            graphics.fillRect(x, top, Math.max(2, view.x(stretch.endMillis()) - x), 4);
        }
    }

    private void hatch(double from, double to, double y, Color color, boolean rising) {
        if (to - from >= 1) {
            CanvasLines.hatch(graphics, color, Math.max(0, from), Math.min(widthPx, to), y, BAR_PX, rising);
        }
    }

    private static double width(String words, Font font) {
        Text measured = new Text(words);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
