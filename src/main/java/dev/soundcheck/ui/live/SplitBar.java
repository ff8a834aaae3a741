package dev.soundcheck.ui.live;

import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.ui.kit.CanvasLines;
import dev.soundcheck.ui.kit.CanvasPane;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The wait for the first sound as one bar in its parts. FX thread.
final class SplitBar extends CanvasPane {
    private static final double HEIGHT_PX = 16;

    private final LiveInk ink = new LiveInk(this::color);
    private double scale;
    private TurnFigures.Split split = new TurnFigures.Split(0, 0, 0, 0, false);

    SplitBar() {
        super("split-bar");
        setMinHeight(HEIGHT_PX);
        setPrefHeight(HEIGHT_PX);
        setMaxHeight(HEIGHT_PX);
    }

    /// All of the bar is the whole wait.
    void show(TurnFigures.Split next) {
        show(next, 0);
    }

    /// As the other `show`, but as long as the wait is beside others.
    ///
    /// @param scaleMillis  what all of the bar stands for; 0 for the wait itself
    void show(TurnFigures.Split next, double scaleMillis) {
        if (!next.equals(split) || scaleMillis != scale) {
            split = next;
            scale = scaleMillis;
            setAccessibleText(Arrays.stream(Part.values())
                    .map(part -> String.format(Locale.ROOT, "%s %,d ms", part.title(), part.wholeMillis(next)))
                    .collect(Collectors.joining(", ", "The wait for the first sound: ", ".")));
            repaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double whole = scale;
        for (Part part : Part.values()) {
            whole += scale > 0 ? 0 : Math.max(0, part.millis(split));
        }
        g.setFill(ink.grid());
        g.fillRoundRect(0, 0, width, height, 6, 6);
        double x = 0;
        for (Part part : Part.values()) {
            double px = whole == 0 ? 0 : Math.max(0, part.millis(split)) / whole * width;
            if (px >= 1) {
                Color color = ink.part(part);
                g.setFill(part == Part.BUFFER ? LiveInk.faint(color, 0.25) : color);
                g.fillRect(x, 0, px - 1, height);
                if (part == Part.BUFFER) {
                    CanvasLines.hatch(g, color, x, x + px - 1, 0, height, true);
                }
            }
            x += px;
        }
    }
}
