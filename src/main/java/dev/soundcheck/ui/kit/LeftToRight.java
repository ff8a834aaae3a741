package dev.soundcheck.ui.kit;

import java.text.Bidi;

/// Lays out an English sentence from the left, even where it begins with an Arabic or Hebrew word of the spoken text.
/// Stateless.
public final class LeftToRight {
    private static final char MARK = '\u200E';

    private LeftToRight() {}

    /// Without the mark a sentence is laid out in the direction of its first word.
    public static String of(String sentence) {
        return Bidi.requiresBidi(sentence.toCharArray(), 0, sentence.length()) ? MARK + sentence : sentence;
    }
}
