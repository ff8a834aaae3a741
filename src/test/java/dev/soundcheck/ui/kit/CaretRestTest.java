package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaretRestTest {
    private final BlockingQueue<Boolean> blinking = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theCaretRestsAfterAWhileAndBlinksAgainWhenAKeyIsPressed() throws Exception {
        TextArea area = new TextArea("a line");
        Stage window = Fx.on(() -> {
            area.setSkin(new Recording(area));
            Stage stage = new Stage();
            Scene scene = new Scene(area, 200, 100);
            stage.setScene(scene);
            stage.show();
            area.requestFocus();
            blinking.clear();
            CaretRest _ = new CaretRest(scene, Duration.millis(50));
            return stage;
        });
        assertEquals(true, next(), "it blinks where it is awaited");
        assertEquals(false, next(), "it rests after a while");

        Boolean after = Fx.on(() -> {
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, false, false, false, false));
            window.close();
            return blinking.poll();
        });
        assertEquals(true, after, "a key wakes it");
    }

    @Test
    void whereNoTextHasTheFocusAPressStartsNoWaiting() throws Exception {
        List<Boolean> waiting = Fx.on(() -> {
            Button button = new Button("press");
            TextArea area = new TextArea("a line");
            Scene scene = new Scene(new VBox(button, area), 200, 100);
            CaretRest rest = new CaretRest(scene, Duration.seconds(10));
            button.requestFocus();
            button.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, false, false, false, false));
            boolean beside = rest.waiting();
            area.requestFocus();
            boolean inText = rest.waiting();
            button.requestFocus();
            return List.of(beside, inText, rest.waiting());
        });

        assertEquals(List.of(false, true, false), waiting);
    }

    private @Nullable Boolean next() throws InterruptedException {
        return blinking.poll(20, TimeUnit.SECONDS);
    }

    /// Tells what the caret is asked to do.
    private final class Recording extends TextAreaSkin {
        Recording(TextArea area) {
            super(area);
        }

        @Override
        public void setCaretAnimating(boolean value) {
            super.setCaretAnimating(value);
            blinking.add(value);
        }
    }
}
