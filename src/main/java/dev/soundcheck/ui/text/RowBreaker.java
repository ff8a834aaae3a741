package dev.soundcheck.ui.text;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.text.Font;

/// Breaks paragraphs into rows of a width, in one font. FX thread.
///
/// The toolkit is not asked to break: its `Text` throws where a right-to-left run wraps
/// (docs/decisions/0013-our-own-line-breaks.md).
final class RowBreaker {
    /// No font has letters narrower than this part of its size for long.
    private static final double NARROWEST_LETTER = 0.1;

    private final PieceWidths widths;
    private final double widthPx;
    private final int mostChars;

    RowBreaker(Font font, double widthPx) {
        this.widthPx = widthPx;
        widths = new PieceWidths(font);
        mostChars = (int) Math.min(10_000, 16 + widthPx / (font.getSize() * NARROWEST_LETTER));
    }

    /// Is told of each row in its turn.
    @FunctionalInterface
    interface Sink {
        /// Takes one row.
        ///
        /// @param end  behind the row's last char, in the paragraph; spaces at its end belong to the row and hang
        /// @return false where no more rows are wanted
        boolean row(int end);
    }

    void rows(String paragraph, Sink sink) {
        LineBreaks breaks = LineBreaks.of(paragraph);
        int start = 0;
        int from = 0;
        double usedPx = 0;
        while (from < paragraph.length()) {
            int to = breaks.next();
            int inkEnd = withoutSpaces(paragraph, from, to);
            double piecePx = width(paragraph, from, inkEnd);
            if (from > start && usedPx + piecePx > widthPx) {
                start = from;
                usedPx = 0;
                if (!sink.row(start)) {
                    return;
                }
            }
            if (usedPx == 0 && piecePx > widthPx) {
                start = cutPiece(paragraph, start, inkEnd, sink);
                if (start < 0) {
                    return;
                }
                piecePx = width(paragraph, start, inkEnd);
            }
            usedPx += piecePx + (to - inkEnd) * widths.spacePx();
            from = to;
        }
        sink.row(paragraph.length());
    }

    /// Cuts a piece that is wider than a row into rows.
    ///
    /// @return the start of its last row, -1 where no more rows are wanted
    private int cutPiece(String paragraph, int from, int inkEnd, Sink sink) {
        int start = from;
        while (width(paragraph, start, inkEnd) > widthPx) {
            int cut = cut(paragraph, start, inkEnd);
            if (cut == inkEnd) {
                break;
            }
            start = cut;
            if (!sink.row(start)) {
                return -1;
            }
        }
        return start;
    }

    private double width(String paragraph, int from, int to) {
        return to - from > mostChars ? Double.POSITIVE_INFINITY : widths.of(paragraph.substring(from, to));
    }

    private static int withoutSpaces(String paragraph, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(paragraph.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// Behind the last whole character of a long word that still fits; behind the first one where none does.
    private int cut(String paragraph, int from, int to) {
        String word = paragraph.substring(from, Math.min(to, from + mostChars));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int fits = characters.next();
        int low = fits + 1;
        int high = word.length();
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = characters.isBoundary(middle) ? middle : characters.preceding(middle);
            if (at <= fits || widths.once(word.substring(0, at)) <= widthPx) {
                fits = Math.max(fits, at);
                low = middle + 1;
            } else {
                high = at - 1;
            }
        }
        return from + fits;
    }
}
