package dev.soundcheck.cartesia.failure;

import java.util.Locale;

/// Finds the words for people in a server's answer. Stateless.
final class PlainWords {
    private static final int MIN_LETTERS = 2;
    private static final double MIN_SHARE = 0.6;
    private static final int MAX_CHARS = 300;
    private static final char UNREADABLE = '\uFFFD';

    private PlainWords() {}

    /// The words, or "" for markup, JSON, binary and lines of symbols.
    static String of(String text) {
        String line = text.strip();
        if (line.isEmpty() || line.indexOf(UNREADABLE) >= 0 || isMarkup(line)) {
            return "";
        }
        long letters = line.codePoints().filter(Character::isLetter).count();
        long readable = line.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == ' ' || isMark(c)).count();
        if (letters < MIN_LETTERS || readable < MIN_SHARE * line.codePointCount(0, line.length())) {
            return "";
        }
        return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS) + " …";
    }

    /// The words as a sentence, with its full stop.
    static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") || words.endsWith("…")
                ? words
                : words + ".";
    }

    /// Vowel signs and tone marks: in Hindi or Thai half of what is written.
    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isMarkup(String line) {
        char first = line.charAt(0);
        return first == '{' || first == '[' || line.toLowerCase(Locale.ROOT).startsWith("<");
    }
}
