package dev.soundcheck.ui.load;

import dev.soundcheck.lab.load.LoadResult;
import dev.soundcheck.lab.load.LoadStep;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.trace.RoundStep;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.CanvasText;
import dev.soundcheck.ui.kit.LaneColors;
import dev.soundcheck.ui.kit.TypeScale;
import dev.soundcheck.ui.text.CanvasNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// TTFA as a staircase: a column for each step, its generations as dots, its median as the stair, and below it what was
/// refused or failed. FX thread.
final class LoadChart extends CanvasPane {
    private static final String EMPTY = "Press Start to see the time to first audio with 1, 2, 4, … requests at once.";
    private static final double LEFT_PX = 64;
    private static final double RIGHT_PX = 16;
    private static final double TOP_PX = 24;
    private static final double BOTTOM_PX = 74;
    private static final double BETWEEN_PX = 6;
    private static final double DOT_PX = 6;
    private static final double TICK_GAP_PX = 44;

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final ObservableValue<Color> strongColor = color("-sc-strong");
    private final ObservableValue<Color> failedColor = color("-sc-dry");
    private final LaneColors laneColors = new LaneColors(this);
    private final LoadModel model;

    LoadChart(LoadModel model) {
        super("lab-chart");
        this.model = model;
        setId("load-chart");
        setMinHeight(120);
        model.resultProperty().subscribe(this::show);
    }

    private void show() {
        LoadResult result = model.resultProperty().get();
        setAccessibleText(result == null ? EMPTY : result.sentence());
        repaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        LoadResult result = model.resultProperty().get();
        graphics.setTextBaseline(VPos.CENTER);
        if (result == null) {
            graphics.setFill(textColor.getValue());
            CanvasNote.write(graphics, EMPTY, TypeScale.TEXT_PX, width, height);
        } else {
            staircase(graphics, result, width, height);
        }
    }

    private void staircase(GraphicsContext graphics, LoadResult result, double width, double height) {
        List<Integer> steps = result.plan().steps();
        double most = result.steps().stream().flatMap(step -> step.ttfaMillis().stream())
                .mapToDouble(Double::doubleValue).max().orElse(1);
        Scale scale = new Scale(Math.max(1, most * 1.08), TOP_PX, height - BOTTOM_PX);
        axis(graphics, scale, width);
        double columnPx = (width - LEFT_PX - RIGHT_PX) / steps.size();
        for (int i = 0; i < steps.size(); i++) {
            graphics.setFill(strongColor.getValue());
            below(graphics, new Place(LEFT_PX + (i + 0.5) * columnPx, height - BOTTOM_PX + 14, columnPx),
                    steps.get(i) + " at once", String.valueOf(steps.get(i)));
        }
        Color color = laneColors.of(result.plan().endpoint());
        double before = Double.NaN;
        for (int i = 0; i < result.steps().size(); i++) {
            double left = LEFT_PX + i * columnPx;
            before = column(graphics, result.steps().get(i), new Column(left, columnPx, color, before), scale);
            figures(graphics, result.steps().get(i), left + columnPx / 2, height - BOTTOM_PX, columnPx);
        }
    }

    /// From milliseconds to pixels.
    private record Scale(double mostMillis, double topPx, double bottomPx) {
        double y(double millis) {
            return bottomPx - millis / mostMillis * (bottomPx - topPx);
        }
    }

    /// Where a step is drawn.
    ///
    /// @param stairPx  height of the stair before it, NaN for the first
    private record Column(double leftPx, double widthPx, Color color, double stairPx) {}

    private void axis(GraphicsContext graphics, Scale scale, double width) {
        double step = RoundStep.of(scale.mostMillis() * TICK_GAP_PX / (scale.bottomPx() - scale.topPx()));
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (double millis = 0; millis <= scale.mostMillis(); millis += step) {
            double y = Math.floor(scale.y(millis)) + 0.5;
            CanvasLines.level(graphics, gridColor.getValue(), y, 1, LEFT_PX, width - RIGHT_PX);
            graphics.setFill(textColor.getValue());
            graphics.fillText(String.format(Locale.ROOT, "%." + RoundStep.places(step) + "f ms", millis),
                    LEFT_PX - 8, y);
        }
    }

    /// The place of words below a column.
    private record Place(double middlePx, double yPx, double columnPx) {}

    /// Writes the first words that fit below a column, else as much of the last as does.
    private static void below(GraphicsContext graphics, Place place, String... words) {
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        String fitting = CanvasText.fitting(graphics.getFont(), place.columnPx() - BETWEEN_PX, words);
        graphics.fillText(fitting, place.middlePx(), place.yPx());
    }

    /// @return where its stair lies, for the next
    private double column(GraphicsContext graphics, LoadStep step, Column at, Scale scale) {
        graphics.setFill(at.color().deriveColor(0, 1, 1, 0.55));
        for (int i = 0; i < step.ttfaMillis().size(); i++) {
            double x = at.leftPx() + (0.2 + 0.6 * (i + 0.5) / step.ttfaMillis().size()) * at.widthPx();
            graphics.fillOval(x - DOT_PX / 2, scale.y(step.ttfaMillis().get(i)) - DOT_PX / 2, DOT_PX, DOT_PX);
        }
        if (step.spread().isEmpty()) {
            return at.stairPx();
        }
        Spread spread = step.spread().get();
        double stair = scale.y(spread.median());
        graphics.setStroke(at.color());
        graphics.setLineWidth(3);
        if (!Double.isNaN(at.stairPx())) {
            graphics.strokeLine(at.leftPx(), at.stairPx(), at.leftPx(), stair);
        }
        graphics.strokeLine(at.leftPx(), stair, at.leftPx() + at.widthPx(), stair);
        return stair;
    }

    /// The median, and how many were served.
    private void figures(GraphicsContext graphics, LoadStep step, double middlePx, double topPx, double columnPx) {
        graphics.setFill(strongColor.getValue());
        step.spread().map(spread -> Metric.TTFA.text(spread.median())).ifPresent(median -> below(graphics,
                new Place(middlePx, topPx + 30, columnPx), "median " + median, median));
        graphics.setFill(textColor.getValue());
        String served = step.ttfaMillis().size() + " of " + step.asked();
        below(graphics, new Place(middlePx, topPx + 46, columnPx), served + " served", served);
        List<String> lost = new ArrayList<>();
        if (step.busy() > 0) {
            lost.add(step.busy() + " × 429");
        }
        if (step.failed() > 0) {
            lost.add(step.failed() + " failed");
        }
        graphics.setFill(failedColor.getValue());
        below(graphics, new Place(middlePx, topPx + 62, columnPx), String.join(", ", lost));
    }
}
