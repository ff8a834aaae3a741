package dev.soundcheck.ui.kit;

import java.text.Bidi;
import java.util.regex.Pattern;

/// Lays out an English sentence from the left, even where it holds Arabic or Hebrew words of the spoken text.
/// Stateless.
public final class LeftToRight {
    private static final String MARK = "\u200E";
    private static final Pattern BEHIND_A_WORD = Pattern
            .compile("(?<=[\\p{IsArabic}\\p{IsHebrew}][\\p{M}\\p{P}]{0,4})(?=\\s+\\d)");

    private LeftToRight() {}

    /// Without the first mark a sentence is laid out in the direction of its first word; without the others "3.20–3.90"
    /// behind an Arabic word is painted as "3.90–3.20".
    public static String of(String sentence) {
        return Bidi.requiresBidi(sentence.toCharArray(), 0, sentence.length())
                ? MARK + BEHIND_A_WORD.matcher(sentence).replaceAll(MARK)
                : sentence;
    }
}
