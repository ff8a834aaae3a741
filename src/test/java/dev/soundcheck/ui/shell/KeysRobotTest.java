package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// F1 shows every key; Esc closes the innermost thing first.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class KeysRobotTest {
    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void f1ShowsEveryKeyOfTheTable(FxRobot robot) {
        window.ready(robot);
        robot.push(KeyCode.F1);
        Set<String> written = robot.lookup("#keys-sheet .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).collect(Collectors.toSet());
        for (Shortcut shortcut : Shortcut.values()) {
            assertTrue(written.contains(shortcut.keys()), shortcut.name());
            assertTrue(written.contains(shortcut.words()), shortcut.name());
        }
        assertEquals(Set.of(), Set.copyOf(ShellWindow.cut(robot)));
    }

    @Test
    void theListOfKeysClosesFirstAndGivesTheFocusBack(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#voice-card");
        ShellWindow.settle(robot, "#voices-drawer");
        robot.clickOn("#voice-search").push(KeyCode.F1);
        assertEquals("keys", window.view.getScene().getFocusOwner().getId());
        robot.push(KeyCode.TAB);
        assertEquals("close-keys", window.view.getScene().getFocusOwner().getId());

        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#keys-sheet").tryQuery().isPresent());
        assertEquals("voice-search", window.view.getScene().getFocusOwner().getId());
        assertEquals(Drawer.VOICES, window.rig.model.drawerProperty().get());

        robot.push(KeyCode.ESCAPE);
        assertEquals(Drawer.NONE, window.rig.model.drawerProperty().get());
    }

    @Test
    void aKeyThatOpensSomethingElseClosesTheListOfKeys(FxRobot robot) {
        window.ready(robot);
        robot.push(KeyCode.F1).push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertFalse(robot.lookup("#keys-sheet").tryQuery().isPresent());
    }

    @Test
    void aKeyBringsTheFocusToTheStatusLineAndEscGivesItBack(FxRobot robot) {
        window.ready(robot);
        window.beat(robot);
        robot.interact(() -> robot.lookup("#volume").query().requestFocus());
        robot.push(KeyCode.F6);
        Node line = window.view.getScene().getFocusOwner();
        assertEquals("status-line", line.getId());
        assertEquals(ShellWindow.text(robot, "#status-sentence"), line.getAccessibleText());
        assertEquals(AccessibleRole.TEXT, line.getAccessibleRole());

        robot.push(KeyCode.ESCAPE);
        assertEquals("volume", window.view.getScene().getFocusOwner().getId());
        robot.push(KeyCode.F6).push(KeyCode.F6);
        assertEquals("volume", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void theTabKeyDoesNotStopAtTheStatusLine(FxRobot robot) {
        window.ready(robot);
        assertFalse(robot.lookup("#status-line").query().isFocusTraversable());
    }

    @Test
    void theKeyThatQuitsClosesTheWindowAsTheDesktopDoes(FxRobot robot) {
        window.ready(robot);
        Window stage = window.view.getScene().getWindow();
        boolean[] asked = new boolean[1];
        robot.interact(() -> stage.setOnCloseRequest(event -> {
            asked[0] = true;
            event.consume();
        }));
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.interact(() -> stage.setOnCloseRequest(null));
        assertTrue(asked[0]);
    }

    @Test
    void theMenuOfTheTakesOpensByAKey(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> robot.lookup("#takes").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(robot.lookup("#takes").queryAs(ListView.class).getContextMenu().isShowing());
    }
}
