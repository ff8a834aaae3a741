package dev.soundcheck.wire;

/// JSON on several lines, for people. A text that is not JSON stays as it is. Stateless.
public final class PrettyJson {
    private static final String INDENT = "  ";

    private PrettyJson() {}

    public static String of(String json) {
        String text = json.strip();
        return text.startsWith("{") || text.startsWith("[") ? new Walk(text).run() : json;
    }

    /// One way through the text; strings are passed over, and short lists stay on one line.
    private static final class Walk {
        private final String text;
        private final StringBuilder out = new StringBuilder();
        private int depth;

        Walk(String text) {
            this.text = text;
        }

        String run() {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                switch (c) {
                    case '"' -> at = string(at);
                    case '[' -> at = list(at);
                    case '{' -> open(c);
                    case '}', ']' -> close(c);
                    case ',' -> line(",");
                    case ':' -> out.append(": ");
                    default -> {
                        if (!Character.isWhitespace(c)) {
                            out.append(c);
                        }
                    }
                }
            }
            return out.toString();
        }

        /// @return index of the closing quote
        private int string(int open) {
            int close = endOfString(open);
            out.append(text, open, Math.min(text.length(), close + 1));
            return close;
        }

        private int endOfString(int open) {
            int at = open + 1;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }

        /// A list of plain values is one line.
        private int list(int open) {
            int at = open + 1;
            while (at < text.length() && text.charAt(at) != ']') {
                char c = text.charAt(at);
                if (c == '{' || c == '[') {
                    open('[');
                    return open;
                }
                at = c == '"' ? endOfString(at) + 1 : at + 1;
            }
            out.append(text, open, Math.min(text.length(), at + 1));
            return at;
        }

        private void open(char c) {
            out.append(c);
            depth++;
            newLine();
        }

        private void close(char c) {
            depth = Math.max(0, depth - 1);
            newLine();
            out.append(c);
        }

        private void line(String end) {
            out.append(end);
            newLine();
        }

        private void newLine() {
            out.append('\n').repeat(INDENT, depth);
        }
    }
}
