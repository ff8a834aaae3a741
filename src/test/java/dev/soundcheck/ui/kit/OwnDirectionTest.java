package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class OwnDirectionTest {
    @Test
    void theFullStopBehindAnArabicWordGoesTheWayOfTheWord() {
        String word = "\u0635\u0648\u062a.";
        assertEquals(0, direction(word, word.indexOf('.')), "painted as it is, it stands before the word");
        String painted = OwnDirection.of(word);
        assertEquals(1, direction(painted, painted.indexOf('.')));
    }

    @Test
    void otherWordsArePaintedAsTheyAre() {
        assertEquals("voice:", OwnDirection.of("voice:"));
        assertEquals("\u3068", OwnDirection.of("\u3068"));
        assertEquals("", OwnDirection.of(""));
    }

    /// 0 from left to right, 1 from right to left.
    private static int direction(String painted, int index) {
        return new Bidi(painted, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(index) % 2;
    }
}
