package dev.soundcheck.ui.text;

import java.text.BreakIterator;
import java.util.Locale;

/// What a reader takes for one character: an emoji of several code points, a letter with its marks. Any thread.
final class Clusters {
    private Clusters() {}

    /// The end of the character that starts at an index.
    static int after(String text, int index) {
        return index >= text.length() ? text.length() : over(text).following(index);
    }

    /// The start of the character that ends at an index.
    static int before(String text, int index) {
        return index <= 0 ? 0 : over(text).preceding(index);
    }

    /// Where the erased part starts: a mark goes alone, as it was typed alone; all else goes whole.
    static int eraseFrom(String text, int index) {
        if (index <= 0) {
            return 0;
        }
        int start = before(text, index);
        int last = text.codePointBefore(index);
        boolean mark = switch (Character.getType(last)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !isVariation(last);
            default -> false;
        };
        return mark && Character.isLetter(text.codePointAt(start)) ? index - Character.charCount(last) : start;
    }

    /// The word at an index, or what stands between two words.
    static int[] word(String text, int index) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int at = Math.clamp(index, 0, Math.max(0, text.length() - 1));
        int start = words.isBoundary(at) ? at : words.preceding(at);
        int end = at >= text.length() ? text.length() : words.following(at);
        return new int[]{start, end};
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static BreakIterator over(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }
}
