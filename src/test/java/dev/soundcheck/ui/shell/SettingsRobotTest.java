package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.problem.ShownProblem.Remedy;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.shell.ShellModel.Drawer;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The settings over the rail.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class SettingsRobotTest {
    private static final Door LAB_DOOR = new Door(Shortcut.LAB, Feather.BAR_CHART_2);

    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void aDrawerIsOpenedOverTheDeskAndNotUnderTheLab(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> window.view.addRoom(new PlainRoom("lab", false), LAB_DOOR));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> window.rig.model.remedy(Remedy.OPEN_SETTINGS));
        ShellWindow.settle(robot, "#settings-drawer");
        assertFalse(ShellWindow.visible(robot.lookup("#lab-screen").query()));
        assertTrue(ShellWindow.visible(robot.lookup("#connect").query()));
        assertTrue(ShellWindow.within(robot.lookup("#settings-drawer").query(), window.view.getScene().getFocusOwner()),
                () -> "the focus is on " + window.view.getScene().getFocusOwner());

        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Drawer.NONE, window.rig.model.drawerProperty().get());
    }

    @Test
    void aRefusedKeyLeadsToTheFieldOfTheKey(FxRobot robot) {
        window.ready(robot);
        robot.interact(() -> {
            window.rig.model.settings().kindProperty().set(Settings.Service.CARTESIA);
            window.rig.model.problems().show(SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED,
                    "Cartesia refused the API key.", "Check it in the settings.", "401 Unauthorized"));
        });
        robot.clickOn("#problem-action");
        ShellWindow.settle(robot, "#settings-drawer");
        assertEquals("api-key", window.view.getScene().getFocusOwner().getId());
        robot.write("sk_better");
        assertEquals("sk_better", robot.lookup("#api-key").queryTextInputControl().getText());
    }

    @Test
    void theDoorThatOpenedTheSettingsClosesThem(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        robot.clickOn("#open-settings");
        assertEquals(Drawer.NONE, window.rig.model.drawerProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals(Drawer.SETTINGS, window.rig.model.drawerProperty().get());
    }

    @Test
    void settingsThatWerePutAwayWithTheSidePanelOpenAtTheNextPress(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        assertTrue(ShellWindow.visible(robot.lookup("#connect").query()));
    }

    @Test
    void aTypedKeyIsTakenAndNoNodeShowsItAfterwards(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#open-settings");
        ShellWindow.settle(robot, "#settings-drawer");
        robot.clickOn("#place-cartesia").clickOn("#api-key").write("sk_robot").clickOn("#connect");
        robot.interact(window.rig::runIo);

        assertEquals(List.of(new Place.Offline(), new Place.Cartesia(new ApiKey("sk_robot"))), window.rig.opened);
        assertFalse(robot.lookup(node -> ShellWindow.shows(node, "sk_robot")).tryQuery().isPresent());
    }

    @Test
    void aDrawerSlidesUntilReducedMotionIsWantedAndIsThereAtOnceFromThenOn(FxRobot robot) {
        window.ready(robot);
        assertTrue(opens(robot, false) > 0, "it slides");
        assertEquals(0, opens(robot, true));
        assertTrue(opens(robot, false) > 0, "it slides again");
    }

    /// How far the drawer is away as soon as it was opened.
    private double opens(FxRobot robot, boolean reduced) {
        double[] away = new double[1];
        robot.interact(() -> {
            window.view.getScene().getPreferences().setReducedMotion(true);
            window.rig.model.drawerProperty().set(Drawer.NONE); // and out of sight
            window.view.getScene().getPreferences().setReducedMotion(reduced);
            window.rig.model.drawerProperty().set(Drawer.SETTINGS);
            away[0] = window.view.lookup("#settings-drawer").getTranslateX();
        });
        return away[0];
    }
}
