package dev.soundcheck.live;

import java.lang.Character.UnicodeScript;

/// Chinese and Japanese, which part words by no space. Stateless.
final class Scripts {
    private static final int FIRST = 0x2E80;

    private Scripts() {}

    /// A sign of a script without spaces between words.
    static boolean unspaced(int codePoint) {
        return codePoint >= FIRST && switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> codePoint == 0x30FC;
        };
    }

    /// A sign that mostly ends a Japanese word.
    static boolean hiragana(int codePoint) {
        return codePoint >= FIRST && UnicodeScript.of(codePoint) == UnicodeScript.HIRAGANA;
    }
}
