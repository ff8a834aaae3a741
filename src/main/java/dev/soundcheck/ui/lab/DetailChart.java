package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.ChunkText;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Surplus;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.LaneMarks;
import dev.soundcheck.ui.kit.WheelZoom;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Runs or takes drawn in full on one axis: phases, wait, leading silence, every chunk, stamps, surplus. FX thread.
final class DetailChart extends LabChart {
    private static final double TITLE_PX = 18;
    private static final double BAR_PX = 20;
    private static final double SURPLUS_GAP_PX = 6;

    private final Consumer<String> tell;
    private final BiConsumer<Detail, Integer> chosen;
    private List<Detail> details = List.of();
    private List<RunShape> shapes = List.of();
    private @Nullable Viewport viewport;
    private int row;
    private int chunk = -1;
    private double dragX;
    private boolean dragged;

    /// @param tell    hears what lies under the pointer or the cursor, in words
    /// @param chosen  hears of a chunk that was clicked, or chosen with Enter
    DetailChart(Consumer<String> tell, BiConsumer<Detail, Integer> chosen) {
        super("lab-detail");
        this.tell = tell;
        this.chosen = chosen;
        setId("lab-detail");
        setAccessibleText("Runs in full; left and right go from chunk to chunk, up and down from lane to lane.");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            dragX = event.getX();
            dragged = false;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> choose(!dragged));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The cursor stays where it is while the same run or take grows.
    void show(List<Detail> fresh) {
        String at = row < details.size() ? details.get(row).title() : "";
        details = List.copyOf(fresh);
        shapes = details.stream().map(detail -> RunShape.of(detail.run())).toList();
        int same = details.stream().map(Detail::title).toList().indexOf(at);
        chunk = same < 0 ? -1 : chunk;
        row = same < 0 ? Math.clamp(row, 0, Math.max(0, details.size() - 1)) : same;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        double bottom = height - AXIS_PX;
        axis(graphics, view(), 0, bottom);
        for (int i = 0; i < details.size(); i++) {
            lane(graphics, i, i * lanePx(), lanePx());
        }
    }

