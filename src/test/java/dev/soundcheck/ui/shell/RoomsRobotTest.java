package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.kit.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Rooms and the drawer at the bottom: who is shown, who has the focus, who gets frames.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class RoomsRobotTest {
    private static final Door LAB_DOOR = new Door(Shortcut.LAB, Feather.BAR_CHART_2);
    private static final Door PRESENTER_DOOR = new Door(Shortcut.PRESENTER, Feather.MAXIMIZE);

    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void theLabTakesThePlaceOfTheDeskAndGivesItBack(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> window.view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(ShellWindow.visible(robot.lookup("#lab-screen").query()));
        assertFalse(ShellWindow.visible(robot.lookup("#lanes").query()));
        assertTrue(ShellWindow.visible(robot.lookup("#speak").query()));

        robot.push(KeyCode.ESCAPE);
        assertFalse(ShellWindow.visible(robot.lookup("#lab-screen").query()));
        assertTrue(ShellWindow.visible(robot.lookup("#lanes").query()));
    }

    @Test
    void whatARoomSaysIsAnnouncedOnceAlsoAfterItIsLeft(FxRobot robot) {
        window.ready(robot);
        PlainRoom room = new PlainRoom("lab", false);
        List<String> given = new ArrayList<>();
        robot.interact(() -> {
            window.view.announceBy(given::add);
            window.view.addRoom(room, LAB_DOOR);
            window.view.enter(room);
            window.view.leaveRoom();
            window.view.enter(room);
            window.view.leaveRoom();
            given.clear();
            room.news.set("Done. Saved lab-1.");
        });
        assertEquals(List.of("Done. Saved lab-1."), given);
    }

    @Test
    void theGearIsMarkedWhileTheSettingsAreOpen(FxRobot robot) {
        window.ready(robot);
        Node gear = robot.lookup("#open-settings").query();
        PseudoClass entered = PseudoClass.getPseudoClass("entered");
        robot.clickOn("#open-settings");
        assertTrue(gear.getPseudoClassStates().contains(entered));

        robot.push(KeyCode.ESCAPE);
        assertFalse(gear.getPseudoClassStates().contains(entered));
    }

    @Test
    void thePresenterHasTheWindowForItselfUntilItLeaves(FxRobot robot) {
        window.ready(robot);
        List<Node> before = List.copyOf(window.view.getChildren());
        Region presenter = new Region();
        robot.interact(() -> window.view.addRoom(new PlainRoom("presenter", true, presenter), PRESENTER_DOOR));
        robot.push(KeyCode.F11);
        assertEquals(List.of(presenter), List.copyOf(window.view.getChildren()));

        robot.push(KeyCode.F11);
        assertEquals(before, List.copyOf(window.view.getChildren()));
    }

    @Test
    void theFirstEscLeavesThePresenterThatWasEnteredOverADrawer(FxRobot robot) {
        window.ready(robot);
        List<Node> before = List.copyOf(window.view.getChildren());
        robot.interact(() -> window.view.addRoom(new PlainRoom("presenter", true), PRESENTER_DOOR));
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.ESCAPE);
        assertEquals(before, List.copyOf(window.view.getChildren()));
    }

    @Test
    void aRoomThatIsLeftGivesTheFocusBackToWhereItWas(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> window.view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.interact(() -> robot.lookup("#volume").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> robot.lookup("#lab-plain").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertEquals("volume", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void aRoomThatIsEnteredAgainByItsDoorHasTheFocusAgain(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> window.view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.clickOn("#open-lab");
        assertEquals("lab-plain", window.view.getScene().getFocusOwner().getId());
        robot.clickOn("#open-desk");
        robot.clickOn("#open-lab");
        assertEquals("lab-plain", window.view.getScene().getFocusOwner().getId());
    }

    @Test
    void theSidePanelIsFoldedAtTheDeskWhereItIsSeen(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> window.view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(robot.lookup("#fold-side").query().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(ShellWindow.visible(robot.lookup("#voice-card").query()));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertFalse(ShellWindow.visible(robot.lookup("#voice-card").query()));
    }

    @Test
    void onlyTheRoomThatIsEnteredGetsFrames(FxRobot robot) {
        window.ready(robot);
        PlainRoom lab = new PlainRoom("lab", false);
        robot.interact(() -> window.view.addRoom(lab, LAB_DOOR));
        window.beat(robot);
        assertEquals(0, lab.frames);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("entered"), lab.story);
        assertEquals(1, lab.frames, "what it missed");
        window.beat(robot);
        assertEquals(2, lab.frames);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of("entered", "left"), lab.story);
    }

    @Test
    void theDrawerAtTheBottomStaysWhenTheRoomIsLeft(FxRobot robot) {
        window.ready(robot);
        PlainRoom lab = new PlainRoom("lab", false);
        Region log = new Region();
        log.setId("log");
        log.setFocusTraversable(true);
        robot.interact(() -> {
            window.view.addRoom(lab, LAB_DOOR);
            window.view.addPanel(new Panel() {
                @Override
                public String id() {
                    return "log";
                }

                @Override
                public String title() {
                    return "Log";
                }

                @Override
                public Region view() {
                    return log;
                }
            }, new Door(Shortcut.WIRE, Feather.LIST));
        });
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertTrue(ShellWindow.visible(robot.lookup("#log").query()));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(ShellWindow.visible(robot.lookup("#log").query()));
        robot.interact(log::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertTrue(ShellWindow.visible(robot.lookup("#lab-screen").query()),
                "Esc closes the drawer that has the focus");
        assertFalse(robot.lookup("#bottom-drawer").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.interact(() -> robot.lookup("#speak").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#bottom-drawer").query().isVisible(),
                "Esc closes the drawer after the room, whatever has the focus");
    }
}
