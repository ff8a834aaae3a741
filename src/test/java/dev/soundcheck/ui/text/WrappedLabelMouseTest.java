package dev.soundcheck.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WrappedLabelMouseTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aPressOnTheWordsIsForWhatHoldsThem() throws Exception {
        int presses = Fx.on(() -> {
            AtomicInteger heard = new AtomicInteger();
            WrappedLabel label = WrappedLabel.ofOneRow();
            label.setText("Three ways to the same voice");
            StackPane row = new StackPane(label);
            row.setOnMousePressed(_ -> heard.incrementAndGet());
            new Scene(row, 300, 60).snapshot(null);
            Event.fireEvent(label, new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                    false, false, false, true, false, false, false, false, true, null));
            return heard.get();
        });

        assertEquals(1, presses);
    }
}
