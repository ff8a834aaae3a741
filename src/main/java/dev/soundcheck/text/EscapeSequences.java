package dev.soundcheck.text;

/// Finds the escape sequences of terminals by ECMA-48, in their seven-bit and eight-bit forms. Stateless.
final class EscapeSequences {
    private static final char ESC = 0x1B;
    private static final char BEL = 0x07;
    private static final char CSI = 0x9B;
    private static final char STRING_TERMINATOR = 0x9C;

    private EscapeSequences() {}

    /// Characters of the sequence that begins there, 0 where none does.
    ///
    /// A sequence that breaks off counts as its introducer alone: what follows is text.
    static int lengthAt(String text, int at) {
        char first = text.charAt(at);
        if (first == CSI) {
            return 1 + control(text, at + 1);
        }
        if (opensString(first)) {
            return 1 + string(text, at + 1);
        }
        if (first != ESC) {
            return 0;
        }
        if (at + 1 == text.length()) {
            return 1;
        }
        char second = text.charAt(at + 1);
        if (second == '[') {
            return 2 + control(text, at + 2);
        }
        // In seven bits an introducer is its eight-bit form less 0x40, behind an escape.
        if (second >= '@' && second <= '_' && opensString((char) (second + 0x40))) {
            return 2 + string(text, at + 2);
        }
        return 1 + escape(text, at + 1);
    }

    /// DCS, SOS, OSC, PM and APC.
    private static boolean opensString(char c) {
        return c == 0x90 || c == 0x98 || c == 0x9D || c == 0x9E || c == 0x9F;
    }

    /// Parameters, intermediates and a final character; 0 where it breaks off.
    private static int control(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '?') {
            at++;
        }
        return at < text.length() && text.charAt(at) >= '@' && text.charAt(at) <= '~' ? at + 1 - from : 0;
    }

    /// Up to its terminator; 0 where another control character or the end comes first.
    private static int string(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == BEL || c == STRING_TERMINATOR) {
                return at + 1 - from;
            }
            if (c == ESC) {
                return at + 1 < text.length() && text.charAt(at + 1) == '\\' ? at + 2 - from : 0;
            }
            if (Character.isISOControl(c)) {
                return 0;
            }
        }
        return 0;
    }

    /// Intermediates and a final character; 0 where it breaks off.
    private static int escape(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '/') {
            at++;
        }
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '~' ? at + 1 - from : 0;
    }
}
