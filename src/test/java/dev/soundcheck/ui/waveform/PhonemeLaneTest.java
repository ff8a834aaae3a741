package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Fx;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PhonemeLaneTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void aSymbolThatIsWiderThanItsStretchIsNotWrittenOverTheNext() {
        Font font = Font.font(12);
        assertTrue(PhonemeLane.hasRoom("w", 10, font));
        assertFalse(PhonemeLane.hasRoom("w", 8, font));
        assertFalse(PhonemeLane.hasRoom("kɯᵝ", 10, font));
        assertTrue(PhonemeLane.hasRoom("kɯᵝ", 40, font));
    }
}
