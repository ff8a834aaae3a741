package dev.soundcheck.ui.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;

/// A text broken into rows of a width, in one font. FX thread.
///
/// Only the places of the breaks are kept. What is inside a row is measured when the row is first looked at, so the cost
/// of a look does not depend on the length of the text.
public final class TextRows {
    private static final int MEASURED_ROWS = 128;

    /// @param end  behind its last char; a line break is in no row
    private record Row(int start, int end, boolean rightToLeft) {}

    private record Content(String text, boolean rightToLeft) {}

    private final String text;
    private final Font font;
    private final double widthPx;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Content, TextRow> measured = new LinkedHashMap<>(MEASURED_ROWS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, TextRow> eldest) {
            return size() > MEASURED_ROWS;
        }
    };

    public TextRows(String text, Font font, double widthPx) {
        this.text = text;
        this.font = font;
        this.widthPx = widthPx;
        RowBreaker breaker = new RowBreaker(font, widthPx);
        int from = 0;
        while (from <= text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            breakParagraph(breaker, from, to);
            from = to + 1;
        }
    }

    public int count() {
        return rows.size();
    }

    /// True where these are the rows of that text, so set.
    public boolean fits(String otherText, Font otherFont, double otherWidthPx) {
        return widthPx == otherWidthPx && font.equals(otherFont) && text.equals(otherText);
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

    public TextRow row(int index) {
        Row row = rows.get(index);
        return measured.computeIfAbsent(new Content(text.substring(row.start, row.end), row.rightToLeft),
                content -> TextRow.measure(content.text, content.rightToLeft, font, widthPx)).at(row.start);
    }

    private void breakParagraph(RowBreaker breaker, int from, int to) {
        String paragraph = text.substring(from, to);
        boolean rightToLeft = TextRow.isRightToLeft(paragraph);
        int[] start = {from};
        breaker.rows(paragraph, end -> {
            rows.add(new Row(start[0], from + end, rightToLeft));
            start[0] = from + end;
            return true;
        });
    }
}
