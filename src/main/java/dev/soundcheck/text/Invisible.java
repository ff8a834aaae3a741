package dev.soundcheck.text;

import java.lang.Character.UnicodeScript;

/// Decides which invisible characters are kept. Stateless.
final class Invisible {
    /// Scripts that stack marks need fewer.
    static final int MOST_MARKS_IN_A_ROW = 8;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    private Invisible() {}

    /// @param before  the last code point that was kept, 0 for none
    /// @param next    the code point that follows in the text as it came, 0 for none
    static boolean stays(int point, int before, int next) {
        if (joiner(point)) {
            return joins(before)
                    || (point == ZWJ && pictogram(before) && Character.isExtendedPictographic(next));
        }
        if (point >= 0xFE00 && point <= 0xFE0F) {
            return before != 0 && seen(before) && !Character.isWhitespace(before);
        }
        if (point >= 0xE0100 && point <= 0xE01EF) {
            return before != 0 && Character.isIdeographic(before);
        }
        if (point >= 0x180B && point <= 0x180F && point != 0x180E) {
            return before != 0 && UnicodeScript.of(before) == UnicodeScript.MONGOLIAN && seen(before);
        }
        return seen(point);
    }

    static boolean joiner(int point) {
        return point == ZWJ || point == ZWNJ;
    }

    static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// True for a letter or mark of a script in which a joiner changes what is read.
    private static boolean joins(int point) {
        if (point == 0 || !(Character.isLetter(point) || mark(point)
                || Character.getType(point) == Character.COMBINING_SPACING_MARK)) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case ARABIC, SYRIAC, MANDAIC, NKO, MONGOLIAN, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU,
                    KANNADA, MALAYALAM, SINHALA, KHMER, MYANMAR, TIBETAN, BALINESE, JAVANESE ->
                seen(point);
            default -> false;
        };
    }

    /// An emoji, perhaps with its variation selector or skin tone behind it.
    private static boolean pictogram(int point) {
        return point == 0xFE0F || Character.isExtendedPictographic(point) || Character.isEmojiModifier(point);
    }

    /// False for controls, formats, unused code points and fillers.
    private static boolean seen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> drawnFormat(point);
            case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE && !(point >= 0xFDD0 && point <= 0xFDEF)
                    && !(point >= 0x2060 && point <= 0x206F) && !(point >= 0xFFF0 && point <= 0xFFF8)
                    && !(point >= 0xE0000 && point <= 0xE0FFF);
            default -> !filler(point);
        };
    }

    /// Unicode counts a few signs that are drawn among the formats: those that stand over or around a number.
    private static boolean drawnFormat(int point) {
        return switch (point) {
            case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD,
                    0x110CD ->
                true;
            default -> false;
        };
    }

    /// Letters and marks that Unicode says are not drawn.
    private static boolean filler(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0 -> true;
            default -> (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }
}
