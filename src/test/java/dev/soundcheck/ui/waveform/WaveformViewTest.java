package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.TimedWord;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

final class WaveformViewTest extends WaveformViewCase {
    @Start
    void show(Stage stage) {
        open(stage);
    }

    @Test
    void aClickMovesThePlayback(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
        });
        robot.clickOn("#waveform-surface");
        double clicked = rig.playback().state().positionFrames() / 44_100.0;
        assertEquals(model.receivedSeconds() / 2, clicked, 0.05);
    }

    @Test
    void aWordWithoutRoomForItsLettersIsToldUnderTheMouse(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
        });
        WaveformSurface surface = robot.lookup("#waveform-surface").queryAs(WaveformSurface.class);
        TimedWord first = model.timeline().words().getFirst();
        double x = surface.scale().x(first.startSeconds() + 0.01);
        double words = surface.getHeight() - 25;
        assertTrue(surface.factsAt(x, words).startsWith("Three   "), surface.factsAt(x, words));
        assertEquals("", surface.factsAt(x, 5), "the wave is no word");
        assertEquals("", surface.factsAt(surface.getWidth(), words), "silence is no word");
    }

    @ParameterizedTest
    @ValueSource(ints = {136, 152, 190})
    void theWaveIsHighEnoughToBeReadInTheLowestWindow(int heightPx, FxRobot robot) {
        robot.interact(() -> {
            view.resize(400, heightPx);
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
        });
        robot.interact(() -> {
            view.layout();
            beat();
        });
        double wavePx = robot.lookup("#waveform-surface").queryAs(WaveformSurface.class).waveHeight();
        assertTrue(wavePx >= 34, "the wave is " + wavePx + " px high");
    }

    @Test
    void aDragChoosesAStretchAndPlaysItToItsEnd(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
        });
        Bounds bounds = robot.lookup("#waveform-surface").query()
                .localToScreen(robot.lookup("#waveform-surface").query().getBoundsInLocal());
        robot.moveTo(bounds.getMinX() + 178, bounds.getMinY() + 30).press(MouseButton.PRIMARY)
                .moveTo(bounds.getMinX() + 356, bounds.getMinY() + 30).release(MouseButton.PRIMARY);
        TimeRange range = Objects.requireNonNull(model.range());
        assertEquals(model.receivedSeconds() / 4, range.fromSeconds(), 0.05);
        assertEquals(model.receivedSeconds() / 2, range.toSeconds(), 0.05);
        assertEquals(range.fromSeconds(), rig.playback().state().positionFrames() / 44_100.0, 0.001);
        assertTrue(rig.playback().state().active());
        robot.interact(() -> {
            rig.hear(range.toSeconds() + 0.01);
            beat();
        });
        assertEquals(PlaybackState.Mode.PAUSED, rig.playback().state().mode());
        robot.interact(() -> Pictures.save(scene, "waveform-range"));
    }

    @Test
    void aJumpOutOfAPlayingStretchGoesOnFromThere(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
            model.choose(0.5, 1);
            model.playRange();
            rig.hear(0.6);
            beat();
            rig.playback().seek(2 * 44_100L);
            beat();
        });
        assertTrue(rig.playback().state().active());
    }

    @Test
    void aStretchPlaysThoughThePlaybackStillTellsOfALaterPlace(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            beat();
            model.choose(0.5, 1);
            model.playRange();
            rig.hear(2);
            beat();
            assertTrue(rig.playback().state().active());
            rig.hear(0.6);
            beat();
            rig.hear(1.01);
            beat();
        });
        assertEquals(PlaybackState.Mode.PAUSED, rig.playback().state().mode());
    }

    @Test
    void theWheelZoomsAroundThePointerAndZeroShowsAll(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            rig.hear(1.5);
            beat();
        });
        robot.clickOn("#waveform-surface");
        Node surface = robot.lookup("#waveform-surface").query();
        robot.interact(() -> Event.fireEvent(surface,
                wheel(surface.localToScene(surface.getBoundsInLocal()).getCenterX(), 240)));
        TimeWindow window = model.window();
        assertTrue(window.zoomed());
        assertEquals(model.receivedSeconds() / 2, window.fromSeconds() + window.spanSeconds() / 2, 0.05);
        assertTrue(robot.lookup("#waveform-all").query().isVisible(), "without a frame: at rest there are none");
        robot.interact(() -> beat());
        robot.interact(() -> Pictures.save(scene, "waveform-zoomed"));
        robot.type(KeyCode.DIGIT0);
        assertFalse(robot.lookup("#waveform-all").query().isVisible());
        assertEquals(model.receivedSeconds(), window.spanSeconds(), 1e-9);
    }

    @Test
    void theReadoutTellsPositionAndWhatHasCome(FxRobot robot) {
        robot.interact(() -> {
            ScriptedCall call = rig.speak(LINE, Endpoint.WEBSOCKET);
            call.audio(1);
            call.audio(1.5);
            rig.hear(1.25);
            beat();
        });
        assertEquals("0:01.3 / 0:02.5", robot.lookup("#waveform-time").queryAs(Labeled.class).getText());
        assertEquals("2 chunks, still arriving", robot.lookup("#waveform-facts").queryAs(Labeled.class).getText());
    }

    @Test
    void whatIsAheadIsWhatTheReadoutLeaves(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).audio(2.34);
            rig.hear(1.27);
            beat();
        });
        assertEquals("0:01.3 / 0:02.3", text(robot, "#waveform-time"));
        assertEquals("1.0 s ahead", text(robot, "#meter-ahead"));
    }

    @Test
    void theWordStaysLitWhileThePlaybackIsPausedInIt(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.SSE).sayAll();
            rig.hear(1.5);
            beat();
            Lit heard = Objects.requireNonNull(model.lit());
            model.playOrPause();
            beat();
            assertEquals(heard, model.lit());
            model.seek(0);
            beat();
            assertNull(model.lit(), "nothing was heard yet");
        });
    }

    @Test
    void guessedWordsAreDrawnAndSaidToBeGuessed(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.BYTES).sayAll();
            rig.hear(1.25);
            beat();
        });
        assertEquals(0, model.timeline().words().size());
        robot.interact(() -> {
            rig.desk().estimate(true);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "waveform-estimate"));
        assertEquals(15, model.timeline().words().size());
        assertTrue(text(robot, "#waveform-facts").endsWith(" · words: estimate"), text(robot, "#waveform-facts"));
    }

    @Test
    void theMetersAreShownBelowTheWave(FxRobot robot) {
        rig.playback().controls()
                .meters(new PlaybackMeters(0.5, 0.1, 2, 1_040_000_000L, 43_400_000, 30_000_000, 1));
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1.25);
            beat();
        });
        assertEquals("2 underruns, 1.04 s", text(robot, "#meter-underruns"));
        assertEquals("starts after 43 ms", text(robot, "#meter-first-out"));
        assertEquals("Level -20 decibels", robot.lookup("#meter-level").query().getAccessibleText());
    }

    @Test
    void aTakeThatWasNotPlayedSinceItIsShownHasNoFiguresOfPlayback(FxRobot robot) {
        rig.playback().controls().meters(PlaybackMeters.NOTHING);
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
        });
        assertEquals("", text(robot, "#meter-underruns"));
        assertEquals("", text(robot, "#meter-first-out"));
    }

    @Test
    void oneButtonPausesGoesOnAndPlaysAgain(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1);
            beat();
        });
        robot.clickOn("#pause");
        assertEquals(PlaybackState.Mode.PAUSED, rig.playback().state().mode());
        robot.interact(() -> beat());
        assertEquals("Play", robot.lookup("#pause").query().getAccessibleText());
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        assertEquals(PlaybackState.Mode.PLAYING, rig.playback().state().mode());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static ScrollEvent wheel(double x, double deltaY) {
        return new ScrollEvent(ScrollEvent.SCROLL, x, 20, x, 20, false, false, false, false, true, false, 0, deltaY, 0,
                deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                null);
    }
}
