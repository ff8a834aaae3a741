package dev.soundcheck.ui.lanes;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.lanes.LanesModel.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// The lanes' drawing: all of them on one axis, and the axis below. FX thread.
final class LanesChart extends CanvasPane {
    static final double ROW_PX = 44;
    static final double AXIS_PX = 20;
    private static final double REACH_BEYOND_FIRST_AUDIO = 1.8;
    private static final double RIGHT_AIR_PX = 30;

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final ObservableValue<Color> paperColor = color("-sc-paper");
    private final ObservableValue<Color> bytesColor = color("-sc-lane-bytes");
    private final ObservableValue<Color> sseColor = color("-sc-lane-sse");
    private final ObservableValue<Color> websocketColor = color("-sc-lane-websocket");
    private final LanesModel model;
    private final Map<Integer, LaneShape> shapes = new HashMap<>();
    private final Tooltip hint = new Tooltip();
    private List<Lane> lanes = List.of();
    private long nowNanos;

    /// A lane that has something to draw.
    private record Row(int index, Take take, Trace trace) {}

    LanesChart(LanesModel model) {
        super("lanes-chart");
        this.model = model;
        setMinHeight(ROW_PX * Endpoint.values().length + AXIS_PX);
        setPrefHeight(getMinHeight());
        model.reachProperty().subscribe(this::repaint);
        hint.setShowDelay(Duration.millis(150));
        setOnMouseMoved(event -> explain(event.getX(), event.getY()));
    }

    /// Draws these from now on.
    ///
    /// @param now  `System.nanoTime` at which live lanes end
    void show(List<Lane> next, long now) {
        lanes = next;
        nowNanos = now;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        List<Row> rows = rows();
        shapes.clear();
        if (rows.isEmpty()) {
            paintInvitation(graphics, width);
            return;
        }
        TimeAxis axis = TimeAxis.covering(reach(rows), width - RIGHT_AIR_PX);
        paintGrid(graphics, axis);
        LanePainter painter = new LanePainter(graphics, textColor.getValue(), paperColor.getValue());
        for (Row row : rows) {
            int rate = row.take.request().format().pcm().sampleRateHz();
            LaneShape shape = LaneLayout.shape(row.trace, axis, rate, nowNanos);
            shapes.put(row.index, shape);
            graphics.save();
            graphics.beginPath();
            graphics.rect(0, row.index * ROW_PX, width, ROW_PX);
            graphics.clip();
            painter.paint(shape, laneColor(row.take.endpoint()), row.index * ROW_PX);
            graphics.restore();
        }
    }

    /// What lies under the pointer, with its exact time.
    private void explain(double x, double y) {
        LaneShape shape = shapes.get((int) (y / ROW_PX));
        String words = shape == null ? "" : shape.wordsAt(x);
        if (words.isEmpty()) {
            Tooltip.uninstall(this, hint);
        } else if (!words.equals(hint.getText()) || !hint.isShowing()) {
            hint.setText(words);
            Tooltip.install(this, hint);
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane.Shown shown = lanes.get(i).shown();
            if (shown != null) {
                rows.add(new Row(i, shown.take(), shown.trace()));
            }
        }
        return rows;
    }

    private double reach(List<Row> rows) {
        double last = 0;
        for (Row row : rows) {
            double whole = LaneLayout.lastMillis(row.trace, nowNanos);
            double first = row.trace.sincePress(Mark.FIRST_AUDIO).orElse(0) / 1e6 * REACH_BEYOND_FIRST_AUDIO;
            last = Math.max(last, model.reachProperty().get() == Reach.WHOLE || first == 0 ? whole : first);
        }
        return last;
    }

    private void paintGrid(GraphicsContext graphics, TimeAxis axis) {
        double bottom = ROW_PX * Endpoint.values().length;
        graphics.setLineWidth(1);
        graphics.setFont(Font.font(11));
        graphics.setTextBaseline(VPos.CENTER);
        for (TimeAxis.Tick tick : axis.ticks()) {
            double x = Math.floor(tick.xPx()) + 0.5;
            graphics.setStroke(gridColor.getValue());
            graphics.strokeLine(x, 0, x, bottom + 3);
            graphics.setFill(textColor.getValue());
            graphics.setTextAlign(tick.xPx() == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            graphics.fillText(tick.xPx() == 0 ? "press" : tick.label(), tick.xPx(), bottom + AXIS_PX / 2 + 2);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private void paintInvitation(GraphicsContext graphics, double width) {
        graphics.setFill(textColor.getValue());
        graphics.setFont(Font.font(12));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText("Speak the line over each endpoint and compare.", width / 2,
                ROW_PX * Endpoint.values().length / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private Color laneColor(Endpoint endpoint) {
        return switch (endpoint) {
            case BYTES -> bytesColor.getValue();
            case SSE -> sseColor.getValue();
            case WEBSOCKET -> websocketColor.getValue();
        };
    }
}
