package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.shell.ShellStart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lab in the window it belongs to.
class LabRoomTest {
    @TempDir
    Path folder;
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final List<NetworkProfile> opened = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void theLabOpensOverTheDeskAndKnowsWhatItsComparisonCosts() throws Exception {
        WritableImage picture = Fx.on(() -> {
            try (Playground playground = new Playground(new WindowModels(new FakePlayback(), _ -> service,
                    Runnable::run,
                    new ShellStart(Settings.DEFAULT.withText("One two three four five."), null, LocalDate.EPOCH),
                    folder, Faulty.none()), new WindowScene(Settings.Theme.SYSTEM))) {
                playground.addLab((_, network) -> {
                    opened.add(network);
                    return service;
                }, Runnable::run, folder.resolve("labs"));
                playground.fill(new Stage());
                playground.open();
                assertNull(playground.scene().lookup("#lab"), "made before it was asked for");
                ((Button) playground.scene().lookup("#open-lab")).fire();
                Node lab = playground.scene().lookup("#lab");
                assertTrue(lab.getParent().isVisible());
                playground.scene().snapshot(null);
                String cost = ((Label) lab.lookup("#lab-cost")).getText();
                assertEquals("147 runs with 168 requests, at most 3,654 characters, free: the offline voices speak.", cost);
                return playground.scene().snapshot(null);
            }
        });
        assertTrue(Pictures.write(picture, "lab-in-window").toFile().length() > 10_000);
        assertTrue(opened.isEmpty());
    }
}
