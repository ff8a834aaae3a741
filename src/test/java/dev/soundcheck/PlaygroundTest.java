package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.ui.shell.ShellStart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window on fakes: what a person does and sees, without a server and without sound.
@ExtendWith(ApplicationExtension.class)
class PlaygroundTest {
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final FakePlayback playback = new FakePlayback();
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path data;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Playground playground;

    @Start
    void open(Stage window) {
        playground = new Playground(new WindowModels(playback, _ -> service, Runnable::run,
                new ShellStart(Settings.DEFAULT.withText("One two three four five."), null, LocalDate.EPOCH), data,
                Faulty.none()), new WindowScene(Settings.Theme.SYSTEM));
        playground.fill(window);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(playground::close);
        assertTrue(playback.closed());
    }

    @Test
    void aTakeOfTheLastRunIsThereAgain(FxRobot robot) throws TimeoutException {
        robot.clickOn("#speak");
        until(() -> !service.calls().isEmpty());
        robot.interact(service.lastCall()::sayAll);
        robot.interact(playground::close);

        TakeLibrary next = new TakeLibrary(data, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        next.open();
        assertEquals("One two three four five.", next.heads().getFirst().excerpt());
        assertEquals(TakeState.DONE, next.heads().getFirst().state());
        assertEquals(2, next.nextNumber());
        next.close();
    }

    /// At the end of the process the FX thread may hang.
    @Test
    void anotherThreadClosesItAlsoWhileTheEditorHasTheFocus(FxRobot robot) {
        robot.clickOn("#script");
        playground.close();
        assertTrue(playback.closed());
    }

    @Test
    void closingWhileATakeIsJustOverWarnsOfNothing(FxRobot robot) throws TimeoutException {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord said) {
                warnings.add(said.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(TakeLibrary.class.getName());
        logger.addHandler(ear);
        try {
            robot.clickOn("#speak");
            until(() -> !service.calls().isEmpty());
            robot.interact(() -> {
                service.lastCall().sayAll();
                playground.close();
            });
        } finally {
            logger.removeHandler(ear);
        }
        assertFalse(warnings.contains("The takes could not be saved. The application is closing."),
                warnings.toString());
    }

    /// Memory is collected only then.
    @Test
    void itRestsOnceNothingIsSpokenAndNothingIsHeard(FxRobot robot) throws TimeoutException {
        assertTrue(playground.rests());
        robot.clickOn("#speak");
        until(() -> !service.calls().isEmpty());
        assertFalse(playground.rests());

        robot.interact(service.lastCall()::sayAll);
        until(() -> playback.state().active());
        assertFalse(playground.rests());
        robot.interact(playback::stop);
        until(() -> playground.rests());
    }

    @Test
    void theButtonSpeaksTheLineOverTheChosenEndpoint(FxRobot robot) throws TimeoutException {
        robot.clickOn("#endpoint-sse").clickOn("#speak");
        until(() -> !service.calls().isEmpty());
        ScriptedCall call = service.lastCall();
        assertEquals(Endpoint.SSE, call.endpoint());
        assertEquals("One two three four five.", call.request().text());
        robot.interact(call::sayAll);
        assertEquals("sse", playground.settings().endpointId());
    }

    @Test
    void theButtonStopsWhatItStarted(FxRobot robot) throws TimeoutException {
        robot.clickOn("#speak");
        until(() -> !service.calls().isEmpty());
        robot.interact(() -> service.lastCall().audio(0.3));
        until(() -> shows(robot, "Stop"));
        robot.clickOn("#speak");
        until(() -> service.lastCall().ended());
        until(() -> shows(robot, "Speak"));
        assertEquals(0.3, Objects.requireNonNull(playground.studio().current()).seconds(), 1e-3);
    }

    @Test
    void aFailureIsSaidInTheWindowAndTheNextTakeWorks(FxRobot robot) throws TimeoutException {
        robot.clickOn("#speak");
        until(() -> !service.calls().isEmpty());
        robot.interact(() -> service.lastCall().fail(SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED,
                "The key was refused.", "Check it in the settings.", "401")));
        until(() -> shows(robot, "The key was refused."));
        robot.clickOn("#speak");
        until(() -> service.calls().size() == 2);
        assertFalse(service.lastCall().ended());
        assertNotNull(playground.studio().current());
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot.lookup((Labeled label) -> label.isVisible() && label.getText() != null
                && label.getText().contains(words)).tryQuery().isPresent();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
