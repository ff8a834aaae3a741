package dev.soundcheck.text;

import java.util.Locale;

/// Half a character (a lone surrogate) in JSON: it has no bytes in UTF-8, but JSON has an escape for it. Stateless.
public final class HalfCharacters {
    private HalfCharacters() {}

    /// The JSON with an escape for each half. Without one, an encoder would put a question mark in its place.
    public static String escaped(String json) {
        int half = next(json, 0);
        if (half < 0) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 16);
        int from = 0;
        while (half >= 0) {
            out.append(json, from, half).append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(half)));
            from = half + 1;
            half = next(json, from);
        }
        return out.append(json, from, json.length()).toString();
    }

    /// Index of the next half, -1 where there is none.
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean pair = Character.isHighSurrogate(sign) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (Character.isSurrogate(sign) && !pair) {
                return at;
            }
            at += pair ? 2 : 1;
        }
        return -1;
    }
}
