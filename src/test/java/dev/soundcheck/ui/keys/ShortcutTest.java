package dev.soundcheck.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

final class ShortcutTest {
    private static final KeyNames MAC = new KeyNames(true);
    private static final KeyNames OTHERS = new KeyNames(false);

    @Test
    void aKeyIsNamedAsThePlatformNamesIt() {
        assertEquals("Ctrl+L", Shortcut.LAB.keys(OTHERS));
        assertEquals("⌘L", Shortcut.LAB.keys(MAC));
        assertEquals("Ctrl+Shift+Enter", Shortcut.LIVE_FLUSH.keys(OTHERS));
        assertEquals("⇧⌘↩", Shortcut.LIVE_FLUSH.keys(MAC));
        assertEquals("F11", Shortcut.PRESENTER.keys(MAC));
    }

    @Test
    void aKeyOfTheNumberPadIsTheSameKeyAndIsNamedOnce() {
        assertEquals("Ctrl+1", Shortcut.BYTES.keys(OTHERS));
        assertEquals(Shortcut.BYTES, Shortcut.of(Scope.WINDOW, press(KeyCode.NUMPAD1, false, true)));
    }

    @Test
    void aSignThatIsWrittenWithShiftIsTheSameKey() {
        assertEquals(Shortcut.LOUDER, Shortcut.of(Scope.WINDOW, press(KeyCode.EQUALS, true, true)));
        assertEquals(Shortcut.ZOOM_IN, Shortcut.of(Scope.WAVEFORM, press(KeyCode.EQUALS, true, false)));
        assertEquals("Ctrl++", Shortcut.LOUDER.keys(OTHERS));
    }

    @Test
    void digitsThatMeanANumberAreNamedAsARange() {
        assertEquals("1–5", Shortcut.TAKE_RATE.keys(OTHERS));
        assertEquals(4, Shortcut.TAKE_RATE.digit(press(KeyCode.DIGIT4, false, false)));
        assertEquals(2, Shortcut.TAKE_RATE.digit(press(KeyCode.NUMPAD2, false, false)));
        assertEquals(0, Shortcut.TAKE_RATE.digit(press(KeyCode.DIGIT6, false, false)));
    }

    @Test
    void aKeyWithAnotherModifierMeansNothing() {
        assertEquals(Shortcut.NEXT_WORD, Shortcut.of(Scope.STAGE, press(KeyCode.W, false, false)));
        assertEquals(Shortcut.LAST_WORD, Shortcut.of(Scope.STAGE, press(KeyCode.W, true, false)));
        assertNull(Shortcut.of(Scope.STAGE, press(KeyCode.W, false, true)));
    }

    @Test
    void noKeyMeansTwoThingsAtOnePlace() {
        for (Scope scope : Scope.values()) {
            List<String> names = Shortcut.in(scope).stream().map(Shortcut::keys).toList();
            assertEquals(names.stream().distinct().toList(), names);
        }
    }

    /// Where text is written too, a key of the window must not be a letter.
    @Test
    void noKeyOfTheWindowIsAlsoText() {
        List<String> text = new ArrayList<>();
        for (KeyCode code : KeyCode.values()) {
            if ((code.isLetterKey() || code.isDigitKey() || code.isWhitespaceKey())
                    && Shortcut.of(Scope.WINDOW, press(code, false, false)) != null) {
                text.add(code.getName());
            }
        }
        assertEquals(List.of(), text);
    }

    @Test
    void everyPlaceHasKeysAndEveryKeyAMeaning() {
        for (Scope scope : Scope.values()) {
            assertFalse(Shortcut.in(scope).isEmpty(), scope.title());
        }
        for (Shortcut shortcut : Shortcut.values()) {
            assertTrue(shortcut.words().length() > 3, shortcut.name());
        }
    }

    private static KeyEvent press(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
