package dev.soundcheck.ui.kit;

import javafx.scene.Node;

/// Shows parts of the window and takes them away with their room. FX thread; keeps nothing.
public final class Display {
    private Display() {}

    /// What is not shown needs no room either.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
