package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.library.LibraryException;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.ui.shell.ShellStart;
import dev.soundcheck.ui.text.ScriptArea;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Raw requests in the whole window, against the offline voices.
@ExtendWith(ApplicationExtension.class)
class RawWindowTest {
    private static OfflineServer server;

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path data;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Playground playground;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Stage own;

    @BeforeAll
    static void serve() throws IOException {
        server = OfflineServer.start(OfflineOptions.EMBEDDED);
        server.ready().join();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Start
    void open(Stage window) {
        playground = new Playground(new WindowModels(new FakePlayback(),
                _ -> new CartesiaService(CartesiaOptions.offline(server.baseUrl())), io,
                new ShellStart(Settings.DEFAULT.withText("One two three."), null, LocalDate.EPOCH), data,
                Faulty.none()), new WindowScene(Settings.Theme.SYSTEM));
        // One of its own: the toolkit hands the same window to every test, and what listens to it stays.
        own = new Stage();
        playground.fill(own);
        own.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            own.close();
            playground.close();
        });
        io.shutdown();
    }

    /// Opens the editor of the raw request; it holds what Speak would send.
    private ScriptArea editor(FxRobot robot) throws TimeoutException {
        until(playground::ready);
        robot.push(KeyCode.CONTROL, KeyCode.I).clickOn("#wire-raw");
        ScriptArea editor = robot.lookup("#raw-text").queryAs(ScriptArea.class);
        assertTrue(editor.getText().contains("\"transcript\": \"One two three.\""), editor.getText());
        return editor;
    }

    private Take ended(int number) throws TimeoutException {
        until(() -> playground.studio().current() != null
                && Objects.requireNonNull(playground.studio().current()).number() == number
                && Objects.requireNonNull(playground.studio().current()).state().ended());
        return Objects.requireNonNull(playground.studio().current());
    }

    @Test
    void theTextIsSentAsItStandsAndTheTakeIsMarkedAndKept(FxRobot robot) throws TimeoutException, LibraryException {
        robot.clickOn("#endpoint-sse");
        ScriptArea editor = editor(robot);
        String text = editor.getText().replace("One two three.", "Four.").replaceFirst("\\{",
                "{\n  \"not_of_this_api\": true,");
        robot.interact(() -> editor.setText(text));
        robot.clickOn("#raw-text").push(KeyCode.CONTROL, KeyCode.ENTER);

        Take take = ended(1);
        assertEquals(text, take.request().raw());
        assertEquals("Four.", take.request().text());
        assertEquals(text, Objects.requireNonNull(take.wire().request()).text());
        assertTrue(take.seconds() > 0, () -> "no sound: " + take.failure());
        until(() -> !robot.lookup((Node node) -> node.getStyleClass().contains("wire-cell")).queryAll().isEmpty());

        robot.interact(playground::close);
        TakeLibrary next = new TakeLibrary(data, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        next.open();
        assertTrue(next.heads().getFirst().raw());
        assertEquals(text, next.load(next.heads().getFirst().id()).request().raw());
        next.close();
    }

    @Test
    void whatIsNoJsonCannotBeSent(FxRobot robot) throws TimeoutException {
        ScriptArea editor = editor(robot);
        robot.interact(() -> editor.setText("{\"transcript\": "));
        assertTrue(robot.lookup("#raw-send").query().isDisabled());
        assertTrue(robot.lookup("#raw-remark").queryLabeled().getText().startsWith("This is not valid JSON yet: "));
        robot.clickOn("#raw-again");
        assertTrue(editor.getText().contains("One two three."));
    }

    @Test
    void anOpenContextTakesFurtherMessages(FxRobot robot) throws TimeoutException {
        ScriptArea editor = editor(robot);
        assertTrue(robot.lookup("#raw-on-context").query().isDisabled());
        // The service waits long enough for a slow hand.
        String first = editor.getText().replace("\"continue\": false",
                "\"continue\": true, \"max_buffer_delay_ms\": 5000");
        String last = editor.getText().replace("One two three.", " Four.");
        Button onContext = robot.lookup("#raw-on-context").queryButton();
        robot.interact(() -> {
            editor.setText(first);
            robot.lookup("#raw-send").queryButton().fire();
        });
        until(() -> !onContext.isDisabled());
        robot.interact(() -> {
            editor.setText(last);
            onContext.fire();
        });

        Take take = ended(1);
        assertEquals("One two three. Four.", take.request().text());
        assertEquals(first, take.request().raw());
        assertEquals(2, take.wire().rows().stream().filter(row -> row.entry() instanceof WireEntry.MessageOut).count());
        assertEquals(4, take.timeline().words().size());
    }

    @Test
    void aRefusalOfTheServiceIsInTheLog(FxRobot robot) throws TimeoutException {
        robot.clickOn("#endpoint-bytes");
        ScriptArea editor = editor(robot);
        robot.interact(() -> editor.setText("{\"transcript\": \"Hi.\"}")).clickOn("#raw-send");
        Take take = ended(1);
        SpeechFailure failure = Objects.requireNonNull(take.failure());
        assertEquals(400, failure.status());
        assertEquals(400, Objects.requireNonNull(take.wire().answer()).status());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
