package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.theme.ThemeService;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LanesViewTest {
    private static final int BELOW_WORDS_PX = 16;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void theKeysGoFromChunkToChunkAndTellItExactly() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            desk.press(KeyCode.RIGHT);
            desk.press(KeyCode.RIGHT);
            assertEquals("Chunk 2 of 3 at 90.00 ms, 30.00 ms after the one before: 200.0 ms of audio, "
                    + desk.bytes(1) + " bytes; server's part not known", desk.readout());
            desk.press(KeyCode.LEFT);
            assertTrue(desk.readout().startsWith("Chunk 1 of 3 at 60.00 ms:"), desk.readout());
            return null;
        });
    }

    @Test
    void enterPutsThePlayheadWhereTheChunkBegins() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            desk.rig.studio.stop();
            desk.press(KeyCode.RIGHT);
            desk.press(KeyCode.RIGHT);
            desk.press(KeyCode.ENTER);
            assertSame(desk.rig.studio.takes().getFirst(), desk.rig.studio.current());
            assertEquals(desk.rig.studio.takes().getFirst().trace().chunks().frames(0),
                    desk.rig.playback.state().positionFrames());
            return null;
        });
    }

    @Test
    void aClickOnATickDoesTheSame() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            double x = desk.chart.getLayoutBounds().getWidth();
            for (double at = 0; at < x; at++) {
                desk.click(at);
            }
            assertEquals(desk.framesBefore(2), desk.rig.playback.state().positionFrames());
            return null;
        });
    }

    @Test
    void nothingIsToldOnceTheFocusHasGone() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            Stage window = new Stage();
            window.setScene(desk.view.getScene());
            window.show();
            window.requestFocus();
            desk.chart.requestFocus();
            desk.press(KeyCode.RIGHT);
            assertTrue(desk.label().isVisible());
            desk.view.lookup("#reach-whole").requestFocus();
            assertFalse(desk.label().isVisible());
            window.hide();
            return null;
        });
    }

    @Test
    void aChunkThatWasChosenIsForgottenWithItsTake() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            desk.press(KeyCode.RIGHT);
            desk.press(KeyCode.RIGHT);
            desk.view.onFrame(desk.rig.frame());
            desk.rig.model.voices().choose(desk.rig.model.catalog().voices().get(1));
            desk.rig.model.transport().speak();
            desk.view.onFrame(desk.rig.frame());
            desk.rig.offline.lastCall().mark(Mark.SENT);
            desk.at(60, 0.1);
            desk.at(30, 0.2);
            desk.at(30, 0.2);
            desk.view.onFrame(desk.rig.frame());
            desk.press(KeyCode.RIGHT);
            assertTrue(desk.readout().startsWith("Chunk 1 of 3"), desk.readout());
            return null;
        });
    }

    @Test
    void aFigureThatIsNotComparedSaysSoInTheFoldedRowToo() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            Label figure = (Label) desk.view.lookup("#folded-bytes");
            assertEquals("60 ms", figure.getText());
            assertTrue(figure.getPseudoClassStates().contains(PseudoClass.getPseudoClass("apart")));
            assertEquals(
                    "Not compared: take 1 was the first over its endpoint, so the program still loaded code for it.",
                    figure.getTooltip().getText());
            return null;
        });
    }

    @Test
    void aLaneThatIsNotComparedIsPaleWithItsMarks() throws Exception {
        Fx.on(() -> {
            ShellRig rig = new ShellRig().ready();
            LanesView view = new LanesView(rig.model.lanes());
            Scene scene = new Scene(view, 800, 240);
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            themes.dress(scene);
            assertTrue(darkestOfSse(rig, view) > 0.45, "the first take is warming up");
            assertTrue(darkestOfSse(rig, view) < 0.45, "the second is compared");
            return null;
        });
    }

    /// Speaks, and gives the gray of the darkest point of the lane without its words.
    private static double darkestOfSse(ShellRig rig, LanesView view) {
        rig.model.transport().endpointProperty().set(Endpoint.SSE);
        rig.model.transport().speak();
        rig.offline.lastCall().mark(Mark.SENT);
        rig.clock.advanceMillis(60);
        rig.offline.lastCall().sayAll();
        view.onFrame(rig.frame());
        view.getScene().snapshot(null);
        WritableImage drawn = view.lookup("#lanes-chart").snapshot(null, null);
        double darkest = 1;
        for (int y = (int) LanesChart.ROW_PX + BELOW_WORDS_PX; y < 2 * LanesChart.ROW_PX; y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                darkest = Math.min(darkest, drawn.getPixelReader().getColor(x, y).grayscale().getBrightness());
            }
        }
        return darkest;
    }

    @Test
    void theMarkOfTheFoldIsNoEmptyBoxUntilTheNextPulse() throws Exception {
        Fx.on(() -> {
            Desk desk = new Desk();
            for (boolean folded : new boolean[]{true, false}) {
                desk.view.setFolded(folded);
                Text mark = (Text) ((Button) desk.view.lookup("#fold-lanes")).getGraphic();
                assertEquals("feathericons", mark.getFont().getFamily().toLowerCase(Locale.ROOT));
            }
            return null;
        });
    }

    /// Lanes with one take of three chunks: 100, 200 and 50 ms of audio at 60, 90 and 200 ms.
    private static final class Desk {
        final ShellRig rig = new ShellRig().ready();
        final LanesView view = new LanesView(rig.model.lanes());
        final Node chart;

        Desk() {
            rig.model.transport().endpointProperty().set(Endpoint.BYTES);
            rig.model.transport().speak();
            rig.offline.lastCall().mark(Mark.SENT);
            at(60, 0.1);
            at(30, 0.2);
            at(110, 0.05);
            rig.offline.lastCall().complete();
            Scene scene = new Scene(view, 800, 240);
            view.onFrame(rig.frame());
            scene.snapshot(null);
            chart = view.lookup("#lanes-chart");
        }

        private void at(double laterMillis, double seconds) {
            rig.clock.advanceMillis(laterMillis);
            rig.offline.lastCall().audio(seconds);
        }

        void press(KeyCode code) {
            chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        void click(double x) {
            // An event without a pick result is taken to be in the scene's coordinates.
            Point2D at = chart.localToScene(x, 20);
            chart.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, at.getX(), at.getY(), at.getX(), at.getY(),
                    MouseButton.PRIMARY, 1, false, false,
                    false, false, true, false, false, true, false, true, null));
        }

        Label label() {
            return (Label) view.lookup("#lanes-readout");
        }

        String readout() {
            return label().getText();
        }

        int bytes(int chunk) {
            return rig.studio.takes().getFirst().trace().chunks().wireBytes(chunk);
        }

        long framesBefore(int chunk) {
            long frames = 0;
            for (int i = 0; i < chunk; i++) {
                frames += rig.studio.takes().getFirst().trace().chunks().frames(i);
            }
            return frames;
        }
    }
}
