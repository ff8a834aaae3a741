package dev.soundcheck.ui.text;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide words are in one font. FX thread.
///
/// Most words of a script come again, so each is measured once.
final class PieceWidths {
    private static final int MOST_WORDS = 20_000;

    private final Map<String, Double> widths = new HashMap<>();
    private final Text node = new Text();
    private final double spacePx;

    PieceWidths(Font font) {
        node.setFont(font);
        spacePx = once("a a") - 2 * once("a");
    }

    double spacePx() {
        return spacePx;
    }

    double of(String word) {
        if (widths.size() > MOST_WORDS) {
            widths.clear();
        }
        return widths.computeIfAbsent(word, this::once);
    }

    /// The width of a text that is not likely to come again.
    double once(String text) {
        node.setText(text);
        return node.getLayoutBounds().getWidth();
    }
}
