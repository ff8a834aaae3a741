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
        int[][] rows = new int[3][word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            measure(rows, i, typed, word);
            if (least(rows[i % 3], 0) > most) {
                return false;
            }
        }
        return least(rows[typed.length() % 3], Math.max(0, typed.length() - most)) <= most;
    }

    /// Fills the row of the first `i` letters typed: their distance from each beginning of the word (optimal string
    /// alignment). It needs the two rows before, so three are used in turn.
    private static void measure(int[][] rows, int i, String typed, String word) {
        int[] before = rows[(i + 1) % 3];
        int[] previous = rows[(i + 2) % 3];
        int[] current = rows[i % 3];
        current[0] = i;
        for (int j = 1; j < current.length; j++) {
            int cost = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
            int best = Math.min(Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
            if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
                    && typed.charAt(i - 2) == word.charAt(j - 1)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            current[j] = best;
        }
    }

    private static int least(int[] row, int from) {
        int least = Integer.MAX_VALUE;
        for (int j = from; j < row.length; j++) {
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
