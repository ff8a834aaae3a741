package dev.soundcheck.ui.kit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A room of the window: what fills it while it is entered. One room is entered at a time. FX thread.
///
/// Its sound stops when it is left, or else Esc and Stop still stop it.
public interface Room extends FrameListener {
    /// Names it in ids of nodes: `lab`.
    String id();

    /// Names it for people.
    String title();

    /// What it shows; made when it is first asked for, and the same from then on.
    Region view();

    /// It is shown from now on. The next frame says that everything has changed.
    default void entered() {}

    /// It is hidden and gets no more frames.
    default void left() {}

    /// True where it takes the whole window, status line and bar too.
    default boolean alone() {
        return false;
    }

    /// Takes a key before the window does; false where it has no use for it.
    default boolean takes(KeyEvent key) {
        return false;
    }

    /// What the keys that speak and stop at the desk do here; "" where they do the same.
    default String keys() {
        return "";
    }

    /// Sentences that a screen reader says when they change, also while another room is entered. Asked once, when the
    /// room is first entered.
    default List<ObservableValue<String>> news() {
        return List.of();
    }

    /// Id of the room whose door is marked while this one is entered.
    default String door() {
        return id();
    }

    /// What is looked at here, for the panels of the drawer; null for the take on the desk.
    default @Nullable Pointed pointed() {
        return null;
    }

    /// Only while it is entered.
    @Override
    default void onFrame(Frame frame) {}
}
