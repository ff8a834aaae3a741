package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.WindowPlace;
import dev.soundcheck.testing.Fx;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WindowFrameTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);
    private static final WindowPlace PLACE = new WindowPlace(60, 40, 900, 560, false);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theWindowComesBackWhereItWasLeft() throws Exception {
        WindowPlace kept = Fx.on(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Region(), 300, 200));
            WindowFrame frame = new WindowFrame(window, PLACE);
            window.show();
            WindowPlace now = frame.place();
            window.hide();
            return now;
        });

        assertEquals(PLACE, kept);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotTaken() {
        assertTrue(WindowFrame.reachable(PLACE, List.of(SCREEN)));
        assertFalse(WindowFrame.reachable(new WindowPlace(2500, 40, 900, 560, false), List.of(SCREEN)));
        assertTrue(WindowFrame.reachable(new WindowPlace(2500, 40, 900, 560, false),
                List.of(SCREEN, new Rectangle2D(1920, 0, 1920, 1080))));
        assertFalse(WindowFrame.reachable(new WindowPlace(60, -400, 900, 560, false), List.of(SCREEN)));
    }
}
