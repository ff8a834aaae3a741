package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Answer;
import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.answer.Reading;
import dev.soundcheck.trace.RoundStep;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.LaneColors;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.kit.TypeScale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The figures that are times, on one axis: each beside its question, the interval as a bar, the figure as a tick. Nothing
/// is drawn where the place is narrow. FX thread.
final class TimesChart extends CanvasPane {
    /// Half of a label of the axis.
    private static final double EDGE_PX = 28;
    /// Room for three labels of the axis: with less, no figure is told from another.
    private static final double LEAST_PX = 210;
    private static final double AXIS_PX = 12;
    private static final double TICK_GAP_PX = 52;
    private static final double BAR_PX = 8;
    private static final double VALUE_PX = 14;
    private static final double BAR_OPACITY = 0.3;

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final LaneColors laneColors = new LaneColors(this);
    private @Nullable Answer answer;

    TimesChart() {
        super("lab-chart");
        setId("answer-times");
        setAccessibleText("The times on one axis, each with its interval");
    }

    void show(Answer shown) {
        answer = shown;
        repaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        Answer shown = answer;
        if (shown == null || width < LEAST_PX) {
            return;
        }
        List<Reading> times = Stream.of(Question.values()).filter(Question::inMillis).map(shown::reading)
                .flatMap(Optional::stream).toList();
        if (times.isEmpty()) {
            return;
        }
        Axis axis = Axis.over(times, width);
        axis(graphics, axis, height - AXIS_PX);
        List<Question> rows = List.of(Question.values());
        double rowPx = height / rows.size();
        for (Reading time : times) {
            Color color = laneColors.of(time.question().lanes(shown.recommendation().endpoint()).getFirst().endpoint());
            bar(graphics, axis, time, (rows.indexOf(time.question()) + 0.5) * rowPx, color);
        }
    }

    /// From zero, or from below it, to the end of the last interval.
    private record Axis(double fromMillis, double toMillis, double widthPx) {
        static Axis over(List<Reading> times, double widthPx) {
            return new Axis(times.stream().mapToDouble(Reading::low).reduce(0, Math::min),
                    times.stream().mapToDouble(Reading::high).reduce(1, Math::max), widthPx);
        }

        double x(double millis) {
            return EDGE_PX + (millis - fromMillis) / (toMillis - fromMillis) * (widthPx - 2 * EDGE_PX);
        }

        double stepMillis() {
            return RoundStep.of((toMillis - fromMillis) * TICK_GAP_PX / (widthPx - 2 * EDGE_PX));
        }
    }

    private void axis(GraphicsContext graphics, Axis axis, double bottom) {
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        double step = axis.stepMillis();
        for (long i = (long) Math.ceil(axis.fromMillis() / step); i * step <= axis.toMillis(); i++) {
            double at = i * step;
            double x = Math.floor(axis.x(at)) + 0.5;
            CanvasLines.upright(graphics, i == 0 ? textColor.getValue() : gridColor.getValue(), x, 1, 0, bottom);
            graphics.setFill(textColor.getValue());
            graphics.fillText(Minus.of(String.format(Locale.ROOT, "%." + RoundStep.places(step) + "f ms", at)), x,
                    bottom + AXIS_PX / 2);
        }
    }

    private static void bar(GraphicsContext graphics, Axis axis, Reading time, double middle, Color color) {
        double low = axis.x(time.low());
        graphics.setFill(color.deriveColor(0, 1, 1, BAR_OPACITY));
        graphics.fillRect(low, middle - BAR_PX / 2, Math.max(1, axis.x(time.high()) - low), BAR_PX);
        CanvasLines.upright(graphics, color, axis.x(time.value()), 3, middle - VALUE_PX / 2, middle + VALUE_PX / 2);
    }
}
