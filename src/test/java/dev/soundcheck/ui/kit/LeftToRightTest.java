package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Bidi;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LeftToRightTest {
    private static final String WORD = "والباقي";
    private static final String ABOUT_ARABIC = "“" + WORD + "” has no length.";

    @Test
    void aSentenceThatBeginsWithAnArabicWordIsStillReadFromTheLeft() {
        assertFalse(fromTheLeft(ABOUT_ARABIC));
        assertTrue(fromTheLeft(LeftToRight.of(ABOUT_ARABIC)));
    }

    @Test
    void aSentenceThatNeedsNoHelpStaysAsItIs() {
        assertEquals("“watch” has no length.", LeftToRight.of("“watch” has no length."));
    }

    @Test
    void figuresBehindAnArabicWordAreReadFromTheLeft() {
        String facts = WORD + "،   3.20 – 3.90 s";
        assertTrue(seen(facts).contains("3.90 – 3.20"), seen(facts));
        assertEquals(turned(WORD) + "،   3.20 – 3.90 s", seen(LeftToRight.of(facts)));
        assertEquals("words: " + turned(WORD) + " 3.20–3.90 · " + turned(WORD) + ". 4.10–4.20 s",
                seen(LeftToRight.of("words: " + WORD + " 3.20–3.90 · " + WORD + ". 4.10–4.20 s")));
    }

    /// Sign by sign from the left, as it is painted.
    private static String seen(String sentence) {
        Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[sentence.length()];
        Character[] signs = new Character[sentence.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            signs[i] = sentence.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        return Arrays.stream(signs).map(String::valueOf).collect(Collectors.joining()).replaceAll("\\p{Cf}", "");
    }

    private static String turned(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private static boolean fromTheLeft(String sentence) {
        return new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
