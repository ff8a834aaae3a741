package dev.soundcheck.ui.kit;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;

/// Asks the focused node for its menu, as the right mouse button does. JavaFX does that for keys on Windows alone. FX
/// thread; keeps nothing.
public final class FocusMenu {
    private static final double SHARE = 0.25;

    private FocusMenu() {}

    public static void open(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner == null) {
            return;
        }
        Bounds place = owner.getLayoutBounds();
        double x = place.getMinX() + place.getWidth() * SHARE;
        double y = place.getMinY() + place.getHeight() * SHARE;
        Point2D onScreen = owner.localToScreen(x, y);
        if (onScreen != null) {
            Event.fireEvent(owner, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, onScreen.getX(),
                    onScreen.getY(), true, null));
        }
    }
}
