package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Holds when a note is written, kept and given up.
final class TakeNoteTest extends TakesViewCase {
    @Test
    void aNoteGoesToTheTakeItWasBegunOn() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            list().getSelectionModel().clearAndSelect(0);
            Event.fireEvent(field(), new ActionEvent());

            assertEquals("warm", take(1).review().note());
            assertEquals("", take(2).review().note());
        });
    }

    @Test
    void theKeyThatBeginsANoteIsNotItsFirstLetter() throws Exception {
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
            press(list(), KeyCode.N);
            type(field(), "n");
            assertEquals("", field().getText());

            press(field(), KeyCode.N);
            type(field(), "n");
            assertEquals("n", field().getText());
        });
    }

    @Test
    void aNoteIsKeptWhereTheFocusGoesElsewhere() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            list().requestFocus();

            assertEquals("warm", take(1).review().note());
            assertFalse(field().isVisible());
        });
    }

    @Test
    void escapeGivesANoteUp() throws Exception {
        fx(() -> {
            noteOnTheFirstTake("warm");
            press(field(), KeyCode.ESCAPE);

            assertEquals("", take(1).review().note());
            assertFalse(field().isVisible());
        });
    }

    private void noteOnTheFirstTake(String text) {
        list().requestFocus();
        list().getSelectionModel().clearAndSelect(1);
        press(list(), KeyCode.N);
        field().setText(text);
    }

    private TextField field() {
        return (TextField) node("take-field");
    }

    private static void type(Node target, String typed) {
        Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
