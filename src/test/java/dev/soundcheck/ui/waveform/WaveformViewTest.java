package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.kit.Frame;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // nodes exist from start on
final class WaveformViewTest {
    private static final String LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    private static final int BEHIND_PLAYHEAD_PX = 6;

    private final StageRig rig = new StageRig();
    private final WaveformModel model = new WaveformModel(rig.desk());
    private WaveformView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new WaveformView(model);
        scene = new Scene(view, 760, 190);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void beat() {
        Frame frame = rig.frame();
        model.onFrame(frame);
        view.onFrame(frame);
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
    void theTicksOfALongTakeStayApart(FxRobot robot) {
        WritableImage[] drawn = new WritableImage[1];
        robot.interact(() -> {
            ScriptedCall call = rig.speak(LINE, Endpoint.SSE);
            for (int chunk = 0; chunk < 600; chunk++) {
                call.audio(0.01);
            }
            beat();
            Node surface = scene.lookup("#waveform-surface");
            drawn[0] = surface.snapshot(null, null);
        });
        int last = 0;
        int ticks = 0;
        for (int x = BEHIND_PLAYHEAD_PX; x < drawn[0].getWidth(); x++) {
            if (!drawn[0].getPixelReader().getColor(x, 1).equals(Color.WHITE)) {
                assertTrue(last == 0 || x - last >= 3, "ticks at " + last + " and " + x);
                last = x;
                ticks++;
            }
        }
        assertTrue(ticks > 100, ticks + " ticks");
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
                .meters(new PlaybackMeters(0.5, 0.1, 1.25, 2, 1_040_000_000L, 43_400_000, 30_000_000, 1));
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1.25);
            beat();
        });
        assertEquals("1.3 s ahead", text(robot, "#meter-surplus"));
        assertEquals("2 underruns, 1.04 s", text(robot, "#meter-underruns"));
        assertEquals("starts after 43 ms", text(robot, "#meter-first-out"));
        assertEquals("Level -20 decibels", robot.lookup("#meter-level").query().getAccessibleText());
    }

    @Test
    void aTakeThatWasNotPlayedSinceItIsShownHasNoFigures(FxRobot robot) {
        rig.playback().controls().meters(PlaybackMeters.NOTHING);
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            beat();
        });
        assertEquals("", text(robot, "#meter-surplus"));
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

    @Test
    void whatIsPaintedStepByStepLooksAsPaintedAtOnce(FxRobot robot) {
        robot.interact(() -> {
            ScriptedCall call = rig.speak(LINE, Endpoint.WEBSOCKET);
            for (int i = 1; i <= 20; i++) {
                call.audio(0.01);
                rig.hear(i * 0.05);
                beat();
            }
        });
        var stepwise = new Object() {
            int[] pixels = new int[0];
        };
        robot.interact(() -> stepwise.pixels = pixels("waveform-stepwise"));
        robot.interact(() -> {
            scene.getRoot().resize(759, 190);
            beat();
        });
        robot.interact(() -> {
            scene.getRoot().resize(760, 190);
            beat();
        });
        var atOnce = new Object() {
            int[] pixels = new int[0];
        };
        robot.interact(() -> atOnce.pixels = pixels("waveform-at-once"));
        int differing = differing(atOnce.pixels, stepwise.pixels);
        assertTrue(differing < 200, differing + " pixels differ");
    }

    @Test
    void whatHasComeAndWhatWasHeardStandOutInBothThemes(FxRobot robot) {
        for (var theme : List.of(new PrimerLight(), new PrimerDark())) {
            String name = theme instanceof PrimerDark ? "dark" : "light";
            robot.interact(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            var seen = new Object() {
                int[] come = new int[0];
                int[] heard = new int[0];
                int[] whole = new int[0];
            };
            robot.interact(() -> {
                ScriptedCall call = rig.speak(LINE, Endpoint.WEBSOCKET);
                for (int i = 0; i < 36; i++) {
                    call.audio(0.01);
                }
                rig.hear(0.01);
                beat();
                seen.come = pixels("waveform-come-" + name);
                rig.hear(1.9);
                beat();
                seen.heard = pixels("waveform-heard-" + name);
            });
            robot.interact(() -> {
                rig.call().sayAll();
                beat();
                seen.whole = pixels("waveform-whole-" + name);
            });
            assertTrue(differing(seen.come, seen.heard) > 1000, "what was heard has a color of its own");
            assertTrue(differing(seen.heard, seen.whole) > 1000, "what came is drawn");
        }
    }

    private static int differing(int[] one, int[] other) {
        return (int) IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }

    private static ScrollEvent wheel(double x, double deltaY) {
        return new ScrollEvent(ScrollEvent.SCROLL, x, 20, x, 20, false, false, false, false, true, false, 0, deltaY, 0,
                deltaY, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                null);
    }

    private int[] pixels(String name) {
        var picture = Pictures.save(scene, name);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                pixels, 0, width);
        return pixels;
    }
}
