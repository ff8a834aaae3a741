package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Popover;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.ui.theme.HighContrast;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a reader can do on the stage by hand.
final class StageInteractionTest extends StageViewCase {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void keysGoWordByWord(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(0.2);
            beat();
            view.requestFocus();
        });
        robot.type(KeyCode.W);
        assertEquals(1, heardWord());
        robot.type(KeyCode.W);
        assertEquals(2, heardWord());
        robot.press(KeyCode.SHIFT).type(KeyCode.W).release(KeyCode.SHIFT);
        assertEquals(1, heardWord());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals(3, heardWord());
        robot.type(KeyCode.L);
        assertTrue(robot.lookup("#stage-loop").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertTrue(model.editingProperty().get());
    }

    @Test
    void whoTypesOnALineThatWasHeardToItsEndWritesOn(FxRobot robot) {
        robot.interact(() -> {
            model.scriptProperty().set(LINE);
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(0.2);
            beat();
            rig.hear(600);
            beat();
            view.requestFocus();
        });
        assertFalse(model.editingProperty().get());
        robot.write("Wl");
        assertTrue(model.editingProperty().get());
        assertEquals(LINE + "Wl", model.scriptProperty().get());
    }

    @Test
    void theRightButtonOnAWordLoopsAndCopiesIt(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(0.2);
            rig.playback().pause();
            beat();
            beat();
        });
        robot.rightClickOn(word(robot, 0, 5)).clickOn("Loop this word");
        robot.interact(this::beat);
        assertTrue(robot.lookup("#stage-loop").query().isVisible());
        assertEquals(0, heardWord());
        assertFalse(model.editingProperty().get());

        robot.rightClickOn(word(robot, 6, 10)).clickOn("Copy word");
        robot.interact(() -> assertEquals("ways", Clipboard.getSystemClipboard().getString()));
        robot.rightClickOn(word(robot, 6, 10)).clickOn("Play from here");
        assertEquals(1, heardWord());
    }

    private Point2D word(FxRobot robot, int from, int to) {
        StageSurface surface = robot.lookup("#stage").queryAs(StageSurface.class);
        Bounds box = Objects.requireNonNull(surface.boxOf(from, to));
        return surface.localToScreen(box.getCenterX(), box.getCenterY());
    }

    @Test
    void captionsAreSavedUnderTheTakesName(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
        });
        robot.clickOn("#stage-save").clickOn("SubRip (.srt)");
        String captions = new String(
                Objects.requireNonNull(saved.get("voice - Three ways to the same voice.srt"), saved::toString),
                StandardCharsets.UTF_8);
        assertTrue(captions.startsWith("1\n00:00:00,060 --> "), captions);
        assertEquals("Saved as voice - Three ways to the same voice.srt.",
                robot.lookup("#stage-note").queryAs(Labeled.class).getText());
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
        });
        assertEquals("", robot.lookup("#stage-note").queryAs(Labeled.class).getText());
    }

    @Test
    void theSoundIsSavedAsWavAndAsItWasReceived(FxRobot robot) throws IOException {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.BYTES).sayAll();
            beat();
        });
        robot.clickOn("#stage-save").clickOn("Sound (.wav)");
        robot.clickOn("#stage-save").clickOn("Sound, bytes as received (.raw)");
        PcmTrack track = Objects.requireNonNull(Objects.requireNonNull(rig.studio().current()).track());
        byte[] received = new byte[(int) track.format().bytes(track.frames())];
        assertEquals(track.frames(), track.readBytes(0, received, 0, (int) track.frames()));
        assertArrayEquals(received, saved.get("voice - Three ways to the same voice-s16le-44100.raw"));
        byte[] wav = Objects.requireNonNull(saved.get("voice - Three ways to the same voice.wav"), saved::toString);
        assertEquals("RIFF", new String(wav, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(wav.length - 8, ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        assertEquals(received.length, ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(40));
    }

    @Test
    void theTextFollowsTheVoiceUntilTheReaderScrolls(FxRobot robot) {
        String longText = (LINE + " ").repeat(20).strip();
        robot.interact(() -> {
            rig.speak(longText, Endpoint.WEBSOCKET).sayAll();
            rig.hear(60);
            beat();
            beat();
        });
        assertFalse(robot.lookup("#stage-follow").query().isVisible());
        robot.interact(() -> view.requestFocus());
        robot.type(KeyCode.PAGE_UP);
        assertTrue(robot.lookup("#stage-follow").query().isVisible());
        int before = wakes;
        robot.clickOn("#stage-follow");
        assertEquals(before + 1, wakes);
        assertFalse(robot.lookup("#stage-follow").query().isVisible());
    }

    @Test
    void aPresenterThatIsShownAgainTellsOfTheTakeMadeMeanwhile(FxRobot robot) {
        robot.interact(() -> {
            PresenterView presenter = presenter(() -> {});
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
            scene.setRoot(new StackPane(presenter));
        });
        assertTrue(robot.lookup("WebSocket, offline").tryQuery().isPresent());
    }

    @Test
    void highContrastComesAndGoesWhileTheWindowIsOpen(FxRobot robot) {
        ObservableMap<String, Object> preferences = FXCollections.observableHashMap();
        Region node = new Region();
        HighContrast.follow(node, preferences);
        assertFalse(node.getPseudoClassStates().contains(HighContrast.STATE));
        preferences.put("GTK.theme_name", "HighContrast");
        assertTrue(node.getPseudoClassStates().contains(HighContrast.STATE));
        preferences.remove("GTK.theme_name");
        assertFalse(node.getPseudoClassStates().contains(HighContrast.STATE));
    }

    @Test
    void beforeTheFirstTakeThePresenterShowsTheLineThatWaits(FxRobot robot) {
        robot.interact(() -> {
            model.scriptProperty().set("Not spoken yet.");
            PresenterView presenter = presenter(() -> {});
            scene.setRoot(new StackPane(presenter));
            presenter.onFrame(beat());
        });
        StageSurface surface = robot.lookup("#presenter-stage").queryAs(StageSurface.class);
        assertEquals("Not spoken yet.", surface.getAccessibleText());
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
        });
        assertEquals(LINE, surface.getAccessibleText());
    }

    @Test
    void thePresenterShowsTheStageAndThreeFigures(FxRobot robot) {
        var left = new boolean[1];
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1.9);
            beat();
            PresenterView presenter = presenter(() -> left[0] = true);
            scene.setRoot(presenter);
            scene.getWindow().setHeight(560);
            presenter.onFrame(beat());
            presenter.requestFocus();
        });
        robot.interact(() -> Pictures.save(scene, "stage-presenter"));
        assertEquals(3, robot.lookup(".presenter-figure").queryAll().size());
        assertEquals("Esc or F11 leaves", robot.lookup("#presenter-hint").queryLabeled().getText());
        robot.type(KeyCode.ESCAPE);
        assertTrue(left[0]);
    }

    @Test
    void aKeyForTheSizeOfTheTextSaysThatThePresenterHasItsOwn(FxRobot robot) {
        PresenterRoom room = new PresenterRoom(model, () -> new PresenterRoom.Below(new Region(), new Region()),
                () -> {});
        robot.interact(() -> {
            StackPane window = new StackPane(room.view());
            scene.setRoot(window);
            assertTrue(room.takes(key(KeyCode.PERIOD)));
            Label hint = robot.lookup("#presenter-hint").queryAs(Label.class);
            assertEquals("The line has the largest size that fits · Esc or F11 leaves", hint.getText());
            assertFalse(room.takes(key(KeyCode.ENTER)));
            window.getChildren().clear();
            assertEquals("Esc or F11 leaves", hint.getText());
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, true, false, false);
    }

    @Test
    void faultsOfTheStampsAreCountedAndLeadToTheirWord(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(Endpoint.WEBSOCKET, SpeechRequest.of(LINE, "v", "m"));
            rig.stamped("Three ways to that same voice: watch words light light up while they are heard.");
            rig.hear(1.4);
            rig.playback().pause();
            beat();
        });
        assertEquals("3 doubtful timestamps", robot.lookup("#stage-health").queryAs(Labeled.class).getText());
        robot.clickOn("#stage-health");
        robot.interact(() -> Pictures.save(scene, "stage-findings"));
        robot.clickOn("“that” is spoken where the text has “the”.");
        Lit chosen = model.words().chosen();
        assertEquals(3, chosen == null ? -1 : chosen.first());
    }

    @Test
    void aSecondPressClosesTheFaultsOfTheStamps(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            rig.speak(Endpoint.WEBSOCKET, SpeechRequest.of(LINE, "v", "m"));
            rig.stamped("Three ways to that same voice: watch words light light up while they are heard.");
            rig.hear(1.4);
            beat();
        });
        Button health = robot.lookup("#stage-health").queryAs(Button.class);
        robot.interact(health::fire);
        assertEquals(1, popovers());
        robot.interact(health::fire);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> popovers() == 0);
    }

    private static long popovers() {
        return Window.getWindows().stream().filter(Popover.class::isInstance).count();
    }

    private PresenterView presenter(Runnable leave) {
        return new PresenterView(model, new PresenterRoom.Below(new Region(), new Region()), leave);
    }

    private int heardWord() {
        double seconds = rig.playback().state().positionFrames() / 44_100.0;
        return Objects.requireNonNull(rig.studio().current()).timeline().wordAt(seconds + 0.001);
    }
}
