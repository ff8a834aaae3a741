package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

final class LeftToRightTest {
    private static final String ABOUT_ARABIC = "“والباقي” has no length.";

    @Test
    void aSentenceThatBeginsWithAnArabicWordIsStillReadFromTheLeft() {
        assertFalse(fromTheLeft(ABOUT_ARABIC));
        assertTrue(fromTheLeft(LeftToRight.of(ABOUT_ARABIC)));
    }

    @Test
    void aSentenceThatNeedsNoHelpStaysAsItIs() {
        assertEquals("“watch” has no length.", LeftToRight.of("“watch” has no length."));
    }

    private static boolean fromTheLeft(String sentence) {
        return new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
