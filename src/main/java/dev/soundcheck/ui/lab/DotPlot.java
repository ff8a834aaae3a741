package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Every run a dot, the median a tick, the middle half a bar, P95 a mark where there are runs enough. FX thread.
final class DotPlot extends LabChart {
    private static final double LEAST_LEFT_PX = 174;
    private static final double TITLE_PX = 8;
    private static final double NAME_GAP_PX = 8;
    private static final double TWO_LINES_PX = 30;
    private static final double RIGHT_PX = 84;
    private static final double DOT_PX = 7;
    private static final double REACH_PX = 8;

    private final LabModel model;
    private @Nullable DotLayout layout;
    /// Where the dots begin: behind the longest name.
    private double leftPx = LEAST_LEFT_PX;

    DotPlot(LabModel model) {
        super("lab-dots");
        this.model = model;
        setId("lab-dots");
        model.labProperty().subscribe(this::refresh);
        model.otherProperty().subscribe(this::refresh);
        model.metricProperty().subscribe(this::refresh);
        model.selection().runProperty().subscribe(this::repaint);
        model.runningProperty().subscribe(this::repaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        refresh();
    }

    private void refresh() {
        Lab lab = model.labProperty().get();
        layout = lab == null ? null : DotLayout.of(lab, model.otherProperty().get(), model.metricProperty().get());
        leftPx = layout == null ? LEAST_LEFT_PX : Math.max(LEAST_LEFT_PX, namesPx(layout) + TITLE_PX + NAME_GAP_PX);
        setAccessibleText(ChartWords.dots(layout));
        repaint();
    }

    private static double namesPx(DotLayout dots) {
        Font font = Font.font(TypeScale.NOTE_PX);
        return dots.lanes().stream().mapToDouble(row -> Math.ceil(CanvasText.width(row.lane().plainTitle(), font)))
                .max().orElse(0);
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        DotLayout dots = layout;
        if (dots == null) {
            nothing(graphics, model.runningProperty().get()
                    ? "The first runs are being made."
                    : ChartWords.NOTHING_COMPARED, width, height);
            return;
        }
        double bottom = height - AXIS_PX;
        scale(graphics, dots, bottom);
        double rowPx = bottom / Math.max(1, dots.lanes().size());
        for (int i = 0; i < dots.lanes().size(); i++) {
            lane(graphics, dots, i, i * rowPx, rowPx);
        }
    }

    /// One row, or two of half the height where two labs stand side by side: before above, now below.
    private void lane(GraphicsContext graphics, DotLayout dots, int index, double top, double rowPx) {
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font(TypeScale.NOTE_PX));
        graphics.setFill(strong());
        title(graphics, dots.lanes().get(index).lane(), top, rowPx);
        if (dots.before().isEmpty()) {
            row(graphics, dots, dots.lanes().get(index), top, rowPx);
            return;
        }
        graphics.setGlobalAlpha(0.55);
        row(graphics, dots, dots.before().get(index), top, rowPx / 2);
        graphics.setGlobalAlpha(1);
        row(graphics, dots, dots.lanes().get(index), top + rowPx / 2, rowPx / 2);
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setFill(text());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("before", leftPx - 6, top + rowPx / 4);
        graphics.fillText("now", leftPx - 6, top + rowPx * 3 / 4);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// What a lane asks for in another way stands below its name, cut where it would reach into the dots.
    private void title(GraphicsContext graphics, LabLane lane, double top, double rowPx) {
        if (lane.changes().isEmpty()) {
            graphics.fillText(lane.title(), TITLE_PX, top + rowPx / 2);
            return;
        }
        graphics.fillText(lane.plainTitle(), TITLE_PX, top + rowPx / 2 - 8);
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setFill(text());
        graphics.fillText(CanvasText.cut(lane.changesTitle(), graphics.getFont(), leftPx - TITLE_PX - 8), TITLE_PX,
                top + rowPx / 2 + 8);
    }

    private void scale(GraphicsContext graphics, DotLayout dots, double bottom) {
        if ("ms".equals(dots.metric().unit())) {
            axis(graphics, viewport(dots), leftPx, bottom);
        } else {
            graphics.setFont(Font.font(TypeScale.SMALL_PX));
            graphics.setFill(text());
            graphics.setTextBaseline(VPos.CENTER);
            graphics.fillText("0", leftPx, bottom + AXIS_PX / 2);
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(dots.metric().text(dots.most()), leftPx + viewport(dots).x(dots.most()),
                    bottom + AXIS_PX / 2);
            graphics.setTextAlign(TextAlignment.LEFT);
        }
    }

    private void row(GraphicsContext graphics, DotLayout dots, DotLayout.Row row, double top, double rowPx) {
        double middle = top + rowPx / 2;
        Color color = of(row.lane().endpoint());
        row.spread().ifPresent(spread -> spread(graphics, dots, row.lane(), spread, middle, rowPx));
        for (DotLayout.Dot dot : row.dots()) {
            dot(graphics, dot, leftPx + viewport(dots).x(dot.value()), middle + dot.jitter() * rowPx * 0.26, color);
        }
    }

    private void spread(GraphicsContext graphics, DotLayout dots, LabLane lane, Spread spread, double middle,
            double rowPx) {
        quantiles(graphics, viewport(dots), of(lane.endpoint()), spread, middle, rowPx);
        figures(graphics, dots, spread, middle, rowPx >= TWO_LINES_PX);
    }

    private void quantiles(GraphicsContext graphics, Viewport viewport, Color color, Spread spread, double middle,
            double rowPx) {
        double half = rowPx * 0.36;
        double from = leftPx + viewport.x(spread.p25());
        graphics.setFill(color.deriveColor(0, 1, 1, 0.18));
        graphics.fillRect(from, middle - half, Math.max(1, leftPx + viewport.x(spread.p75()) - from), 2 * half);
        graphics.setStroke(color);
        graphics.setLineWidth(3);
        double median = leftPx + viewport.x(spread.median());
        graphics.strokeLine(median, middle - half, median, middle + half);
        spread.p95().ifPresent(p95 -> {
            double x = leftPx + viewport.x(p95);
            graphics.setLineWidth(1.5);
            graphics.setLineDashes(3, 3);
            graphics.strokeLine(x, middle - half, x, middle + half);
            graphics.setLineDashes();
        });
    }

    private void figures(GraphicsContext graphics, DotLayout dots, Spread spread, double middle, boolean tall) {
        graphics.setFill(strong());
        graphics.setFont(Font.font("monospace", TypeScale.NOTE_PX));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(dots.metric().text(spread.median()), getWidth() - 8, tall ? middle - 7 : middle);
        graphics.setFill(text());
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        if (tall) {
            graphics.fillText(spread.n() + (spread.n() == 1 ? " run" : " runs"), getWidth() - 8, middle + 8);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// What counts is filled, a warm-up is a ring, what was left out a cross.
    private void dot(GraphicsContext graphics, DotLayout.Dot dot, double x, double y, Color color) {
        graphics.setLineWidth(1.2);
        if (dot.run().exclusion() != null) {
            graphics.setStroke(dry());
            graphics.strokeLine(x - 3, y - 3, x + 3, y + 3);
            graphics.strokeLine(x - 3, y + 3, x + 3, y - 3);
        } else if (dot.run().slot().warmUp()) {
            graphics.setStroke(text());
            graphics.strokeOval(x - DOT_PX / 2, y - DOT_PX / 2, DOT_PX, DOT_PX);
        } else {
            graphics.setFill(color);
            graphics.fillOval(x - DOT_PX / 2, y - DOT_PX / 2, DOT_PX, DOT_PX);
        }
        if (model.selection().has(dot.run())) {
            graphics.setStroke(strong());
            graphics.setLineWidth(2);
            graphics.strokeOval(x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX);
        }
    }

    private Viewport viewport(DotLayout dots) {
        double width = Math.max(1, getWidth() - leftPx - RIGHT_PX);
        return "ms".equals(dots.metric().unit())
                ? Viewport.whole(dots.most(), width)
                : new Viewport(0, Math.max(1e-9, dots.most()) * 1.03, width);
    }

    private void point(MouseEvent event) {
        DotLayout dots = layout;
        if (dots == null) {
            return;
        }
        Viewport viewport = viewport(dots);
        int row = (int) (event.getY() / ((getHeight() - AXIS_PX) / Math.max(1, dots.lanes().size())));
        double reach = viewport.millis(REACH_PX) - viewport.millis(0);
        dots.near(row, viewport.millis(event.getX() - leftPx), reach)
                .ifPresent(dot -> model.selection().select(dot.run()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.RIGHT) {
            model.selection().step(1);
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.LEFT) {
            model.selection().step(-1);
        } else {
            return;
        }
        event.consume();
    }

    /// For tests.
    List<DotLayout.Row> rows() {
        DotLayout dots = layout;
        return dots == null ? List.of() : dots.lanes();
    }
}
