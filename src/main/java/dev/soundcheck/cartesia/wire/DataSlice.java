package dev.soundcheck.cartesia.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where the audio sits in a message: the range of the top-level string `data`, found without reading it.
///
/// A message is one giant base64 string and a handful of small fields. The search goes from quote to quote and finds
/// the giant one. The JSON reader reads the rest without it.
///
/// @param start    index of the first byte inside the quotes, -1 where there is no such string
/// @param escaped  true where the range holds JSON escapes
record DataSlice(int start, int end, boolean escaped) {
    private static final DataSlice NONE = new DataSlice(-1, -1, false);
    private static final byte[] NAME = "data".getBytes(StandardCharsets.US_ASCII);

    /// Looks through the bytes `from` to `to` of a message.
    static DataSlice find(byte[] json, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            switch (json[at]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int close = closingQuote(json, at, to);
                    if (close < 0) {
                        return NONE;
                    }
                    if (depth == 1 && close == at + 1 + NAME.length
                            && Arrays.equals(json, at + 1, close, NAME, 0, NAME.length)) {
                        int colon = skipSpace(json, close + 1, to);
                        if (colon < to && json[colon] == ':') {
                            return value(json, skipSpace(json, colon + 1, to), to);
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
    static String without(DataSlice slice, byte[] json, int from, int to) {
        if (!slice.found() || slice.length() == 0) {
            return new String(json, from, to - from, StandardCharsets.UTF_8);
        }
        byte[] rest = Arrays.copyOfRange(json, from, to - slice.length());
        System.arraycopy(json, slice.end, rest, slice.start - from, to - slice.end);
        return new String(rest, StandardCharsets.UTF_8);
    }

    private static DataSlice value(byte[] json, int at, int to) {
        if (at >= to || json[at] != '"') {
            return NONE;
        }
        int close = closingQuote(json, at, to);
        return close < 0 ? NONE : new DataSlice(at + 1, close, Bytes.indexOf(json, at + 1, close, (byte) '\\') >= 0);
    }

    private static int closingQuote(byte[] json, int open, int to) {
        int close = Bytes.indexOf(json, open + 1, to, (byte) '"');
        while (close > 0 && isEscaped(json, close)) {
            close = Bytes.indexOf(json, close + 1, to, (byte) '"');
        }
        return close;
    }

    private static boolean isEscaped(byte[] json, int at) {
        int slashes = 0;
        while (json[at - 1 - slashes] == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static int skipSpace(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] >= 0 && json[at] <= ' ') {
            at++;
        }
        return at;
    }
}
