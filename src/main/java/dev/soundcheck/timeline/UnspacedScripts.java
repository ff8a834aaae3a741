package dev.soundcheck.timeline;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Scripts that put no space between words. Stateless; any thread.
///
/// Chinese and Japanese are stamped by the character. Thai, Lao, Khmer, Burmese and their neighbors are stamped by the
/// word, and only a dictionary knows where a word ends. The dictionaries are ICU's: the JDK has one for Thai alone, in a
/// module that the program does not ship.
final class UnspacedScripts {
    private static final int FIRST = 0x0E00;

    private UnspacedScripts() {}

    /// True where a stamp may name this character without its neighbors.
    static boolean standsAlone(int codePoint) {
        return codePoint >= FIRST && (ofIdeographs(codePoint) || ofWords(codePoint));
    }

    /// Chinese and Japanese.
    static boolean ofIdeographs(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> codePoint == 0x30FC;
        };
    }

    /// True for one character of Chinese or Japanese, with or without punctuation.
    static boolean isIdeograph(String word) {
        return letters(word) == 1 && word.codePoints().anyMatch(UnspacedScripts::ofIdeographs);
    }

    /// Scripts whose words have many letters and no space around them.
    static boolean ofWords(int codePoint) {
        if (codePoint < FIRST) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case THAI, LAO, KHMER, MYANMAR, TAI_LE, NEW_TAI_LUE, TAI_THAM, TAI_VIET -> true;
            default -> false;
        };
    }

    /// Cuts text in front of each word that it holds; what stands before the first word stays with it.
    static List<String> words(String text) {
        if (text.codePoints().noneMatch(UnspacedScripts::standsAlone)) {
            return List.of(text);
        }
        BreakIterator breaks = breaks(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE && at < text.length(); at = breaks.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(at)) && hasLetter(text, from, at)) {
                words.add(text.substring(from, at));
                from = at;
            }
        }
        words.add(text.substring(from));
        return words;
    }

    /// True where the index lies inside a word of these scripts.
    static boolean insideWord(String text, int index) {
        return index > 0 && index < text.length() && ofWords(text.codePointBefore(index))
                && ofWords(text.codePointAt(index)) && !breaks(text).isBoundary(index);
    }

    /// How many letters and digits the text has; vowel signs and accents count with their letter.
    static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean hasLetter(String text, int from, int to) {
        return letters(text.substring(from, to)) > 0;
    }

    private static BreakIterator breaks(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        return breaks;
    }
}
