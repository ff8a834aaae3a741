package dev.soundcheck.ui.kit;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Words on a canvas that must not be wider than their place. FX thread; keeps nothing.
public final class CanvasText {
    private static final String CUT = "…";

    private CanvasText() {}

    /// The first words that fit, else as much of the last as does.
    public static String fitting(Font font, double widthPx, String... words) {
        return Arrays.stream(words).filter(each -> width(each, font) <= widthPx).findFirst()
                .orElseGet(() -> cut(words[words.length - 1], font, widthPx));
    }

    /// The words, or as many of their letters as fit, with a sign that there are more.
    public static String cut(String words, Font font, double widthPx) {
        if (width(words, font) <= widthPx) {
            return words;
        }
        int low = 0;
        int high = words.codePointCount(0, words.length());
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(head(words, middle), font) <= widthPx) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return head(words, low);
    }

    private static String head(String words, int codePoints) {
        return words.substring(0, words.offsetByCodePoints(0, codePoints)).stripTrailing() + CUT;
    }

    /// How wide the words are.
    public static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
