package dev.soundcheck.cli;

import java.lang.Character.UnicodeScript;

/// How many columns of a terminal a character takes. Stateless.
final class Cells {
    private static final int FIRST_WIDE = 0x1100;

    private Cells() {}

    /// 2 for Chinese, Japanese, Korean and emoji, 0 for what is written over the character before.
    static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> codePoint >= FIRST_WIDE && wide(codePoint) ? 2 : 1;
        };
    }

    private static boolean wide(int codePoint) {
        boolean narrowForm = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        boolean wideForm = (codePoint >= 0x3000 && codePoint <= 0x303E) || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
        return wideForm || Character.isEmojiPresentation(codePoint)
                || (!narrowForm && switch (UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> codePoint == 0x30FC;
                });
    }
}
