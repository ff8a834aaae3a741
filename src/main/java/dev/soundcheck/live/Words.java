package dev.soundcheck.live;

import dev.soundcheck.live.Cutter.UnitEnd;

/// Cuts behind the space that follows a word; Chinese and Japanese where a word probably ends. Stateless.
final class Words {
    private static final String WIDE_MARKS = "。、！？，；：";

    private Words() {}

    static int end(CharSequence text, int from, boolean last) {
        int at = from;
        boolean word = false;
        while (at < text.length()) {
            int sign = Character.codePointAt(text, at);
            int next = at + Character.charCount(sign);
            if (Character.isWhitespace(sign)) {
                if (word) {
                    return behindSpace(text, at, last);
                }
            } else {
                word = true;
                if (next < text.length() && endsUnspaced(sign, Character.codePointAt(text, next))) {
                    return next;
                }
            }
            at = next;
        }
        return last ? text.length() : UnitEnd.UNKNOWN;
    }

    static UnitEnd several(int words) {
        return (text, from, last) -> {
            int at = from;
            for (int i = 0; i < words && at < text.length(); i++) {
                at = end(text, at, last);
                if (at == UnitEnd.UNKNOWN) {
                    return at;
                }
            }
            return at;
        };
    }

    /// Behind one space; a carriage return and its line feed are one.
    static int behindSpace(CharSequence text, int space, boolean last) {
        if (text.charAt(space) != '\r') {
            return space + 1;
        }
        if (space + 1 == text.length()) {
            return last ? space + 1 : UnitEnd.UNKNOWN;
        }
        return text.charAt(space + 1) == '\n' ? space + 2 : space + 1;
    }

    private static boolean endsUnspaced(int sign, int next) {
        if (WIDE_MARKS.indexOf(sign) >= 0) {
            return WIDE_MARKS.indexOf(next) < 0 && Character.isLetterOrDigit(next);
        }
        return Scripts.unspaced(sign) && Character.isLetterOrDigit(next)
                && (!Scripts.unspaced(next) || (Scripts.hiragana(sign) && !Scripts.hiragana(next)));
    }
}
