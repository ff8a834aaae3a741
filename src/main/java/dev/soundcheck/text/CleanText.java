package dev.soundcheck.text;

import org.jspecify.annotations.Nullable;

/// Cleans a text that comes from a server or a file before it is shown, printed, logged or saved. Stateless.
///
/// Removed: escape sequences of terminals, control characters, marks that reorder text, characters that are not seen.
/// Joiners stay where a script or an emoji needs them. The length is bounded; what was cut off ends in "…".
/// Cleaning a clean text changes nothing.
public final class CleanText {
    /// Longest name of a voice, id or code.
    public static final int NAME_CHARS = 200;
    /// Longest sentence for people.
    public static final int SENTENCE_CHARS = 600;
    /// Longest text for the log or a details pane.
    public static final int DETAIL_CHARS = 4000;

    private CleanText() {}

    /// On one line: line ends and tabs become spaces. No space stands at either end.
    public static String line(String raw, int mostChars) {
        return clean(raw, mostChars, false);
    }

    /// As `line`; null stays null.
    public static @Nullable String lineOrNull(@Nullable String raw, int mostChars) {
        return raw == null ? null : line(raw, mostChars);
    }

    /// Keeps line ends, as `\n`, and tabs.
    public static String lines(String raw, int mostChars) {
        return clean(raw, mostChars, true);
    }

    private static String clean(String raw, int mostChars, boolean multiline) {
        if (plain(raw) && raw.length() <= mostChars) {
            return raw.strip();
        }
        return new Pass(raw, mostChars, multiline).run();
    }

    /// True where each character stands for itself in every script: most texts are plain and are not copied.
    private static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /// One walk through one text.
    private static final class Pass {
        private final String raw;
        private final int mostChars;
        private final boolean multiline;
        private final StringBuilder kept;
        /// The last code point that was kept, 0 before the first.
        private int before;
        private int marksInARow;

        Pass(String raw, int mostChars, boolean multiline) {
            this.raw = raw;
            this.mostChars = mostChars;
            this.multiline = multiline;
            this.kept = new StringBuilder(Math.min(raw.length(), mostChars));
        }

        String run() {
            int at = 0;
            while (at < raw.length() && kept.length() <= mostChars) {
                int sequence = EscapeSequences.lengthAt(raw, at);
                if (sequence > 0) {
                    at += sequence;
                } else {
                    int point = raw.codePointAt(at);
                    at += Character.charCount(point);
                    take(point, at < raw.length() ? raw.codePointAt(at) : 0);
                }
            }
            return cut(kept.toString().strip());
        }

        private void take(int point, int next) {
            if (point == '\r') {
                // `\r\n` is one line end.
                if (next != '\n') {
                    space('\n');
                }
            } else if (point == '\n' || point == 0x85 || point == 0x2028 || point == 0x2029) {
                space('\n');
            } else if (point == '\t') {
                space('\t');
            } else if (Character.getType(point) == Character.SURROGATE) {
                keep(0xFFFD);
            } else if (Invisible.stays(point, before, next) && !stacked(point)) {
                keep(point);
            }
        }

        private void space(char kind) {
            keep(multiline ? kind : ' ');
        }

        private void keep(int point) {
            if (!kept.isEmpty() || !Character.isWhitespace(point)) {
                kept.appendCodePoint(point);
                before = point;
            }
        }

        private boolean stacked(int point) {
            marksInARow = Invisible.mark(point) ? marksInARow + 1 : 0;
            return marksInARow > Invisible.MOST_MARKS_IN_A_ROW;
        }

        private String cut(String text) {
            if (text.length() <= mostChars) {
                return text;
            }
            int end = Math.max(0, mostChars - 1);
            // Removes half a pair, and a joiner with nothing left to join.
            while (end > 0 && (Character.isHighSurrogate(text.charAt(end - 1))
                    || Invisible.joiner(text.charAt(end - 1)))) {
                end--;
            }
            return text.substring(0, end).stripTrailing() + "…";
        }
    }
}
