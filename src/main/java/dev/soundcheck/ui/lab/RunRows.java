package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.PixelImage;
import dev.soundcheck.ui.kit.Pixels;
import dev.soundcheck.ui.kit.TypeScale;
import dev.soundcheck.ui.kit.WheelZoom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// All runs as thin rows under their lanes, with every chunk; dragged, scrolled and zoomed. FX thread.
final class RunRows extends LabChart {
    private static final double HEAD_PX = 20;
    private static final double LEAST_ROW_PX = 4;
    private static final double MOST_ROW_PX = 18;
    private static final double KEY_PAN_PX = 60;

    private final LabModel model;
    private final PixelImage image = new PixelImage();
    private List<Group> groups = List.of();
    private double endMillis = 100;
    private @Nullable Viewport viewport;
    private double scrollPx;
    private double dragX;
    private double dragY;

    /// A lane and its runs.
    private record Group(LabLane lane, List<RunShape> shapes) {}

    /// A run and where it is drawn.
    private record Placed(RunShape shape, double topPx) {}

    RunRows(LabModel model) {
        super("lab-rows");
        this.model = model;
        setId("lab-rows");
        model.labProperty().subscribe(this::refresh);
        model.selection().runProperty().subscribe(this::repaint);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        refresh();
    }

    /// Moves the picture; what a drag does.
    void pan(double deltaX, double deltaY) {
        viewport = view().panned(deltaX);
        scrollPx = Math.clamp(scrollPx - deltaY, 0, Math.max(0, contentPx() - (getHeight() - AXIS_PX)));
        repaint();
    }

    void zoom(double factor, double atPx) {
        viewport = view().zoomed(factor, atPx);
        repaint();
    }

    /// Shows all of it again.
    void whole() {
        viewport = null;
        scrollPx = 0;
        repaint();
    }

    private void refresh() {
        Lab lab = model.labProperty().get();
        setAccessibleText(ChartWords.rows(lab));
        List<Group> fresh = new ArrayList<>();
        IdentityHashMap<LabRun, RunShape> known = new IdentityHashMap<>();
        groups.forEach(group -> group.shapes().forEach(shape -> known.put(shape.run(), shape)));
        double end = 20;
        if (lab != null) {
            for (LabLane lane : lab.plan().lanes()) {
                List<RunShape> shapes = lab.runsOf(lane).stream()
                        .map(run -> known.computeIfAbsent(run, RunShape::of)).toList();
                end = Math.max(end, shapes.stream().mapToDouble(RunShape::endMillis).max().orElse(0));
                fresh.add(new Group(lane, shapes));
            }
        }
        groups = List.copyOf(fresh);
        endMillis = end;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        double bottom = height - AXIS_PX;
        axis(graphics, view(), 0, bottom);
        double scale = PixelImage.scale(this);
        image.draw(graphics, width, bottom, pixels -> raster(pixels, scale));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setFill(strong());
        double top = -scrollPx;
        for (Group group : groups) {
            if (top > -HEAD_PX && top < bottom - HEAD_PX / 2) {
                graphics.fillText(group.lane().title(), 6, top + HEAD_PX / 2);
            }
            top += HEAD_PX + group.shapes().size() * rowPx();
        }
        outline(graphics, width);
    }

    private void raster(Pixels pixels, double scale) {
        RowRaster raster = new RowRaster(pixels);
        Viewport scaled = view().wide(pixels.width());
        for (Placed placed : placed()) {
            LabRun run = placed.shape().run();
            RowRaster.Ink ink = ink(run.lane().endpoint());
            int top = (int) Math.round(placed.topPx() * scale);
            raster.row(placed.shape(), scaled, top, (int) Math.max(1, (rowPx() - 1) * scale),
                    run.counts() ? ink : ink.faded());
        }
    }

    private void outline(GraphicsContext graphics, double width) {
        for (Placed placed : placed()) {
            if (model.selection().has(placed.shape().run())) {
                graphics.setStroke(strong());
                graphics.setLineWidth(1);
                graphics.strokeRect(0.5, Math.floor(placed.topPx()) - 0.5, width - 1, rowPx());
                int chunk = model.selection().chunkProperty().get();
                if (chunk >= 0 && chunk < placed.shape().chunkMillis().length) {
                    double x = view().x(placed.shape().chunkMillis()[chunk]);
                    graphics.strokeRect(Math.floor(x) - 2.5, Math.floor(placed.topPx()) - 2.5, 6, rowPx() + 4);
                }
            }
        }
    }

    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        double top = -scrollPx;
        for (Group group : groups) {
            top += HEAD_PX;
            for (RunShape shape : group.shapes()) {
                placed.add(new Placed(shape, top));
                top += rowPx();
            }
        }
        return placed;
    }

    private double rowPx() {
        int rows = groups.stream().mapToInt(group -> group.shapes().size()).sum();
        double room = getHeight() - AXIS_PX - groups.size() * HEAD_PX;
        return Math.clamp(Math.floor(room / Math.max(1, rows)), LEAST_ROW_PX, MOST_ROW_PX);
    }

    private double contentPx() {
        return groups.size() * HEAD_PX + groups.stream().mapToInt(group -> group.shapes().size()).sum() * rowPx();
    }

    private Viewport view() {
        Viewport chosen = viewport;
        return chosen == null ? Viewport.whole(endMillis, getWidth()) : chosen.wide(getWidth());
    }

    private RowRaster.Ink ink(Endpoint endpoint) {
        return new RowRaster.Ink(Pixels.premultiplied(of(endpoint)), Pixels.premultiplied(strong()),
                Pixels.premultiplied(dry()));
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        pan(event.getX() - dragX, event.getY() - dragY);
        dragX = event.getX();
        dragY = event.getY();
    }

    private void point(MouseEvent event) {
        for (Placed placed : placed()) {
            if (event.getY() >= placed.topPx() && event.getY() < placed.topPx() + rowPx()) {
                model.selection().select(placed.shape().run());
                model.selection().chunkProperty().set(placed.shape().chunkNear(view().millis(event.getX())));
                repaint();
                return;
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(WheelZoom.factor(event.getDeltaY()), event.getX());
        } else {
            pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.selection().step(1);
            case UP -> model.selection().step(-1);
            case RIGHT -> model.selection().stepChunk(1);
            case LEFT -> model.selection().stepChunk(-1);
            case PLUS, ADD, EQUALS -> zoom(WheelZoom.STEP, getWidth() / 2);
            case MINUS, SUBTRACT -> zoom(1 / WheelZoom.STEP, getWidth() / 2);
            case PAGE_UP -> pan(KEY_PAN_PX, 0);
            case PAGE_DOWN -> pan(-KEY_PAN_PX, 0);
            case HOME -> whole();
            default -> {
                return;
            }
        }
        repaint();
        event.consume();
    }
}
