package dev.soundcheck.ui.lab;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import dev.soundcheck.ui.kit.LaneColors;
import dev.soundcheck.ui.kit.Tick;
import dev.soundcheck.ui.kit.TypeScale;
import dev.soundcheck.ui.text.CanvasNote;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What the lab's charts have in common: colors from the sheet, and a time axis at the bottom. FX thread.
abstract class LabChart extends CanvasPane {
    static final double AXIS_PX = 22;
    private static final double EDGE_PX = 18;

    private final ObservableValue<Color> gridColor = color("-sc-grid");
    private final ObservableValue<Color> textColor = color("-sc-text");
    private final ObservableValue<Color> strongColor = color("-sc-strong");
    private final ObservableValue<Color> dryColor = color("-sc-dry");
    private final LaneColors laneColors = new LaneColors(this);

    LabChart(String styleClass) {
        super(styleClass);
        getStyleClass().add("lab-chart");
        setFocusTraversable(true);
        setMinHeight(80);
    }

    final Color grid() {
        return gridColor.getValue();
    }

    final Color text() {
        return textColor.getValue();
    }

    final Color strong() {
        return strongColor.getValue();
    }

    final Color dry() {
        return dryColor.getValue();
    }

    final Color of(Endpoint endpoint) {
        return laneColors.of(endpoint);
    }

    /// Says why nothing is drawn.
    final void nothing(GraphicsContext graphics, String words, double widthPx, double heightPx) {
        graphics.setFill(text());
        CanvasNote.write(graphics, words, TypeScale.TEXT_PX, widthPx, heightPx);
    }

    /// @param leftPx  where the viewport begins
    final void axis(GraphicsContext graphics, Viewport viewport, double leftPx, double bottomPx) {
        graphics.setFont(Font.font(TypeScale.SMALL_PX));
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.CENTER);
        for (Tick tick : viewport.ticks()) {
            double x = Math.floor(leftPx + tick.xPx()) + 0.5;
            CanvasLines.upright(graphics, gridColor.getValue(), x, 1, 0, bottomPx);
            graphics.setFill(text());
            boolean atEdge = x < EDGE_PX;
            graphics.setTextAlign(atEdge ? TextAlignment.LEFT : TextAlignment.CENTER);
            graphics.fillText(tick.label(), atEdge ? Math.max(0, x) : x, bottomPx + AXIS_PX / 2);
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }
}
