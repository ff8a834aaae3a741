package dev.soundcheck.audition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as a search sees it: no case, no accents, words of letters and digits. Stateless.
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fold() {}

    static String text(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("œ", "oe")
                .replace("đ", "d").replace("ı", "i");
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : GAPS.split(text(text), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// True where one word becomes the other, or a beginning of it as long as the word, by at most `most` letters
    /// added, dropped, changed or swapped with their neighbor.
    static boolean near(String typed, String word, int most) {
        int columns = word.length() + 1;
        int[] before = new int[columns];
        int[] previous = new int[columns];
        int[] current = new int[columns];
        for (int j = 0; j < columns; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j < columns; j++) {
                int cost = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                current[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return false;
            }
            int[] reused = before;
            before = previous;
            previous = current;
            current = reused;
        }
        for (int j = Math.max(0, typed.length() - most); j < columns; j++) {
            if (previous[j] <= most) {
                return true;
            }
        }
        return false;
    }
}
