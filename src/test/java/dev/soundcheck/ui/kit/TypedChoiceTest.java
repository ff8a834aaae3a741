package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedChoiceTest {
    private long nowNanos;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// A full stop stands for a pause.
    @ParameterizedTest
    @CsvSource({"d, Danish", "du, Dutch", "D.d, Dutch", "d.d.d, Danish", "cz, Czech", "c.z, Chinese", "x, Arabic",
            "d x, Danish", "'d u', Dutch"})
    void lettersChooseTheNextItemWhoseNameBeginsSo(String letters, String chosen) throws Exception {
        assertEquals(chosen, Fx.on(() -> {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll("Arabic", "Chinese", "Czech", "Danish", "Dutch");
            box.setValue("Arabic");
            TypedChoice.in(box, () -> nowNanos);
            letters.chars().forEach(letter -> type(box, (char) letter));
            return box.getValue();
        }));
    }

    private void type(ComboBox<String> box, char letter) {
        nowNanos += letter == '.' ? TypedChoice.PAUSE_NANOS : 1;
        if (letter != '.') {
            Event.fireEvent(box, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED, false,
                    false, false, false));
        }
    }
}
