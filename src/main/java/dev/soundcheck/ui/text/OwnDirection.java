package dev.soundcheck.ui.text;

import java.text.Bidi;

/// A word of the spoken text that is painted alone, in the direction of its script. Stateless.
public final class OwnDirection {
    private OwnDirection() {}

    /// What to paint so that the full stop of an Arabic word stands left of it. JavaFX turns the letters with the signs of
    /// their own script that touch them, and mirrors brackets, but leaves other signs in the order of the text. Marks of
    /// direction would be painted as boxes where the font has none.
    public static String of(String word) {
        boolean rightToLeft = Bidi.requiresBidi(word.toCharArray(), 0, word.length())
                && !new Bidi(word, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        if (!rightToLeft) {
            return word;
        }
        int from = 0;
        while (from < word.length() && neutral(word.charAt(from))) {
            from++;
        }
        int to = word.length();
        while (to > from && neutral(word.charAt(to - 1))) {
            to--;
        }
        while (to < word.length() && arabic(word.charAt(to))) {
            to++;
        }
        while (from > 0 && arabic(word.charAt(from - 1))) {
            from--;
        }
        return turned(word.substring(to)) + word.substring(from, to) + turned(word.substring(0, from));
    }

    private static boolean neutral(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_OTHER_NEUTRALS, Character.DIRECTIONALITY_WHITESPACE,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR ->
                true;
            default -> false;
        };
    }

    private static boolean arabic(char c) {
        return Character.UnicodeBlock.ARABIC.equals(Character.UnicodeBlock.of(c));
    }

    private static String turned(String signs) {
        return new StringBuilder(signs).reverse().toString();
    }
}
