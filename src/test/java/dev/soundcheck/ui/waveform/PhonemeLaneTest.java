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
        PhonemeLane lane = new PhonemeLane(new LabelWidths());
        assertTrue(lane.hasRoom("w", 10, font));
        assertTrue(lane.hasRoom("i", 4, font), "a narrow letter needs less");
        assertFalse(lane.hasRoom("w", 8, font));
        assertFalse(lane.hasRoom("kɯᵝ", 10, font));
        assertTrue(lane.hasRoom("kɯᵝ", 40, font));
    }
}
