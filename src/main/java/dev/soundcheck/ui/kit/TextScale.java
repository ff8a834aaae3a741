package dev.soundcheck.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/// The scale of spoken text, and the commands that change it. FX thread.
public record TextScale(ReadOnlyDoubleProperty factor, Runnable larger, Runnable smaller) {

    /// The usual size, outside of a window.
    public static TextScale usual() {
        return new TextScale(new SimpleDoubleProperty(1), () -> {}, () -> {});
    }

    /// Lets Ctrl and the wheel over the node change the size.
    public void followWheel(Node node) {
        node.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                (event.getDeltaY() > 0 ? larger : smaller).run();
                event.consume();
            }
        });
    }
}
