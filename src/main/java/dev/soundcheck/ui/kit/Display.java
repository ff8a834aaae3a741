package dev.soundcheck.ui.kit;

import javafx.scene.Node;

/// Shows and hides nodes; a hidden node takes no room. FX thread; keeps nothing.
public final class Display {
    private Display() {}

    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
