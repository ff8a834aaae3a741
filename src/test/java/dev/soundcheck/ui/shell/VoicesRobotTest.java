package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The list of voices over the rail, by key and by mouse.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class VoicesRobotTest {
    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void thePickerStaysOpenWhileVoicesAreChosen(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.write("basalt");
        robot.clickOn("Basalt");

        assertEquals(Voices.EIGHT.get(2), window.rig.model.voices().voiceProperty().get());
        assertEquals(Drawer.VOICES, window.rig.model.drawerProperty().get());

        robot.push(KeyCode.ESCAPE);
        assertEquals(Drawer.NONE, window.rig.model.drawerProperty().get());
    }

    @Test
    void arrowsWalkTheVoicesAndEachSpeaksWithoutBeingChosen(FxRobot robot) {
        window.ready(robot);
        Voice before = window.rig.model.voices().voiceProperty().get();
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.interact(window.rig::runLater);

        assertEquals(Voices.EIGHT.get(1).id(), window.rig.model.previews().voiceIdProperty().get());
        assertEquals(1, window.rig.offline.calls().size());
        assertEquals(before, window.rig.model.voices().voiceProperty().get());

        robot.push(KeyCode.C);
        assertEquals("Copied " + Voices.EIGHT.get(1).id(), robot.lookup("#picker-note").queryAs(Label.class).getText());
        robot.push(KeyCode.ENTER);
        assertEquals(Voices.EIGHT.get(1), window.rig.model.voices().voiceProperty().get());
        assertEquals(Drawer.NONE, window.rig.model.drawerProperty().get());
    }

    @Test
    void anArrowNeverChangesWhatTheVoicesSay(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        var what = window.rig.model.previews().whatProperty().get();
        robot.clickOn("#voice-search").push(KeyCode.DOWN);
        for (KeyCode arrow : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.LEFT)) {
            robot.push(arrow);
            assertEquals(what, window.rig.model.previews().whatProperty().get());
        }
        assertEquals("voice-search", window.view.getScene().getFocusOwner().getId());
        robot.push(KeyCode.DOWN).push(KeyCode.END).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("voices", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void theVoiceThatIsWalkedOverBecomesATakeWithOneKey(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.T);
        assertEquals(Voices.EIGHT.get(1).id(), window.rig.offline.lastCall().request().voiceId());
        assertEquals(window.rig.text.get(), window.rig.offline.lastCall().request().text());
    }

    @Test
    void anEmptySearchIsOneKeyFromTheFullList(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").write("xyzzy");
        assertEquals(0, window.rig.model.picker().shown().size());
        robot.push(KeyCode.ENTER);
        assertTrue(window.rig.model.picker().shown().size() > 0);
    }

    @Test
    void theFocusStaysInTheDrawerAndGoesBackToItsOpener(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.TAB);
            assertTrue(ShellWindow.visible(window.view.getScene().getFocusOwner()),
                    () -> "hidden: " + window.view.getScene().getFocusOwner());
        }

        robot.clickOn("#voice-search").push(KeyCode.ESCAPE);
        assertEquals("voice-card", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void aFilterThatIsPressedKeepsTheFocus(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.clickOn("#chip-feminine");

        assertEquals("feminine", window.rig.model.picker().filterProperty().get().gender());
        assertEquals("chip-feminine", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void theChosenVoiceIsInSightWhenTheListOpens(FxRobot robot) {
        window.ready(robot);
        Voice last = Voices.EIGHT.getLast();
        robot.interact(() -> {
            window.view.getScene().getWindow().setHeight(520);
            window.rig.model.voices().choose(last);
        });
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        double bottom = ShellWindow.bounds(robot, "#voices").getMaxY();
        assertTrue(robot.lookup(".voice-cell").queryAllAs(ListCell.class).stream()
                .anyMatch(cell -> last.equals(cell.getItem())
                        && cell.localToScene(cell.getLayoutBounds()).getMaxY() <= bottom + 1));
    }
}
