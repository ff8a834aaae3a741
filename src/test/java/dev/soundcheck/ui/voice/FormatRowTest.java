package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.OutputFormat.Container;
import dev.soundcheck.testing.Fx;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormatRowTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    private static MenuItem item(FormatRow row, String id) {
        return row.choice().getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private static Menu menu(FormatRow row, String title) {
        return (Menu) row.choice().getItems().stream().filter(item -> title.equals(item.getText())).findFirst()
                .orElseThrow();
    }

    @Test
    void aNameOfTheGuideChoosesItsFormat() throws Exception {
        Fx.on(() -> {
            FormatModel model = new FormatModel();
            FormatRow row = new FormatRow(model);
            new Scene(row);
            item(row, "format-twilio").fire();
            assertEquals(OutputFormat.raw(PcmEncoding.MULAW, 8000), model.format());
            assertEquals("raw µ-law · 8 kHz", row.choice().getText());
            assertTrue(row.choice().getAccessibleText().contains("Twilio"));
            return 0;
        });
    }

    @Test
    void aNameFromTheSettingsIsTakenAndNonsenseLeftOut() {
        FormatModel model = new FormatModel();
        model.choose("mp3:24000:64000");
        model.choose("ogg");
        assertEquals(OutputFormat.mp3(24_000, 64_000), model.format());
    }

    @Test
    void eachPartIsChosenByItselfAndMp3SaysWhereItComesFrom() throws Exception {
        Fx.on(() -> {
            FormatModel model = new FormatModel();
            FormatRow row = new FormatRow(model);
            menu(row, "Sample rate").getItems().stream().filter(item -> "24000 Hz".equals(item.getText())).findFirst()
                    .orElseThrow().fire();
            assertEquals(OutputFormat.raw(PcmEncoding.S16LE, 24_000), model.format());
            assertTrue(menu(row, "Bit rate of mp3").isDisable());
            model.container(Container.MP3);
            model.bitRate(64_000);
            assertEquals(OutputFormat.mp3(24_000, 64_000), model.format());
            assertTrue(menu(row, "Encoding").isDisable());
            assertFalse(menu(row, "Bit rate of mp3").isDisable());
            assertTrue(row.lookup("#format-hint").isVisible());
            model.encoding(PcmEncoding.F32LE);
            assertEquals(OutputFormat.mp3(24_000, 64_000), model.format());
            long chosen = menu(row, "Sample rate").getItems().stream()
                    .filter(item -> ((RadioMenuItem) item).isSelected())
                    .count();
            assertEquals(1, chosen);
            return 0;
        });
    }
}
