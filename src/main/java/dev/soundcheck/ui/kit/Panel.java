package dev.soundcheck.ui.kit;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the drawer at the bottom of the window shows while it is open, in every room but one that is alone. FX thread.
public interface Panel extends FrameListener {
    /// Names it in ids of nodes: `wire`.
    String id();

    /// Names it for people.
    String title();

    /// The title, and what of it is shown now.
    default String heading() {
        return title();
    }

    /// What it shows; made when it is first asked for, and the same from then on.
    Region view();

    /// It is shown from now on. The next frame says that everything has changed.
    default void opened() {}

    /// It is hidden and gets no more frames.
    default void closed() {}

    /// What the entered room looks at; null for the take on the desk. Told before each frame.
    default void point(@Nullable Pointed pointed) {}

    /// Takes a key before the window does, while it holds the focus; false where it has no use for it.
    default boolean takes(KeyEvent key) {
        return false;
    }

    /// Only while it is open.
    @Override
    default void onFrame(Frame frame) {}
}
