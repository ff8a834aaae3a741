package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
    private final ObjectProperty<Integer> value = new SimpleObjectProperty<>(0);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aPressOnTheSelectedToggleLeavesItSelected() throws Exception {
        fx(() -> {
            ToggleButton none = toggles();
            none.fire();
            assertTrue(none.isSelected());
            assertEquals(0, value.get());
        });
    }

    @Test
    void aValueThatNoToggleMeansSelectsNone() throws Exception {
        fx(() -> {
            ToggleButton none = toggles();
            value.set(1_250);
            assertFalse(none.isSelected());
        });
    }

    @Test
    void thePressAfterSuchAValueCounts() throws Exception {
        fx(() -> {
            ToggleButton none = toggles();
            value.set(1_250);
            none.fire();
            assertEquals(0, value.get());
            assertTrue(none.isSelected());
        });
    }

    /// The toggle that means 0, beside one that means 250.
    private ToggleButton toggles() {
        Choice<Integer> choice = new Choice<>(value);
        ToggleButton none = new ToggleButton("0");
        choice.add(0, none);
        choice.add(250, new ToggleButton("250"));
        return none;
    }

    private static void fx(Runnable work) throws Exception {
        Fx.on(Executors.callable(work));
    }
}
