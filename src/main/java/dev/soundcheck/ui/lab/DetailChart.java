package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.ChunkText;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.ui.kit.WheelZoom;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Runs or takes drawn in full on one axis: phases, wait, leading silence, every chunk, stamps, surplus. Where they do not
/// all fit they are scrolled, the axis stays. FX thread.
final class DetailChart extends LabChart {
    private final Consumer<String> tell;
    private final BiConsumer<Detail, Integer> chosen;
    private List<Detail> details = List.of();
    private List<RunShape> shapes = List.of();
    private @Nullable Viewport viewport;
    private int row;
    private int chunk = -1;
    private double dragX;
    private double dragY;
    private boolean dragged;
    private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
    private final ReadOnlyDoubleWrapper scrollMost = new ReadOnlyDoubleWrapper(this, "scrollMost");

    /// @param tell    gets what lies under the pointer or the cursor, in words
    /// @param chosen  gets a chunk that was clicked, or chosen with Enter
    DetailChart(Consumer<String> tell, BiConsumer<Detail, Integer> chosen) {
        super("lab-detail");
        this.tell = tell;
        this.chosen = chosen;
        setId("lab-detail");
        setAccessibleText(
                "Runs in full; left and right go from chunk to chunk, up and down from lane to lane, plus and minus zoom.");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            dragX = event.getX();
            dragY = event.getY();
            dragged = false;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> choose(!dragged));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scroll.subscribe(this::repaint);
        heightProperty().subscribe(this::measure);
    }

    /// The cursor stays where it is while the same run or take grows.
    void show(List<Detail> fresh) {
        String at = row < details.size() ? details.get(row).title() : "";
        details = List.copyOf(fresh);
        shapes = details.stream().map(detail -> RunShape.of(detail.run())).toList();
        int same = details.stream().map(Detail::title).toList().indexOf(at);
        chunk = same < 0 ? -1 : chunk;
        row = same < 0 ? Math.clamp(row, 0, Math.max(0, details.size() - 1)) : same;
        measure();
        repaint();
    }

    /// How far the runs are scrolled up, from 0 to `scrollMostProperty`.
    DoubleProperty scrollProperty() {
        return scroll;
    }

    /// 0 where all runs fit.
    ReadOnlyDoubleProperty scrollMostProperty() {
        return scrollMost.getReadOnlyProperty();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        if (details.isEmpty()) {
            nothing(graphics, ChartWords.NOTHING_TO_LOOK_INTO, width, height);
            return;
        }
        double bottom = height - AXIS_PX;
        axis(graphics, view(), 0, bottom);
        graphics.save();
        graphics.beginPath();
        graphics.rect(0, 0, width, bottom);
        graphics.clip();
        for (int i = 0; i < details.size(); i++) {
            double top = i * lanePx() - scroll.get();
            if (top + lanePx() > 0 && top < bottom) {
                new DetailPainter(graphics, view(), width, of(details.get(i).run().lane().endpoint()), text(),
                        strong(), dry()).paint(details.get(i), shapes.get(i), top, lanePx(), i == row, chunk);
            }
        }
        graphics.restore();
    }

    /// As high as there is room for, and never too low to be read.
    private double lanePx() {
        return Math.max(DetailPainter.LEAST_PX, (getHeight() - AXIS_PX) / Math.max(1, details.size()));
    }

    private void measure() {
        scrollMost.set(Math.max(0, details.size() * lanePx() - (getHeight() - AXIS_PX)));
        scroll.set(Math.min(scroll.get(), scrollMost.get()));
    }

    private void reveal() {
        double top = row * lanePx();
        double room = getHeight() - AXIS_PX;
        scroll.set(Math.clamp(scroll.get(), Math.max(0, top + lanePx() - room), top));
    }

    private Viewport view() {
        Viewport now = viewport;
        double end = shapes.stream().mapToDouble(RunShape::endMillis).max().orElse(100);
        return now == null ? Viewport.whole(end, getWidth()) : now.wide(getWidth());
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(WheelZoom.factor(event.getDeltaY()), event.getX());
        } else {
            viewport = view().panned(event.getDeltaX());
            scroll.set(Math.clamp(scroll.get() - event.getDeltaY(), 0, scrollMost.get()));
            repaint();
        }
        event.consume();
    }

    private void zoom(double factor, double atPx) {
        viewport = view().zoomed(factor, atPx);
        repaint();
    }

    private void drag(MouseEvent event) {
        dragged = dragged || Math.hypot(event.getX() - dragX, event.getY() - dragY) > 2;
        viewport = view().panned(event.getX() - dragX);
        scroll.set(Math.clamp(scroll.get() - (event.getY() - dragY), 0, scrollMost.get()));
        dragX = event.getX();
        dragY = event.getY();
        repaint();
    }

    private void point(MouseEvent event) {
        if (!details.isEmpty()) {
            row = Math.clamp((int) ((event.getY() + scroll.get()) / lanePx()), 0, details.size() - 1);
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
        reveal();
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
