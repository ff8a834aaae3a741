package dev.soundcheck.ui.kit;

import java.text.Bidi;

/// A word of the spoken text that is painted alone, in the direction of its script. Stateless.
public final class OwnDirection {
    private static final char MARK = '\u200F';

    private OwnDirection() {}

    /// Without the marks the full stop behind an Arabic word is painted at its beginning.
    public static String of(String word) {
        boolean rightToLeft = Bidi.requiresBidi(word.toCharArray(), 0, word.length())
                && !new Bidi(word, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return rightToLeft ? MARK + word + MARK : word;
    }
}
