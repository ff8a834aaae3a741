package dev.soundcheck.live;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text that grows into pieces. Owns the text that no piece holds yet. One thread.
///
/// Joined, the pieces are the text. The pieces depend on the text alone, not on the portions in which it was fed,
/// except with `AS_TYPED`. Only with `WHOLE` may a piece be longer than `MOST_CHARS`.
public final class Cutter {
    /// A longer unit is cut here, so that text without an end is not held back.
    static final int MOST_CHARS = 1_000;

    private final int mostChars;
    private final UnitEnd unit;
    private final StringBuilder rest = new StringBuilder();

    public Cutter(Cut cut) {
        this.mostChars = cut.by() == Cut.By.WHOLE ? Integer.MAX_VALUE : MOST_CHARS;
        this.unit = switch (cut.by()) {
            case TOKEN -> Tokens::end;
            case WORD -> cut.words() == 1 ? Words::end : Words.several(cut.words());
            case CLAUSE -> Phrases.CLAUSE;
            case SENTENCE -> Phrases.SENTENCE;
            case LINE -> Phrases::line;
            case WHOLE -> (text, _, last) -> last ? text.length() : UnitEnd.UNKNOWN;
            case AS_TYPED -> (text, _, _) -> text.length();
        };
    }

    /// The end of the unit that starts at `from`, or `UNKNOWN` where that depends on text still to come.
    @FunctionalInterface
    interface UnitEnd {
        int UNKNOWN = -1;

        /// Where the unit ends.
        ///
        /// @param last  no more text will come
        int end(CharSequence text, int from, boolean last);
    }

    /// More text; returns the pieces that are complete by now.
    public List<String> feed(String text) {
        rest.append(text);
        return take(false);
    }

    /// No more text; returns what was still open.
    public List<String> finish() {
        return take(true);
    }

    private List<String> take(boolean last) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < rest.length()) {
            int end = unit.end(rest, from, last);
            if (end == UnitEnd.UNKNOWN) {
                if (rest.length() - from <= mostChars) {
                    break;
                }
                end = Graphemes.atOrBefore(rest, from, from + mostChars);
            }
            pieces.add(rest.substring(from, end));
            from = end;
        }
        rest.delete(0, from);
        return pieces;
    }
}
