package dev.soundcheck.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.SoundSettings;
import dev.soundcheck.settings.SoundSettings.DeviceLoss;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.sound.SoundModel;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SoundSectionTest {
    private final FakePlayback playback = new FakePlayback();

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theChosenDeviceStaysShownWhereAnotherIsListedBeforeIt() throws Exception {
        assertEquals(List.of("Speakers", "Speakers"), Fx.on(() -> {
            SoundModel model = model("Speakers");
            ListCell<String> shown = shown(new SoundSection(model));
            String before = shown.getText();
            list(model, "Headset", "Speakers");
            return List.of(before, shown.getText());
        }));
    }

    private void list(SoundModel model, String... names) {
        playback.controls().devices(List.of(names));
        model.rescan();
    }

    private static ListCell<String> shown(SoundSection section) {
        new Scene(section);
        section.applyCss();
        section.layout();
        @SuppressWarnings("unchecked")
        ComboBox<String> devices = (ComboBox<String>) section.lookup("#output-device");
        return devices.getButtonCell();
    }

    private SoundModel model(String device) {
        return new SoundModel(new Desk(playback, () -> {}), new SoundSettings(device, Map.of(),
                SoundSettings.ADAPTIVE, DeviceLoss.GO_ON, 1, false, 1), Runnable::run);
    }
}
