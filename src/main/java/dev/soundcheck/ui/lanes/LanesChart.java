package dev.soundcheck.ui.lanes;

import dev.soundcheck.lab.result.ChunkText;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.LaneColors;
import dev.soundcheck.ui.kit.Tick;
import dev.soundcheck.ui.kit.TypeScale;
import dev.soundcheck.ui.lanes.LanesModel.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The lanes' drawing: all of them on one axis, and the axis below. FX thread.
final class LanesChart extends CanvasPane {
    static final double ROW_PX = 44;
    static final double AXIS_PX = 20;
    private static final double REACH_BEYOND_FIRST_AUDIO = 1.8;
    private static final double RIGHT_AIR_PX = 30;
    private static final String KEYS = "Left and right go from chunk to chunk, up and down from lane to lane, Enter shows a "
            + "chunk on the waveform.";

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final ObservableValue<Color> paperColor = color("-sc-paper");
    private final LaneColors laneColors = new LaneColors(this);
    private final LanesModel model;
    private final Map<Integer, LaneShape> shapes = new HashMap<>();
    private final Consumer<String> tell;
    private List<Lane> lanes = List.of();
    private long nowNanos;
    /// Where the keys are: a lane, and a tick of it, -1 for none.
    private int row;
    private int chunk = -1;
    /// The chunk that was chosen on the desk when it was last looked at.
    private int followed = -1;

    /// A lane that has something to draw.
    private record Row(int index, Take take, Trace trace, boolean comparable) {}

