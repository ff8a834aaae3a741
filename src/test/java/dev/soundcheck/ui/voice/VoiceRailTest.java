package dev.soundcheck.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class VoiceRailTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    private final ShellRig rig = new ShellRig().ready();

    @Test
    void aVoiceWhoseListCouldNotBeLoadedIsNotShownByItsId() throws Exception {
        ShellRig down = new ShellRig(Settings.DEFAULT.withVoice("a167e0f3-df7e-4d52"), null);
        down.offline.failCatalog(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.",
                "Look at the address.", "refused"));
        down.ready();
        String shown = Fx.on(() -> {
            VoiceRail rail = new VoiceRail(down.model.voices(), down.model.catalog(), () -> {});
            return Objects.requireNonNull(rail.lookup("#voice-card")).getAccessibleText();
        });
        assertEquals("Voice: Your last voice. Opens the list of voices.", shown);
    }

    @Test
    void theLanguageOutlastsAReconnection() throws Exception {
        String shown = Fx.on(() -> {
            VoiceRail rail = new VoiceRail(rig.model.voices(), rig.model.catalog(), () -> {});
            Scene scene = new Scene(rail, 300, 600);
            scene.getRoot().applyCss();
            ComboBox<?> languages = (ComboBox<?>) Objects.requireNonNull(scene.getRoot().lookup("#language"));
            languages.getSelectionModel().select(1);
            String chosen = String.valueOf(languages.getValue());
            rig.model.services().open(new Place.Offline());
            assertEquals(0, rig.model.catalog().voices().size());
            rig.runIo();

            assertEquals(chosen, rig.model.voices().languageProperty().get());
            assertEquals(chosen, languages.getValue());
            return chosen;
        });
        assertEquals("en", shown);
    }
}
