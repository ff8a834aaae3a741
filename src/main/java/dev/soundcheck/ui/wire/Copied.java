package dev.soundcheck.ui.wire;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Puts text on the clipboard. FX thread; keeps nothing.
final class Copied {
    private Copied() {}

    static void text(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
