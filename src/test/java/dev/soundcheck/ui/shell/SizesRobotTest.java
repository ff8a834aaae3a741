package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.LookSettings;
import dev.soundcheck.settings.LookSettings.Lanes;
import dev.soundcheck.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A window of any size: panels give way, are dragged and put away, and text is as large as one wants it.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class SizesRobotTest {
    private ShellWindow window;
    private Stage stage;

    @Start
    void show(Stage opened) {
        stage = opened;
        // The headless platform draws beyond a window that grows elsewhere.
        opened.setX(0);
        opened.setY(0);
        window = ShellWindow.open(opened);
    }

    @Test
    void inALowWindowTheLineKeepsItsRoomAndTheLanesFold(FxRobot robot) {
        window.ready(robot);
        resize(robot, 1000, 700);
        assertFalse(folded(robot), () -> "column " + ShellWindow.bounds(robot, ".desk") + window.view.getHeight());
        resize(robot, 800, 560);
        assertTrue(folded(robot));
        assertTrue(ShellWindow.bounds(robot, "#script").getHeight() > 150,
                () -> "the line has " + ShellWindow.bounds(robot, "#script"));
        assertInside(robot, "#speak");
        assertInside(robot, "#open-settings");

        resize(robot, 1000, 700);
        assertFalse(folded(robot));
    }

    @Test
    void lanesThatAreOpenedInALowWindowTakeTheWaveformsRoomAndNotTheLines(FxRobot robot) {
        window.ready(robot);
        resize(robot, 800, 560);
        robot.clickOn("#fold-lanes");
        resize(robot, 800, 560);
        assertFalse(folded(robot));
        assertFalse(robot.lookup("#waveform").query().isVisible());
        assertTrue(ShellWindow.bounds(robot, "#script").getHeight() > 120,
                () -> "the line has " + ShellWindow.bounds(robot, "#script"));
        resize(robot, 800, 430);
        assertTrue(folded(robot), "the line comes first");
        resize(robot, 800, 560);
        assertFalse(folded(robot));
    }

    @Test
    void lanesThatWereFoldedByHandStayFolded(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#fold-lanes");
        assertTrue(folded(robot));
        assertEquals(Lanes.FOLDED, kept().lanes());
    }

    @Test
    void theSidePanelIsDraggedPutAwayAndRemembered(FxRobot robot) throws TimeoutException {
        window.ready(robot);
        double before = ShellWindow.bounds(robot, "#voice-card").getWidth();
        Node edge = robot.lookup("#side-edge").query();
        robot.interact(() -> {
            edge.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 700));
            edge.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 650));
            edge.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, 620));
        });
        assertEquals(LookSettings.DEFAULT.sidePx() + 80, kept().sidePx());
        until(() -> Math.abs(before + 80 - ShellWindow.bounds(robot, "#voice-card").getWidth()) < 4);

        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertFalse(ShellWindow.visible(robot.lookup("#voice-card").query()));
        assertFalse(kept().sideShown());
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        assertTrue(kept().sideShown());
    }

    @Test
    void anEdgeIsMovedByTheArrowKeysToo(FxRobot robot) {
        window.ready(robot);
        double before = robot.lookup("#waveform").queryAs(Region.class).getHeight();
        robot.interact(() -> robot.lookup("#waveform-edge").query().requestFocus());
        robot.push(KeyCode.UP);
        assertEquals(before + 16, robot.lookup("#waveform").queryAs(Region.class).getHeight(), 1);
        assertEquals(before + 16, kept().waveformPx(), 1);
    }

    @Test
    void theTextIsAsLargeAsOneWantsIt(FxRobot robot) {
        window.ready(robot);
        double before = fontPx(robot);
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
        assertEquals(before * 1.15, fontPx(robot), 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.COMMA).push(KeyCode.CONTROL, KeyCode.SHIFT,
                KeyCode.COMMA);
        assertEquals(before / 1.15, fontPx(robot), 1);
        assertEquals(1 / 1.15, kept().textScale(), 0.01);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(before, fontPx(robot), 0.1);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 0, x, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, false, null);
    }

    private LookSettings kept() {
        return window.rig.model.kept(Settings.Theme.LIGHT).look();
    }

    private static double fontPx(FxRobot robot) {
        return robot.lookup("#script").queryAs(TextInputControl.class).getFont().getSize();
    }

    private static boolean folded(FxRobot robot) {
        return !robot.lookup("#lanes-chart").query().getParent().getParent().isVisible();
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        robot.interact(() -> {
            window.view.applyCss();
            window.view.layout();
        });
    }

    private void assertInside(FxRobot robot, String id) {
        Bounds bounds = ShellWindow.bounds(robot, id);
        assertTrue(bounds.getMaxX() <= window.view.getWidth() && bounds.getMaxY() <= window.view.getHeight(),
                () -> id + " at " + bounds);
    }
}
