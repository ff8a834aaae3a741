package dev.soundcheck.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.Fx;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CanvasTextTest {
    private static final Font FONT = Font.font(11);

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theLongestWordsThatFitAreTakenAndOtherwiseTheLastAreCut() {
        double all = CanvasText.width("24 of 24 served", FONT);
        assertEquals("24 of 24 served", CanvasText.fitting(FONT, all, "24 of 24 served", "24 of 24"));
        assertEquals("24 of 24", CanvasText.fitting(FONT, all - 1, "24 of 24 served", "24 of 24"));
        String cut = CanvasText.fitting(FONT, CanvasText.width("24 of…", FONT), "24 of 24 served", "24 of 24");
        assertEquals("24 of…", cut);
    }
}
