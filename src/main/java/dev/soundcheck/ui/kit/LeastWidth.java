package dev.soundcheck.ui.kit;

import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// Widths of columns of text: as many pixels as look well, and more where the letters of the system's font need them. FX
/// thread.
public final class LeastWidth {
    private LeastWidth() {}

    /// From now on the label is at least that wide, and never cuts its text.
    public static void hold(Labeled label, double px) {
        Runnable measure = follow(label, px, label::getText, label::setMinWidth);
        label.textProperty().subscribe(measure);
    }

    /// From now on the label is at least so wide that a text fits in it.
    public static void hold(Labeled label, String text) {
        follow(label, 0, () -> text, label::setMinWidth);
    }

    /// From now on the label has that width whatever it says, as all of its column have; the widest text fits in it.
    public static void fix(Labeled label, double px, String widest) {
        follow(label, px, () -> widest, needed -> {
            label.setMinWidth(needed);
            label.setMaxWidth(needed);
        });
    }

    private static Runnable follow(Labeled label, double px, Supplier<String> text, DoubleConsumer use) {
        Runnable measure = () -> use.accept(Math.max(px, needed(label, text.get())));
        label.fontProperty().subscribe(measure);
        label.insetsProperty().subscribe(measure);
        measure.run();
        return measure;
    }

    private static double needed(Labeled label, String text) {
        Node graphic = label.getGraphic();
        return Math.ceil(text == null ? 0 : CanvasText.width(text, label.getFont())) + label.getInsets().getLeft()
                + label.getInsets().getRight()
                + (graphic == null ? 0 : graphic.prefWidth(-1) + label.getGraphicTextGap());
    }
}
