package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.LengthFit;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.trace.RoundStep;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Every run a dot by the length of its line, every lane a slope; a line that is far off has a ring. FX thread.
final class LengthChart extends LabChart {
    private static final double LEFT_PX = 72;
    private static final double RIGHT_PX = 20;
    private static final double TOP_PX = 12;
    private static final double DOT_PX = 6;
    private static final double TICK_GAP_PX = 44;
    private static final double LENGTH_GAP_PX = 90;

    private final LabModel model;

    LengthChart(LabModel model) {
        super("lab-lengths");
        this.model = model;
        setId("lab-lengths");
        model.labProperty().subscribe(this::refresh);
        model.metricProperty().subscribe(this::refresh);
        model.lengthsProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        setAccessibleText(ChartWords.lengths(model.metricProperty().get(), model.lengthsProperty().get().fits()));
        repaint();
    }

    /// One run.
    private record Dot(LabLane lane, int line, int chars, double value) {}

    /// From characters and values to pixels.
    private record Scale(double mostChars, double mostValue, double widthPx, double bottomPx) {
        double x(double chars) {
            return LEFT_PX + chars / mostChars * (widthPx - LEFT_PX - RIGHT_PX);
        }

        double y(double value) {
            return bottomPx - value / mostValue * (bottomPx - TOP_PX);
        }
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        Lab lab = model.labProperty().get();
        graphics.setTextBaseline(VPos.CENTER);
        if (lab == null || lab.plan().lines().size() == 1) {
            nothing(graphics, ChartWords.NO_LENGTHS, width, height);
            return;
        }
        Metric metric = model.metricProperty().get();
        List<Dot> dots = dots(lab, metric);
        Scale scale = new Scale(Math.max(1, dots.stream().mapToInt(Dot::chars).max().orElse(1)) * 1.05,
                Math.max(1e-9, dots.stream().mapToDouble(Dot::value).max().orElse(1)) * 1.08, width, height - AXIS_PX);
        axes(graphics, scale, metric);
        for (Dot dot : dots) {
            graphics.setFill(of(dot.lane().endpoint()).deriveColor(0, 1, 1, 0.55));
            graphics.fillOval(scale.x(dot.chars()) - DOT_PX / 2, scale.y(dot.value()) - DOT_PX / 2, DOT_PX, DOT_PX);
        }
        model.lengthsProperty().get().fits().stream().filter(fit -> fit.metric() == metric)
                .forEach(fit -> fit(graphics, fit, scale));
    }

    private static List<Dot> dots(Lab lab, Metric metric) {
        List<Dot> dots = new ArrayList<>();
        for (LabRun run : lab.runs()) {
            OptionalDouble value = run.counts() ? metric.of(run) : OptionalDouble.empty();
            if (value.isPresent()) {
                String line = lab.plan().lines().get(run.slot().line());
                dots.add(new Dot(run.lane(), run.slot().line(), line.codePointCount(0, line.length()),
                        value.getAsDouble()));
            }
        }
        return dots;
    }

    private void axes(GraphicsContext graphics, Scale scale, Metric metric) {
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        double step = RoundStep.of(scale.mostValue() * TICK_GAP_PX / (scale.bottomPx() - TOP_PX));
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (double value = 0; value <= scale.mostValue(); value += step) {
            double y = Math.floor(scale.y(value)) + 0.5;
            CanvasLines.level(graphics, grid(), y, 1, LEFT_PX, scale.widthPx() - RIGHT_PX);
            graphics.setFill(text());
            graphics.fillText(metric.text(value), LEFT_PX - 8, y);
        }
        double chars = Math.max(1, RoundStep.of(scale.mostChars() * LENGTH_GAP_PX / scale.widthPx()));
        graphics.setTextAlign(TextAlignment.CENTER);
        for (double length = 0; length <= scale.mostChars(); length += chars) {
            graphics.fillText(Math.round(length) + (length == 0 ? " characters" : ""), scale.x(length),
                    scale.bottomPx() + AXIS_PX / 2);
        }
    }

    private void fit(GraphicsContext graphics, LengthFit fit, Scale scale) {
        Color color = of(fit.lane().endpoint());
        graphics.setStroke(color);
        graphics.setLineWidth(2);
        int least = fit.lines().stream().mapToInt(LengthFit.Line::chars).min().orElse(0);
        int most = fit.lines().stream().mapToInt(LengthFit.Line::chars).max().orElse(0);
        graphics.strokeLine(scale.x(least), scale.y(fit.expected(least)), scale.x(most), scale.y(fit.expected(most)));
        graphics.setStroke(dry());
        for (LengthFit.Line line : fit.outliers()) {
            graphics.strokeOval(scale.x(line.chars()) - DOT_PX, scale.y(line.median()) - DOT_PX, 2 * DOT_PX,
                    2 * DOT_PX);
        }
    }
}
