package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.ui.text.ScriptArea;
import dev.soundcheck.ui.theme.HighContrast;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

final class StageViewTest extends StageViewCase {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theScriptIsWhatIsTyped(FxRobot robot) {
        robot.clickOn("#script").write("Hello there");
        assertEquals("Hello there", model.scriptProperty().get());
    }

    @Test
    void aScriptThatIsThereFromTheStartIsLarge(FxRobot robot) {
        StageModel early = new StageModel(rig.desk(), () -> {});
        early.scriptProperty().set(LINE);
        robot.interact(() -> {
            scene.setRoot(new StageView(early));
            scene.getRoot().applyCss();
        });
        assertTrue(robot.lookup("#script").queryAs(ScriptArea.class).getFont().getSize() >= 32);
    }

    @Test
    void becomesTheStageAndBackAgain(FxRobot robot) {
        robot.interact(() -> {
            model.scriptProperty().set(LINE);
            rig.speak(LINE, Endpoint.WEBSOCKET).audio(3);
            rig.hear(1);
            beat();
        });
        assertFalse(robot.lookup("#script").query().isVisible());
        robot.clickOn("#stage-edit");
        assertTrue(robot.lookup("#script").queryAs(ScriptArea.class).isVisible());
        assertEquals(LINE, robot.lookup("#script").queryAs(ScriptArea.class).getText());
    }

    @Test
    void bytesSaysThatItHasNoTimestamps(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.BYTES).sayAll();
            rig.hear(1);
            beat();
        });
        assertEquals(StampReport.NO_STAMPS_ON_BYTES, robot.lookup("#stage-note").queryAs(Labeled.class).getText());
        assertTrue(robot.lookup("#stage-note").query().isVisible());
    }

    @Test
    void theLitWordStandsOutInBothThemes(FxRobot robot) {
        for (var theme : List.of(new PrimerLight(), new PrimerDark())) {
            String name = theme instanceof PrimerDark ? "dark" : "light";
            robot.interact(() -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            robot.interact(() -> {
                rig.speak(LINE, Endpoint.WEBSOCKET).audio(3.6);
                rig.hear(0.8);
                beat();
                WritableImage before = Pictures.save(scene, "stage-before-" + name);
                rig.hear(1.9);
                beat();
                WritableImage lit = Pictures.save(scene, "stage-speaking-" + name);
                assertTrue(differing(before, lit) > 1500,
                        () -> differing(before, lit) + " pixels tell where the voice is");
            });
        }
    }

    private static long differing(WritableImage one, WritableImage other) {
        int width = (int) one.getWidth();
        return IntStream.range(0, width * (int) one.getHeight()).filter(at -> one.getPixelReader().getArgb(at % width,
                at / width) != other.getPixelReader().getArgb(at % width, at / width)).count();
    }

    @Test
    void theSpokenFormStandsAboveTheWritten(FxRobot robot) {
        String text = "The number 42 costs $3.50 today, and not 1,200.";
        robot.interact(() -> {
            rig.speak(Endpoint.WEBSOCKET,
                    SpeechRequest.of(text, "v", "m").withStamps(new StampOptions(true, true, true)));
            rig.stamped("The number forty two costs three dollars fifty today, and not twelve hundred.");
            rig.hear(1.4);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "stage-spoken"));
        assertEquals(List.of(), model.report().findingsProperty().get());
    }

    @Test
    void bytesLightsUpByGuessWhereThatIsWanted(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.BYTES).sayAll();
            rig.hear(2);
            beat();
            model.estimatingProperty().set(true);
            beat();
        });
        assertEquals("Estimate", robot.lookup("#stage-badge").queryAs(Labeled.class).getText());
        assertTrue(model.spotlight().anythingLit());
        robot.interact(() -> Pictures.save(scene, "stage-estimate"));
        robot.interact(() -> {
            model.estimatingProperty().set(false);
            beat();
        });
        assertEquals(Spotlight.PLAIN, model.spotlight());
    }

    @Test
    void highContrastFillsTheLitWord(FxRobot robot) {
        robot.interact(() -> {
            view.pseudoClassStateChanged(HighContrast.STATE, true);
            rig.speak(LINE, Endpoint.WEBSOCKET).audio(3.6);
            rig.hear(1.9);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "stage-high-contrast"));
        assertTrue(HighContrast.wanted(Map.of("GTK.theme_name", "HighContrastInverse")));
        assertFalse(HighContrast.wanted(Map.of("GTK.theme_name", "Adwaita")));
    }

    @Test
    void screenReadersGetTheTextAndTheState(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1);
            beat();
        });
        assertEquals(LINE, robot.lookup("#stage").query().getAccessibleText());
        assertEquals("Playing. The service stamped these words.",
                robot.lookup("#stage").query().getAccessibleHelp());
    }

    @Test
    void reducedMotionLightsWholeWords(FxRobot robot) {
        robot.interact(() -> {
            model.reducedMotionProperty().set(true);
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(1.9);
            beat();
        });
        assertEquals(1, model.spotlight().sweep());
    }

    @Test
    void restingOnAWordTellsItsTimes(FxRobot robot) {
        robot.interact(() -> {
            rig.speak(LINE, Endpoint.WEBSOCKET).sayAll();
            rig.hear(0.2);
            beat();
        });
        Bounds stage = robot.lookup("#stage").query().localToScreen(robot.lookup("#stage").query().getBoundsInLocal());
        robot.moveTo(stage.getMinX() + 60, stage.getMinY() + 46);
        Labeled card = robot.lookup("#stage-card").queryAs(Labeled.class);
        assertTrue(card.isVisible());
        assertTrue(card.getText().startsWith("Three   0.06 – 0.41 s   350 ms"), card.getText());
        robot.interact(() -> Pictures.save(scene, "stage-card"));
    }

    @Test
    void markupStaysQuiet(FxRobot robot) {
        String text = "First <break time=\"300ms\"/> then <spell>AB12</spell> and 👋 done.";
        robot.interact(() -> {
            rig.speak(Endpoint.WEBSOCKET, SpeechRequest.of(text, "v", "m"));
            rig.stamped("First then A B 1 2 and 👋 done.");
            rig.hear(1.2);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "stage-markup"));
        assertEquals(List.of(), model.report().findingsProperty().get());
        assertEquals("1", text.substring(model.spotlight().litStart(), model.spotlight().litEnd()));
    }

    @Test
    void mixedScriptsAreLaidOutAndSwept(FxRobot robot) {
        String text = "مرحبا بالعالم, قال soundcheck 42 مرة\nשלום עולם, זה Soundcheck שמדבר\n你好，世界。こんにちは、世界。\nनमस्ते दुनिया, café noir";
        robot.interact(() -> {
            rig.speak(text, Endpoint.WEBSOCKET).audio(30);
            rig.hear(1.1);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "stage-scripts"));
        int first = model.spotlight().litStart();
        assertTrue(model.spotlight().anythingLit() && first < text.indexOf('\n'));
        robot.interact(() -> {
            rig.hear(4.0);
            beat();
        });
        robot.interact(() -> Pictures.save(scene, "stage-scripts-later"));
        assertTrue(model.spotlight().litStart() > first);
    }
}
