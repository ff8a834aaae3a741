package dev.soundcheck.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Letters;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.testing.ScriptedCall;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Holds what the waveform looks like, pixel by pixel.
final class WaveformPaintingTest extends WaveformViewCase {
    private static final int BEHIND_PLAYHEAD_PX = 6;

    @Start
    void show(Stage stage) {
        open(stage);
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
    void japaneseKeepsItsLettersInASmallWindow(FxRobot robot) {
        Letters.assumeJapanese();
        String line = "こえがとどくまでのじかんをはかりきこえたことばをひかりでしめします";
        assertLettered(robot, () -> {
            rig.speak(line, Endpoint.WEBSOCKET);
            rig.stamped(String.join(" ", line.split("")));
        });
    }

    @Test
    void longWordsKeepTheirFirstLettersInASmallWindow(FxRobot robot) {
        assertLettered(robot, () -> rig
                .speak("Incomprehensibilities are uncharacteristically long.", Endpoint.WEBSOCKET).sayAll());
    }

    private void assertLettered(FxRobot robot, Runnable spoken) {
        int[] columns = new int[1];
        robot.interact(() -> view.resize(560, 152));
        robot.interact(() -> {
            spoken.run();
            beat();
            columns[0] = lettered();
        });
        assertTrue(columns[0] > 100, columns[0] + " columns hold letters");
    }

    /// How many columns of the words' row hold ink of letters.
    private int lettered() {
        WritableImage drawn = scene.lookup("#waveform-surface").snapshot(null, null);
        int row = (int) drawn.getHeight() - 40;
        int columns = 0;
        for (int x = BEHIND_PLAYHEAD_PX; x < drawn.getWidth(); x++) {
            for (int y = row; y < row + 14; y++) {
                if (drawn.getPixelReader().getColor(x, y).getBrightness() < 0.45) {
                    columns++;
                    break;
                }
            }
        }
        return columns;
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
