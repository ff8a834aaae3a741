package dev.soundcheck.ui.live;

import dev.soundcheck.ui.kit.CanvasPane;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Keeps the signs of one strip of the picture painted: a new one is added, and all are repainted only where one has
/// gone. So the cost of a frame depends on its new signs, not on all of them. FX thread.
final class SignLayer extends Canvas {
    private Set<Sign> painted = Set.of();
    private double scale;

    SignLayer() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /// @param top    of the strip in the picture, whose coordinates the signs have
    /// @param scale  device pixels in a pixel
    void show(double top, double widthPx, double heightPx, double scale, List<Sign> signs) {
        Set<Sign> wanted = new LinkedHashSet<>(signs);
        boolean anew = widthPx != getWidth() || heightPx != getHeight() || top != getLayoutY() || scale != this.scale
                || !wanted.containsAll(painted);
        if (!anew && wanted.size() == painted.size()) {
            return;
        }
        if (anew) {
            setWidth(widthPx);
            setHeight(heightPx);
            setLayoutY(top);
            this.scale = scale;
            CanvasPane.clear(getGraphicsContext2D());
            painted = Set.of();
        }
        add(wanted);
        painted = wanted;
    }

    private void add(Set<Sign> wanted) {
        GraphicsContext g = getGraphicsContext2D();
        g.save();
        g.translate(0, -getLayoutY());
        g.setFont(Sign.FONT);
        g.setTextBaseline(VPos.CENTER);
        wanted.stream().filter(sign -> !painted.contains(sign)).forEach(sign -> sign.paint(g));
        g.restore();
    }
}
