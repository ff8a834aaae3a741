package dev.soundcheck.ui.text;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// Outlines of boxes. FX thread.
final class Shapes {
    private Shapes() {}

    static List<PathElement> rectangle(Rectangle2D box) {
        return List.of(new MoveTo(box.getMinX(), box.getMinY()), new LineTo(box.getMaxX(), box.getMinY()),
                new LineTo(box.getMaxX(), box.getMaxY()), new LineTo(box.getMinX(), box.getMaxY()), new ClosePath());
    }

    static List<PathElement> underline(Rectangle2D box) {
        return List.of(new MoveTo(box.getMinX(), box.getMaxY()), new LineTo(box.getMaxX(), box.getMaxY()),
                new LineTo(box.getMaxX(), box.getMaxY() + 1), new LineTo(box.getMinX(), box.getMaxY() + 1),
                new ClosePath());
    }
}
