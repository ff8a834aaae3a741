package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.controls.Popover;
import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.session.Desk;
import dev.soundcheck.settings.SoundSettings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.sound.SoundModel;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncButtonTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"'Headphones [plughw:1,0]', Output delay of Headphones",
            "default [default], Output delay of the system's default device"})
    void theDelayNamesItsDeviceAsPeopleCallIt(String name, String title) throws Exception {
        assertEquals(title, titleWith(OutputInfo.device(name)));
    }

    @Test
    void withoutADeviceTheDelaySaysThatThereIsNone() throws Exception {
        assertEquals("Output delay: no sound device", titleWith(OutputInfo.silence("None was found.")));
    }

    private static String titleWith(OutputInfo info) throws Exception {
        return Fx.on(() -> {
            SoundModel model = new SoundModel(new Desk(new FakePlayback(), () -> {}), SoundSettings.DEFAULT,
                    Runnable::run);
            model.showInUse(info);
            SyncButton button = new SyncButton(model);
            Stage stage = new Stage();
            stage.setScene(new Scene(new VBox(button), 400, 300));
            stage.show();
            button.fire();
            Popover shown = Window.getWindows().stream().filter(Popover.class::isInstance).map(Popover.class::cast)
                    .findFirst().orElseThrow();
            String title = ((VBox) shown.getContentNode()).getChildren().stream().filter(Label.class::isInstance)
                    .map(Label.class::cast).findFirst().orElseThrow().getText();
            shown.hide(Duration.ZERO);
            stage.hide();
            return title;
        });
    }
}
