package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Speak, stop and the endpoints, by key and by button: what is pressed does what it says and moves nothing.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class SpeakingRobotTest {
    private ShellWindow window;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
    }

    @Test
    void ctrlEnterSpeaksFromWithinTheTextAndEscapeStops(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, window.rig.offline.calls().size());
        assertEquals(Settings.FIRST_LINE, window.rig.text.get());

        robot.push(KeyCode.ESCAPE);
        assertTrue(window.rig.offline.lastCall().ended());
    }

    @Test
    void ctrlShiftEnterSpeaksOverAllThreeOneAfterTheOther(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        for (int i = 1; i <= 2 * Endpoint.values().length; i++) { // each is warmed up first
            assertEquals(i, window.rig.offline.calls().size());
            robot.interact(() -> window.rig.offline.lastCall().sayAll());
            robot.interact(window.rig::runLater);
            window.beat(robot);
        }
        assertEquals(List.of(Endpoint.values()),
                window.rig.studio.latest().stream().map(Take::endpoint).toList());
        assertTrue(window.rig.studio.latest().stream().noneMatch(take -> take.trace().warmingUp()));
    }

    @Test
    void theSpeakButtonKeepsItsPlaceAndSizeWhenItBecomesStop(FxRobot robot) {
        window.ready(robot);
        Bounds before = ShellWindow.bounds(robot, "#speak");
        Bounds toggle = ShellWindow.bounds(robot, "#endpoints");
        robot.clickOn("#speak");
        window.beat(robot);

        assertEquals(before, ShellWindow.bounds(robot, "#speak"));
        assertEquals(toggle, ShellWindow.bounds(robot, "#endpoints"));
        assertEquals("Stop", robot.lookup("#speak").query().getAccessibleText());
    }

    @Test
    void theWordOfTheButtonIsReadWhileItSpeaks(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#speak");
        window.beat(robot);

        Labeled word = robot.lookup(".speak-word").queryLabeled();
        assertEquals("Stop", word.getText());
        assertTrue(ShellWindow.visible(word));
        assertNotEquals(robot.lookup("#speak").queryAs(Region.class).getBackground().getFills().getLast().getFill(),
                word.getTextFill());
    }

    @Test
    void aTakeMovesNothing(FxRobot robot) {
        window.ready(robot);
        Bounds lanes = ShellWindow.bounds(robot, "#lanes");
        Bounds waveform = ShellWindow.bounds(robot, "#waveform");
        robot.clickOn("#speak");
        robot.interact(() -> window.rig.offline.lastCall().sayAll());
        window.beat(robot);

        assertEquals(lanes, ShellWindow.bounds(robot, "#lanes"));
        assertEquals(waveform, ShellWindow.bounds(robot, "#waveform"));
        assertEquals("warming up", ShellWindow.text(robot, "#lane-websocket"));
    }

    @Test
    void aClickOnTheTakeOnStageBringsItBackFromUnderTheScript(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#speak");
        robot.interact(() -> window.rig.offline.lastCall().sayAll());
        window.beat(robot);
        robot.clickOn("#stage-edit");
        assertTrue(window.script.editingProperty().get());

        robot.clickOn(".take-cell .take-number");
        assertFalse(window.script.editingProperty().get());
    }

    @Test
    void aFailureMovesNothing(FxRobot robot) {
        window.ready(robot);
        Bounds lanes = ShellWindow.bounds(robot, "#lanes");
        Bounds bar = ShellWindow.bounds(robot, "#bar");
        robot.interact(() -> window.rig.model.problems().show(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE,
                "Nobody answers at that address.", "Look at the address in the settings.", "refused")));

        assertEquals(lanes, ShellWindow.bounds(robot, "#lanes"));
        assertEquals(bar, ShellWindow.bounds(robot, "#bar"));
        assertEquals("Nobody answers at that address.", ShellWindow.text(robot, "#status-sentence"));
    }

    @Test
    void digitsWithCtrlChooseTheEndpoint(FxRobot robot) {
        robot.clickOn("#script").push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Endpoint.BYTES, window.endpoint());

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(Endpoint.SSE, window.endpoint());
    }

    @Test
    void pressingTheChosenEndpointAgainKeepsIt(FxRobot robot) {
        robot.clickOn("#endpoint-sse").clickOn("#endpoint-sse");

        assertEquals(Endpoint.SSE, window.endpoint());
        assertTrue(robot.lookup("#endpoint-sse").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aTagIsInsertedWhereTheLineIsSeen(FxRobot robot) {
        window.ready(robot);
        robot.clickOn("#speak");
        window.beat(robot);
        assertFalse(ShellWindow.visible(robot.lookup("#script").query()));

        robot.interact(() -> robot.lookup("#insert-tag").queryAs(MenuButton.class).getItems().getLast().fire());
        assertTrue(ShellWindow.visible(robot.lookup("#script").query()));
        assertTrue(window.rig.text.get().contains("[laughter]"), window.rig.text.get());
    }

    /// The caret blinks by an animation of its own, so the focus is elsewhere here. Pulses belong to the whole toolkit:
    /// this one is only true in a JVM of its own.
    @Test
    @Tag("benchmark")
    void anIdleWindowDrawsNothing(FxRobot robot) throws InterruptedException {
        window.ready(robot);
        AtomicInteger pulses = new AtomicInteger();
        robot.interact(() -> robot.lookup("#speak").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.view.getScene().addPreLayoutPulseListener(pulses::incrementAndGet));
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(over::countDown);

        assertTrue(over.await(20, TimeUnit.SECONDS));
        assertTrue(pulses.get() < 20, pulses.get() + " pulses in an idle second");
    }
}
