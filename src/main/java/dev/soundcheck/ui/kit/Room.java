package dev.soundcheck.ui.kit;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A room of the window: what fills it while it is entered. One room is entered at a time. FX thread.
///
/// What sounds in a room stops when it is left, or is still stopped by Esc and Stop.
public interface Room extends FrameListener {
    /// Names it in ids of nodes: `lab`.
    String id();

    /// Names it for people.
    String title();

    /// What it shows; made when it is first asked for, and the same from then on.
    Region view();

    /// It is seen from now on. The next frame says that everything has changed.
    default void entered() {}

    /// It is seen no more, and gets no frames.
    default void left() {}

    /// True where it takes the whole window, status line and bar too.
    default boolean alone() {
        return false;
    }

    /// Takes a key before the window does; false where it means nothing here.
    default boolean takes(KeyEvent key) {
        return false;
    }

    /// What is looked at here, for the panels of the drawer; null for the take on the desk.
    default @Nullable Pointed pointed() {
        return null;
    }

    /// Only while it is entered.
    @Override
    default void onFrame(Frame frame) {}
}
