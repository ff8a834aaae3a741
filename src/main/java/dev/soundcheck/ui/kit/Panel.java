package dev.soundcheck.ui.kit;

import javafx.scene.layout.Region;

/// What the drawer at the bottom of the window shows while it is open, in every room but one that is alone. FX thread.
public interface Panel extends FrameListener {
    /// Names it in ids of nodes: `wire`.
    String id();

    /// Names it for people.
    String title();

    /// What it shows; made when it is first asked for, and the same from then on.
    Region view();

    /// It is seen from now on. The next frame says that everything has changed.
    default void opened() {}

    /// It is seen no more, and gets no frames.
    default void closed() {}

    /// Only while it is open.
    @Override
    default void onFrame(Frame frame) {}
}
