package dev.soundcheck.ui.kit;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Shows the whole of a text that is cut off, as a tooltip, wherever the mouse comes over one. FX thread.
public final class WholeText {
    private @Nullable Label shown;

    private WholeText() {}

    /// From now on, for every label of the scene that has no tooltip of its own.
    public static void install(Scene scene) {
        WholeText whole = new WholeText();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> whole.over(event.getTarget() instanceof Node node
                ? label(node)
                : null));
    }

    /// True where the skin had to write less than the text.
    public static boolean cutOff(Labeled label) {
        if (label.getText() == null || label.getText().isEmpty() || label.getWidth() <= 0) {
            return false;
        }
        if (wraps(label)) {
            return squeezed(label) || tooNarrow(label);
        }
        return label.lookup(".text") instanceof Text written && !written.getText().equals(label.getText());
    }

    /// True where a label that wraps its text has not the height for all rows.
    public static boolean squeezed(Labeled label) {
        return wraps(label) && label.getHeight() < label.prefHeight(label.getWidth()) - 1;
    }

    private static boolean wraps(Labeled label) {
        return label instanceof Label && label.getContentBias() == Orientation.HORIZONTAL;
    }

    /// True where a label writes one row, however long its text is.
    private static boolean tooNarrow(Labeled label) {
        return label.prefWidth(-1) > label.getWidth() + 1
                && label.prefHeight(label.getWidth()) <= label.prefHeight(-1);
    }

    private void over(@Nullable Label label) {
        if (Objects.equals(label, shown)) {
            return;
        }
        if (shown != null) {
            shown.setTooltip(null);
        }
        shown = label != null && label.getTooltip() == null && cutOff(label) ? label : null;
        if (shown != null) {
            shown.setTooltip(new Tooltip(shown.getText()));
        }
    }

    private static @Nullable Label label(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Label label) {
                return label;
            }
        }
        return null;
    }
}
