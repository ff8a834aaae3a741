package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnDirectionTest {
    private static final String WORD = "\u0635\u0648\u062a";
    private static final String COMMA = "\u060c";

    @Test
    void theFullStopBehindAnArabicWordIsPaintedLeftOfIt() {
        assertEquals("." + WORD, OwnDirection.of(WORD + "."));
        assertEquals("!." + WORD, OwnDirection.of(WORD + ".!"));
    }

    @Test
    void anArabicCommaTurnsWithTheWordThatItTouches() {
        assertEquals(WORD + COMMA, OwnDirection.of(WORD + COMMA));
        assertEquals("." + WORD + COMMA, OwnDirection.of(WORD + COMMA + "."));
        assertEquals(COMMA + "." + WORD, OwnDirection.of(WORD + "." + COMMA));
    }

    /// Each is painted as its mirror image.
    @Test
    void bracketsGoRoundAnArabicWord() {
        assertEquals(")" + WORD + "(", OwnDirection.of("(" + WORD + ")"));
        assertEquals(".)" + WORD + "(", OwnDirection.of("(" + WORD + ")."));
    }

    /// A canvas paints a mark of direction as a box.
    @Test
    void anArabicWordIsPaintedWithoutMarks() {
        assertEquals(WORD, OwnDirection.of(WORD));
    }

    @Test
    void otherWordsArePaintedAsTheyAre() {
        assertEquals("voice:", OwnDirection.of("voice:"));
        assertEquals("\u3068", OwnDirection.of("\u3068"));
        assertEquals("", OwnDirection.of(""));
    }
}
