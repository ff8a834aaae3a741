package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Door;
import dev.soundcheck.ui.live.LiveRoom;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The keys of the live room in the window: writing, finish, barge-in, going on after a loss.
@ExtendWith(ApplicationExtension.class)
@NullUnmarked
final class LiveRoomRobotTest {
    private static final String TEXT = "One two three four five six. ";

    private final FakePlayback loudspeaker = new FakePlayback();
    private ShellWindow window;
    private LiveRoom room;

    @Start
    void show(Stage stage) {
        window = ShellWindow.open(stage);
        room = new LiveRoom(new LiveRoom.Loan(window.rig.studio, window.rig.model.services(),
                window.rig.model.voices(), window.rig.model.catalog(), () -> loudspeaker, Runnable::run, Path.of("."),
                window.rig.model.look().textSize(), () -> {}));
        window.view.addRoom(room, new Door(Shortcut.LIVE, Feather.RADIO));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsWrittenAfterItsKeyIsSpokenAndFinishedByAKey(FxRobot robot) {
        enter(robot);
        robot.write("Hi there. ");
        assertEquals(List.of("Hi ", "there. "), context().inputs());

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(context().finished());
        assertTrue(window.rig.offline.calls().isEmpty(), "the desk speaks nothing");
    }

    @Test
    void theStatusLineTellsWhatTheKeysDoInTheRoom(FxRobot robot) {
        enter(robot);
        String told = window.rig.model.status().sentenceProperty().get();
        assertTrue(told.contains(Shortcut.LIVE_FINISH.keys() + " ends the turn"), told);
        robot.push(KeyCode.ESCAPE);
        told = window.rig.model.status().sentenceProperty().get();
        assertTrue(told.contains(Shortcut.SPEAK.keys() + " speaks"), told);
    }

    @Test
    void escSilencesWhatSoundsAndOnlyThenLeaves(FxRobot robot) {
        enter(robot);
        robot.write(TEXT);
        robot.interact(() -> {
            context().call().speak(TEXT);
            context().call().audio(2);
            loudspeaker.hearSeconds(0.5, window.rig.clock.nanoTime());
        });
        window.beat(robot);
        robot.push(KeyCode.ESCAPE);
        assertFalse(loudspeaker.state().active());
        assertEquals(TakeState.CANCELLED, window.rig.studio.takes().getFirst().state());
        assertTrue(ShellWindow.visible(robot.lookup("#live-screen").query()));

        window.beat(robot);
        robot.push(KeyCode.ESCAPE);
        assertFalse(ShellWindow.visible(robot.lookup("#live-screen").query()));
    }

    @Test
    void oneKeyGoesOnWithWhatALostSocketLeftUnspoken(FxRobot robot) {
        enter(robot);
        robot.write(TEXT);
        robot.interact(() -> {
            context().call().speak(TEXT);
            context().call().audio(0.5);
            context().call().fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "The connection was lost.",
                    "Go on.", ""));
        });
        window.beat(robot);
        assertTrue(ShellWindow.visible(robot.lookup("#live-resume").query()));

        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertEquals(2, window.rig.offline.contexts().size());
        assertTrue(TEXT.strip().endsWith(context().text()) && context().finished(), context().text());
    }

    private void enter(FxRobot robot) {
        window.ready(robot);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        window.beat(robot);
    }

    private ScriptedContext context() {
        return window.rig.offline.contexts().getLast();
    }
}