    /// @param tell  gets what lies under the pointer or the keys' cursor, in exact words; empty for nothing
    LanesChart(LanesModel model, Consumer<String> tell) {
        super("lanes-chart");
        this.model = model;
        this.tell = tell;
        setId("lanes-chart");
        setFocusTraversable(true);
        spoken();
        setMinHeight(ROW_PX * Endpoint.values().length + AXIS_PX);
        setPrefHeight(getMinHeight());
        model.reachProperty().subscribe(this::repaint);
        setOnMouseMoved(event -> tell.accept(words((int) (event.getY() / ROW_PX), event.getX())));
        setOnMouseExited(_ -> tell.accept(""));
        setOnMouseClicked(event -> {
            requestFocus();
            choose((int) (event.getY() / ROW_PX), event.getX());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused && chunk >= 0) {
                chunk = onStage(row) ? model.chosenChunk() : -1;
                tell.accept("");
                repaint();
            }
        });
    }

    /// Draws these from now on.
    ///
    /// @param now  `System.nanoTime` at which live lanes end
    void show(List<Lane> next, long now) {
        lanes = next;
        nowNanos = now;
        spoken();
        follow();
        repaint();
    }

    /// The drawing in words, and how it is gone over.
    private void spoken() {
        String words = "Where the time goes. " + lanes.stream()
                .map(lane -> lane.endpoint().title() + ", first audio " + lane.figure() + ", " + lane.caption() + ". ")
                .collect(Collectors.joining()) + KEYS;
        if (!words.equals(getAccessibleText())) {
            setAccessibleText(words);
        }
    }

    /// What is chosen on the stage or the waveform is chosen here too.
    private void follow() {
        int chosen = model.chosenChunk();
        if (chosen == followed) {
            return;
        }
        followed = chosen;
        if (chosen < 0) {
            chunk = -1; // another take is shown, though it may have no lane yet
            return;
        }
        for (int i = 0; i < lanes.size(); i++) {
            if (onStage(i)) {
                row = i;
                chunk = chosen;
            }
        }
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
            LaneShape shape = LaneLayout.shape(row.trace, axis,
                    new LaneLayout.Sound(rate, model.silenceMillis(row.take)), nowNanos);
            shapes.put(row.index, shape);
            Color color = laneColors.of(row.take.endpoint());
            Color plain = textColor.getValue();
            painter.paint(shape, row.comparable ? color : apart(color), row.comparable ? plain : apart(plain),
                    row.index * ROW_PX);
            if (row.index == this.row) {
                shape.ticks().stream().filter(tick -> tick.first() <= chunk && chunk <= tick.last()).findFirst()
                        .ifPresent(tick -> painter.cursor(tick, row.index * ROW_PX));
            }
        }
    }

    /// What lies in that lane at that place: a chunk where one is, else the stretch of time.
    private String words(int lane, double x) {
        LaneShape shape = shapes.get(lane);
        Lane.Shown shown = shown(lane);
        if (shape == null || shown == null) {
            return "";
        }
        LaneShape.ChunkTick tick = shape.tickAt(x);
        return tick == null ? shape.wordsAt(x) : chunkWords(shown, tick);
    }

    private static String chunkWords(Lane.Shown shown, LaneShape.ChunkTick tick) {
        int more = tick.last() - tick.first();
        return ChunkText.of(shown.trace(), shown.take().request().format().pcm().sampleRateHz(), tick.first())
                + (more == 0 ? "" : " (and " + more + " more in the same place)");
    }

    private void choose(int lane, double x) {
        LaneShape shape = shapes.get(lane);
        Lane.Shown shown = shown(lane);
        LaneShape.ChunkTick tick = shape == null ? null : shape.tickAt(x);
        if (tick != null && shown != null) {
            row = lane;
            chunk = tick.first();
            repaint();
            model.show(shown.take(), chunk);
        }
    }

    private void key(KeyEvent event) {
        Lane.Shown shown = shown(row);
        int last = shown == null ? -1 : shown.trace().chunks().count() - 1;
        switch (Shortcut.of(Scope.LANES, event)) {
            case CHUNK_ON -> chunk = Math.min(last, chunk + 1);
            case CHUNK_BACK -> chunk = Math.max(Math.min(0, last), chunk - 1);
            case LANE_DOWN -> row = Math.min(lanes.size() - 1, row + 1);
            case LANE_UP -> row = Math.max(0, row - 1);
            case CHUNK_SHOW -> {
                if (shown != null && chunk >= 0) {
                    model.show(shown.take(), chunk);
                }
            }
            case null, default -> {
                return;
            }
        }
        event.consume();
        told();
        if (event.getCode().isArrowKey() && shown != null && onStage(row) && chunk >= 0) {
            model.show(shown.take(), chunk);
        }
    }

    private boolean onStage(int lane) {
        Lane.Shown shown = shown(lane);
        return shown != null && model.onStage(shown.take());
    }

    private void told() {
        Lane.Shown now = shown(row);
        int count = now == null ? 0 : now.trace().chunks().count();
        chunk = Math.min(chunk, count - 1);
        String words = now == null || chunk < 0
                ? ""
                : ChunkText.of(now.trace(), now.take().request().format().pcm().sampleRateHz(), chunk);
        tell.accept(words);
        repaint();
    }

    private Lane.@Nullable Shown shown(int lane) {
        return lane >= 0 && lane < lanes.size() ? lanes.get(lane).shown() : null;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane.Shown shown = lanes.get(i).shown();
            if (shown != null) {
                rows.add(new Row(i, shown.take(), shown.trace(), lanes.get(i).comparable()));
            }
        }
        return rows;
    }

    /// Gray and pale, for a lane that is not compared.
    private static Color apart(Color color) {
        return color.grayscale().deriveColor(0, 1, 1, 0.45);
    }

    /// A lane that is not compared does not stretch the axis.
    private double reach(List<Row> all) {
        List<Row> compared = all.stream().filter(Row::comparable).toList();
        List<Row> rows = compared.isEmpty() ? all : compared;
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
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setTextBaseline(VPos.CENTER);
        for (Tick tick : axis.ticks()) {
            double x = Math.floor(tick.xPx()) + 0.5;
            CanvasLines.upright(graphics, gridColor.getValue(), x, 1, 0, bottom + 3);
            graphics.setFill(textColor.getValue());
            graphics.setTextAlign(tick.xPx() == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            graphics.fillText(tick.xPx() == 0 ? "press" : tick.label(), tick.xPx(), bottom + AXIS_PX / 2 + 2);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private void paintInvitation(GraphicsContext graphics, double width) {
        graphics.setFill(textColor.getValue());
        graphics.setFont(Font.font(TypeScale.NOTE_PX));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText("Speak the line over each endpoint and compare.", width / 2,
                ROW_PX * Endpoint.values().length / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
    }
}