    private void lane(GraphicsContext graphics, int index, double top, double high) {
        LabRun run = details.get(index).run();
        RunShape shape = shapes.get(index);
        Color color = of(run.lane().endpoint());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font(11));
        graphics.setFill(index == row ? strong() : text());
        graphics.fillText(details.get(index).title() + (run.trace().reused() ? "  ·  re-used" : ""), 6,
                top + TITLE_PX / 2);
        double bar = top + TITLE_PX;
        phases(graphics, run.trace(), shape, color, bar);
        stream(graphics, shape, color, bar);
        marks(graphics, run.trace(), shape, bar);
        surplus(graphics, run.surplus(), color, bar + BAR_PX + SURPLUS_GAP_PX,
                Math.max(8, high - TITLE_PX - BAR_PX - 2 * SURPLUS_GAP_PX));
        cursor(graphics, index, shape, bar);
    }

    private void phases(GraphicsContext graphics, Trace trace, RunShape shape, Color color, double y) {
        double[] spans = shape.spans();
        for (int i = 0; i < spans.length; i += 3) {
            graphics.setFill(color.deriveColor(0, 1, 1, spans[i + 2]));
            double x = view().x(spans[i]);
            double width = Math.max(1, view().x(spans[i + 1]) - x);
            graphics.fillRect(x, y, width, BAR_PX);
            Span span = trace.spans().get(i / 3);
            String name = span.phase().name().toLowerCase(Locale.ROOT);
            if (width > name.length() * 7 + 6) {
                graphics.setFill(strong());
                graphics.fillText(name, x + 4, y + BAR_PX / 2);
            }
        }
        double end = Double.isNaN(shape.audioMillis()) ? shape.doneMillis() : shape.audioMillis();
        if (!Double.isNaN(end)) {
            hatch(graphics, view().x(shape.waitMillis()), view().x(end), y, color.deriveColor(0, 1, 1, 0.5), true);
        }
    }

    private void stream(GraphicsContext graphics, RunShape shape, Color color, double y) {
        if (Double.isNaN(shape.audioMillis())) {
            return;
        }
        double x = view().x(shape.audioMillis());
        graphics.setFill(color.deriveColor(0, 1, 1, 0.18));
        graphics.fillRect(x, y, Math.max(1, view().x(shape.lastMillis()) - x), BAR_PX);
        if (!Double.isNaN(shape.soundMillis())) {
            hatch(graphics, x, view().x(shape.soundMillis()), y, strong(), false);
        }
        double drawn = Double.NEGATIVE_INFINITY;
        for (int i = shape.chunkFrom(view().millis(0)); i < shape.chunkMillis().length; i++) {
            double at = view().x(shape.chunkMillis()[i]);
            if (at > getWidth()) {
                break;
            }
            if (at - drawn >= 0.7) {
                double high = BAR_PX * LaneMarks.tickShare(shape.chunkAudio()[i], 0.3);
                CanvasLines.upright(graphics, color, at, 1.4, y + BAR_PX - high, y + BAR_PX);
                drawn = at;
            }
        }
    }

    private void marks(GraphicsContext graphics, Trace trace, RunShape shape, double y) {
        line(graphics, trace.sincePress(Mark.HEADERS), text(), y, 5);
        line(graphics, trace.sincePress(Mark.FIRST_BYTE), text(), y, BAR_PX);
        line(graphics, trace.sincePress(Mark.FIRST_AUDIO), strong(), y - 3, BAR_PX + 6);
        line(graphics, trace.sincePress(Mark.DONE), strong(), y, BAR_PX);
        graphics.setFill(text());
        for (long nanos : trace.wordNanos()) {
            graphics.fillOval(view().x((nanos - trace.pressNanos()) / 1e6) - 1.5, y - 4, 3, 3);
        }
        if (!Double.isNaN(shape.heardMillis())) {
            LaneMarks.heard(graphics, strong(), view().x(shape.heardMillis()), y + BAR_PX);
        }
    }

    private void line(GraphicsContext graphics, OptionalLong nanos, Color color, double y, double high) {
        if (nanos.isPresent()) {
            double x = view().x(nanos.getAsLong() / 1e6);
            CanvasLines.upright(graphics, color, x, 1.5, y, y + high);
        }
    }

    /// The curve fills what is ahead; the stretches where it ran dry are red.
    private void surplus(GraphicsContext graphics, Surplus surplus, Color color, double top, double high) {
        List<Surplus.Point> points = surplus.points();
        if (points.isEmpty()) {
            return;
        }
        double scale = high / Math.max(1, surplus.mostMillis());
        double[] xs = new double[points.size() + 2];
        double[] ys = new double[points.size() + 2];
        for (int i = 0; i < points.size(); i++) {
            xs[i] = view().x(points.get(i).atMillis());
            ys[i] = top + high - points.get(i).surplusMillis() * scale;
        }
        xs[points.size()] = xs[points.size() - 1];
        ys[points.size()] = top + high;
        xs[points.size() + 1] = xs[0];
        ys[points.size() + 1] = top + high;
        graphics.setFill(color.deriveColor(0, 1, 1, 0.14));
        graphics.fillPolygon(xs, ys, xs.length);
        graphics.setStroke(color);
        graphics.setLineWidth(1.2);
        graphics.strokePolyline(xs, ys, points.size());
        graphics.setFill(dry());
        for (Surplus.Dry stretch : surplus.dry()) {
            double x = view().x(stretch.beginMillis());
            graphics.fillRect(x, top + high - 4, Math.max(2, view().x(stretch.endMillis()) - x), 4);
        }
        graphics.setFill(text());
        graphics.setFont(Font.font(10));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(String.format(Locale.ROOT, "up to %.0f ms received ahead%s", surplus.mostMillis(),
                surplus.modelled() ? " (computed, not heard)" : ""), getWidth() - 6,
                top - SURPLUS_GAP_PX - BAR_PX - TITLE_PX / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private void hatch(GraphicsContext graphics, double from, double to, double y, Color color, boolean rising) {
        if (to - from >= 1) {
            CanvasLines.hatch(graphics, color, Math.max(0, from), Math.min(getWidth(), to), y, BAR_PX, rising);
        }
    }

    private void cursor(GraphicsContext graphics, int index, RunShape shape, double y) {
        if (index == row && chunk >= 0 && chunk < shape.chunkMillis().length) {
            graphics.setStroke(strong());
            graphics.setLineWidth(1);
            graphics.strokeRect(Math.floor(view().x(shape.chunkMillis()[chunk])) - 2.5, y - 2.5, 6, BAR_PX + 5);
        }
    }

    private double lanePx() {
        return (getHeight() - AXIS_PX) / Math.max(1, details.size());
    }

    private Viewport view() {
        Viewport now = viewport;
        double end = shapes.stream().mapToDouble(RunShape::endMillis).max().orElse(100);
        return now == null ? Viewport.whole(end, getWidth()) : now.wide(getWidth());
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            viewport = view().panned(event.getDeltaX());
            repaint();
        } else if (event.getDeltaY() != 0) {
            zoom(WheelZoom.factor(event.getDeltaY()), event.getX());
        }
    }

    private void zoom(double factor, double atPx) {
        viewport = view().zoomed(factor, atPx);
        repaint();
    }

    private void drag(MouseEvent event) {
        dragged = dragged || Math.abs(event.getX() - dragX) > 2;
        viewport = view().panned(event.getX() - dragX);
        dragX = event.getX();
        repaint();
    }

    private void point(MouseEvent event) {
        if (!details.isEmpty()) {
            row = Math.clamp((int) (event.getY() / lanePx()), 0, details.size() - 1);
            chunk = shapes.get(row).chunkNear(view().millis(event.getX()));
            told();
        }
    }

    private void choose(boolean wanted) {
        if (wanted && chunk >= 0 && row < details.size()) {
            chosen.accept(details.get(row), chunk);
        }
    }

    private void key(KeyEvent event) {
        int last = details.isEmpty() ? -1 : shapes.get(row).chunkMillis().length - 1;
        switch (event.getCode()) {
            case RIGHT -> chunk = Math.min(last, chunk + 1);
            case LEFT -> chunk = Math.max(Math.min(0, last), chunk - 1);
            case DOWN -> row = Math.clamp(row + 1, 0, Math.max(0, details.size() - 1));
            case UP -> row = Math.max(0, row - 1);
            case PLUS, ADD, EQUALS -> zoom(WheelZoom.STEP, getWidth() / 2);
            case MINUS, SUBTRACT -> zoom(1 / WheelZoom.STEP, getWidth() / 2);
            case HOME -> viewport = null;
            case ENTER -> choose(true);
            default -> {
                return;
            }
        }
        told();
        event.consume();
    }

    private void told() {
        if (row < details.size()) {
            LabRun run = details.get(row).run();
            boolean known = chunk >= 0 && chunk < run.trace().chunks().count();
            tell.accept(known
                    ? details.get(row).title() + " · "
                            + ChunkText.of(run.trace(), run.format().sampleRateHz(), chunk) + " · "
                            + "gap P50 " + gap(run, Metric.GAP_P50) + ", P95 " + gap(run, Metric.GAP_P95)
                    : details.get(row).title() + " · " + RunText.run(run));
        }
        repaint();
    }

    private static String gap(LabRun run, Metric metric) {
        return metric.of(run).isPresent() ? metric.text(metric.of(run).getAsDouble()) : "–";
    }
}
