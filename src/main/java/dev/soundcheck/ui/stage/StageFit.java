package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.text.RowMetrics;
import dev.soundcheck.ui.text.TextRows;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.text.Font;

/// How large a text can be written in the room it has. FX thread; keeps nothing.
final class StageFit {
    private static final List<Integer> SIZES_PX = List.of(160, 136, 116, 96, 80, 68, 58, 50, 44, 38, 32);
    private static final Set<UnicodeScript> SPACED = Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.ARABIC, UnicodeScript.HEBREW);
    private static final int MOST_FITTED_CHARS = 2000;
    /// A text of more rows looks even enough.
    private static final int MOST_EVENED_ROWS = 6;

    private StageFit() {}

    /// The largest size of at least `leastPx` at which all of it is seen, and `leastPx` where none is.
    ///
    /// @param mostPx  what no text is larger than
    static int between(int leastPx, int mostPx, String text, String family, double widthPx, double heightPx) {
        return SIZES_PX.stream().filter(px -> px > leastPx && px <= mostPx)
                .filter(px -> fits(text, Font.font(family, px), widthPx, heightPx, 0)).findFirst().orElse(leastPx);
    }

    /// The largest size at which all of it is seen; the smallest one where none is, and it scrolls.
    ///
    /// @param moreEm  how much higher a row is than the text alone asks for
    static int px(String text, String family, double widthPx, double heightPx, double moreEm) {
        if (text.length() > MOST_FITTED_CHARS) {
            return SIZES_PX.getLast();
        }
        return SIZES_PX.stream().filter(px -> fits(text, Font.font(family, px), widthPx, heightPx, moreEm))
                .findFirst().orElse(SIZES_PX.getLast());
    }

    /// The width at which a text has as many rows as in `widthPx`, but of like lengths: none holds one word alone.
    static double evenWidthPx(String text, Font font, double widthPx) {
        if (widthPx <= 0 || text.length() > MOST_FITTED_CHARS) {
            return widthPx;
        }
        int rows = new TextRows(text, font, widthPx).count();
        if (rows < 2 || rows > MOST_EVENED_ROWS) {
            return widthPx;
        }
        double least = widthPx / 2;
        double even = widthPx;
        while (even - least > font.getSize() / 2) {
            double middle = Math.rint((least + even) / 2);
            if (new TextRows(text, font, middle).count() == rows) {
                even = middle;
            } else {
                least = middle;
            }
        }
        return even;
    }

    private static boolean fits(String text, Font font, double widthPx, double heightPx, double moreEm) {
        TextRows rows = new TextRows(text, font, widthPx);
        return (RowMetrics.pitchPx(font) + moreEm * font.getSize()) * rows.count() <= heightPx
                && IntStream.range(1, rows.count()).noneMatch(row -> cuts(text, rows.row(row).start()));
    }

    /// True where a row begins inside a word of a script that parts its words by spaces.
    private static boolean cuts(String text, int at) {
        return spaced(text.charAt(at - 1)) && spaced(text.charAt(at));
    }

    private static boolean spaced(char letter) {
        return Character.isLetter(letter) && SPACED.contains(UnicodeScript.of(letter));
    }
}
