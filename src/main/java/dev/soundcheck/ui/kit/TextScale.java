package dev.soundcheck.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/// How many times as large as usual spoken text is written, and what makes it larger and smaller. FX thread.
public record TextScale(ReadOnlyDoubleProperty factor, Runnable larger, Runnable smaller) {

    /// The usual size, for what stands in no window.
    public static TextScale usual() {
        return new TextScale(new SimpleDoubleProperty(1), () -> {}, () -> {});
    }

    /// Ctrl and the wheel over the node change the size from now on.
    public void followWheel(Node node) {
        node.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                (event.getDeltaY() > 0 ? larger : smaller).run();
                event.consume();
            }
        });
    }
}
