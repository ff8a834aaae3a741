package dev.soundcheck.cartesia.wire;

import java.io.Reader;

/// Where the audio sits in a message: the range of the top-level string `data`, found without reading it.
///
/// A message is one giant base64 string and a handful of small fields. Hopping from quote to quote finds the giant
/// one at memory speed; the rest is left to the JSON reader, which never sees it.
///
/// @param start  index of the first char inside the quotes, -1 where there is no such plain string
record DataSlice(int start, int end) {
    private static final DataSlice NONE = new DataSlice(-1, -1);

    static DataSlice find(String json) {
        int depth = 0;
        for (int at = 0; at < json.length(); at++) {
            switch (json.charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int close = closingQuote(json, at);
                    if (close < 0) {
                        return NONE;
                    }
                    if (depth == 1 && json.startsWith("data", at + 1) && close == at + 5) {
                        int colon = skipSpace(json, close + 1);
                        if (colon < json.length() && json.charAt(colon) == ':') {
                            return value(json, skipSpace(json, colon + 1));
                        }
                    }
                    at = close;
                }
                default -> {
                }
            }
        }
        return NONE;
    }

    boolean found() {
        return start >= 0;
    }

    int length() {
        return end - start;
    }

    /// The message with the range left out, so that the string reads as "".
    Reader around(String json) {
        return new Around(json, start, end);
    }

    private static DataSlice value(String json, int at) {
        if (at >= json.length() || json.charAt(at) != '"') {
            return NONE;
        }
        int close = json.indexOf('"', at + 1);
        int escape = json.indexOf('\\', at + 1);
        // An escape is legal JSON but rare enough to leave the whole message to the reader.
        return close < 0 || (escape >= 0 && escape < close) ? NONE : new DataSlice(at + 1, close);
    }

    private static int closingQuote(String json, int open) {
        int close = json.indexOf('"', open + 1);
        while (close > 0 && escaped(json, close)) {
            close = json.indexOf('"', close + 1);
        }
        return close;
    }

    private static boolean escaped(String json, int at) {
        int slashes = 0;
        while (json.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static int skipSpace(String json, int from) {
        int at = from;
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /// Reads what lies before and behind the range.
    private static final class Around extends Reader {
        private final String json;
        private final int gapStart;
        private final int gapEnd;
        private int at;

        Around(String json, int gapStart, int gapEnd) {
            this.json = json;
            this.gapStart = gapStart;
            this.gapEnd = gapEnd;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == gapStart) {
                at = gapEnd;
            }
            int limit = at < gapStart ? gapStart : json.length();
            int count = Math.min(length, limit - at);
            if (count <= 0) {
                return -1;
            }
            json.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
