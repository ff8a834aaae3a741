package dev.soundcheck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The text of a live turn in a terminal: spoken text plain, the lit word bold, sent text gray, the rest underlined.
///
/// Spoken rows are written once; the others are written again at each change. One thread.
final class Karaoke {
    private static final String ESC = "\u001b[";
    private static final String PLAIN = ESC + "0m";
    private static final String LIT = ESC + "1;7m";
    private static final String SENT = ESC + "90m";
    private static final String YOURS = ESC + "4m";
    private static final int MOST_ROWS = 12;

    private final PrintWriter out;
    private final int columns;
    private int settled;
    private int rowsShown;
    private State shown = new State("", 0, 0, 0);

    /// Shows the text with its lit word.
    ///
    /// @param text   all that came
    /// @param from   first char of the lit word
    /// @param to     char behind it
    /// @param sent   chars that have been sent
    record State(String text, int from, int to, int sent) {}

    Karaoke(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    void show(State state) {
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        List<int[]> rows = rows(state.text(), settled);
        back();
        int last = rows.size() - 1;
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            write(state, row[0], row[1]);
            if (i < last) {
                out.print('\n');
            }
            boolean done = i < last && (row[1] <= state.from() || last - i >= MOST_ROWS);
            if (done) {
                settled = row[2];
                rowsShown = 0;
            } else {
                rowsShown++;
            }
        }
        out.flush();
    }

    /// Shows all of the text plain, and ends.
    void end() {
        show(new State(shown.text(), shown.text().length(), shown.text().length(), shown.text().length()));
        if (!shown.text().isEmpty()) {
            out.print(PLAIN + "\n");
            out.flush();
        }
    }

    private void back() {
        if (rowsShown > 1) {
            out.print(ESC + (rowsShown - 1) + "A");
        }
        out.print("\r" + ESC + "J");
        rowsShown = 0;
    }

    private void write(State state, int from, int to) {
        int litFrom = Math.clamp(state.from(), from, to);
        int litTo = Math.clamp(state.to(), litFrom, to);
        int sent = Math.clamp(state.sent(), litTo, to);
        part(PLAIN, state.text(), from, litFrom);
        part(LIT, state.text(), litFrom, litTo);
        part(SENT, state.text(), litTo, sent);
        part(YOURS, state.text(), sent, to);
        out.print(PLAIN);
    }

    /// A control character of the text must not steer the terminal.
    private void part(String style, String text, int from, int to) {
        if (to > from) {
            out.print(style + text.substring(from, to).replaceAll("\\p{Cntrl}", " ") + PLAIN);
        }
    }

    /// Rows from a char on: start, end, and start of the next.
    private List<int[]> rows(String text, int from) {
        List<int[]> rows = new ArrayList<>();
        int start = from;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int lineEnd = feed < 0 ? text.length() : feed;
            int end = breakAt(text, start, lineEnd);
            int next = end == lineEnd && feed >= 0 ? end + 1 : end;
            rows.add(new int[]{start, end, next});
            start = next;
        }
        return rows;
    }

    /// Where the row ends: with the line, else behind the last space that fits, else where the columns end.
    private int breakAt(String text, int start, int lineEnd) {
        int full = full(text, start, lineEnd);
        int space = full == lineEnd ? -1 : text.lastIndexOf(' ', full - 1);
        return space > start ? space + 1 : full;
    }

    private int full(String text, int start, int lineEnd) {
        int at = start;
        int cells = 0;
        while (at < lineEnd) {
            int sign = text.codePointAt(at);
            cells += Cells.of(sign);
            if (cells > columns - 1) {
                return at;
            }
            at += Character.charCount(sign);
        }
        return lineEnd;
    }
}
