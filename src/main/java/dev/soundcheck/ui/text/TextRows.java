package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// A text broken into rows of a width, in one font. FX thread.
///
/// Only the places of the breaks are kept. What is inside a row is measured when the row is first looked at, so the cost
/// of a look does not depend on the length of the text.
public final class TextRows {
    private static final int MEASURED_ROWS = 128;

    /// @param end  behind its last char; a line break is in no row
    private record Row(int start, int end, boolean rightToLeft) {
        Row moved(int by) {
            return new Row(start + by, end + by, rightToLeft);
        }
    }

    private record Content(String text, boolean rightToLeft) {}

    private final String text;
    private final Font font;
    private final double widthPx;
    private final RowBreaker breaker;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Content, TextRow.Ink> measured;

    public TextRows(String text, Font font, double widthPx) {
        this.text = text;
        this.font = font;
        this.widthPx = widthPx;
        this.breaker = new RowBreaker(font, widthPx);
        this.measured = new LinkedHashMap<>(MEASURED_ROWS, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Content, TextRow.Ink> eldest) {
                return size() > MEASURED_ROWS;
            }
        };
        breakFrom(0, null, 0);
    }

    /// The same but for one stretch.
    private TextRows(String text, TextRows before) {
        this.text = text;
        this.font = before.font;
        this.widthPx = before.widthPx;
        this.breaker = before.breaker;
        this.measured = before.measured;
        int least = Math.min(text.length(), before.text.length());
        int same = 0;
        while (same < least && text.charAt(same) == before.text.charAt(same)) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < least - same
                && text.charAt(text.length() - 1 - sameEnd) == before.text.charAt(before.text.length() - 1 - sameEnd)) {
            sameEnd++;
        }
        // A word may go back to the row before the one that changed.
        int kept = Math.max(0, before.rowOf(same) - 1);
        int paragraph = text.lastIndexOf('\n', same - 1) + 1;
        if (before.rows.get(before.rowOf(paragraph)).rightToLeft != directionAt(paragraph)) {
            kept = before.rowOf(paragraph);
        }
        rows.addAll(before.rows.subList(0, kept));
        breakFrom(before.start(kept), before, text.length() - sameEnd);
    }

    /// The rows of a text that differs from this one in one stretch; what stands before and behind it keeps its rows.
    public TextRows edited(String newText) {
        return new TextRows(newText, this);
    }

    public int count() {
        return rows.size();
    }

    /// True where these are the rows of that text, so set.
    public boolean fits(String otherText, Font otherFont, double otherWidthPx) {
        return isSet(otherFont, otherWidthPx) && text.equals(otherText);
    }

    /// True where a text is set in that font and width.
    boolean isSet(Font otherFont, double otherWidthPx) {
        return widthPx == otherWidthPx && font.equals(otherFont);
    }

    /// The width that the rows are broken at.
    public double widthPx() {
        return widthPx;
    }

    /// The row that holds the char; past the text, the last one.
    public int rowOf(int index) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle).start <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public int start(int row) {
        return rows.get(row).start;
    }

    public int end(int row) {
        return rows.get(row).end;
    }

    /// True where the text goes on in the next row without a line break.
    boolean goesOn(int row) {
        return row + 1 < rows.size() && rows.get(row).end == rows.get(row + 1).start;
    }

    boolean rightToLeft(int row) {
        return rows.get(row).rightToLeft;
    }

    public TextRow row(int index) {
        Row row = rows.get(index);
        TextRow.Ink ink = measured.computeIfAbsent(new Content(text.substring(row.start, row.end), row.rightToLeft),
                content -> TextRow.measure(content.text, content.rightToLeft, font, widthPx));
        return new TextRow(row.start, ink);
    }

    /// @param before  whose rows are taken over again as soon as a row starts where one of them did
    /// @param asBefore  from here on the text is the one of `before`
    private void breakFrom(int from, @Nullable TextRows before, int asBefore) {
        int start = from;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (breakParagraph(start, end, before, asBefore)) {
                return;
            }
            start = end + 1;
        }
    }

    /// True where the rest was taken over.
    private boolean breakParagraph(int from, int to, @Nullable TextRows before, int asBefore) {
        boolean rightToLeft = directionAt(from);
        if (takenOver(from, rightToLeft, before, asBefore)) {
            return true;
        }
        int[] start = {from};
        boolean[] done = {false};
        breaker.rows(text.substring(from, to), end -> {
            rows.add(new Row(start[0], from + end, rightToLeft));
            start[0] = from + end;
            done[0] = start[0] < to && takenOver(start[0], rightToLeft, before, asBefore);
            return !done[0];
        });
        return done[0];
    }

    private boolean takenOver(int start, boolean rightToLeft, @Nullable TextRows before,
            int asBefore) {
        if (before == null || start <= asBefore) {
            return false;
        }
        int by = text.length() - before.text.length();
        int same = before.rowOf(start - by);
        if (before.start(same) != start - by || before.rightToLeft(same) != rightToLeft) {
            return false;
        }
        before.rows.subList(same, before.rows.size()).forEach(row -> rows.add(row.moved(by)));
        return true;
    }

    /// The direction of the paragraph that a char is in.
    private boolean directionAt(int index) {
        int from = text.lastIndexOf('\n', index - 1) + 1;
        int newline = text.indexOf('\n', index);
        return TextRow.isRightToLeft(text.substring(from, newline < 0 ? text.length() : newline));
    }
}
