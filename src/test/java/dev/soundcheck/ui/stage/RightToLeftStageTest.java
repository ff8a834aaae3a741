package dev.soundcheck.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.text.RightToLeft;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines that are longer than a row and written from right to left, in the script, on the stage and on the presenter.
final class RightToLeftStageTest {
    private final StageRig rig = new StageRig();

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    static Stream<String> texts() {
        return RightToLeft.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theScriptIsLaidOutAndStaysEditable(String text) throws Exception {
        Fx.on(() -> {
            StageModel model = new StageModel(rig.desk(), () -> {});
            StageView view = shown(model, 400);
            model.scriptProperty().set(text);
            layOut(view);
            model.scriptProperty().set("a" + text);
            layOut(view);
            model.scriptProperty().set("short");
            layOut(view);
            model.scriptProperty().set(text.repeat(30));
            layOut(view);
            assertEquals(text.repeat(30), model.scriptProperty().get());
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyWordHasItsPlaceOnTheStage(String text) throws Exception {
        Fx.on(() -> {
            StageModel model = new StageModel(rig.desk(), () -> {});
            StageView view = shown(model, 400);
            rig.speak(text, Endpoint.WEBSOCKET).sayAll();
            beat(model, view);
            layOut(view);
            StageSurface surface = (StageSurface) Objects.requireNonNull(view.lookup("#stage"));
            int at = 0;
            for (String word : text.split(" ", -1)) {
                at = text.indexOf(word, at);
                Bounds box = surface.boxOf(at, at + 1);
                assertNotNull(box, word);
                assertTrue(box.getMinX() >= 0 && box.getMaxX() <= 400, word + " " + box);
                at += word.length();
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void thePresenterIsLaidOut(String text) throws Exception {
        Fx.on(() -> {
            StageModel model = new StageModel(rig.desk(), () -> {});
            rig.speak(text, Endpoint.WEBSOCKET).sayAll();
            model.onFrame(rig.frame());
            PresenterView presenter = new PresenterView(model,
                    new PresenterRoom.Below(new Region(), new Region()), () -> {});
            StackPane root = new StackPane(presenter);
            new Scene(root, 700, 500);
            root.applyCss();
            root.layout();
            StageSurface surface = (StageSurface) Objects.requireNonNull(presenter.lookup("#presenter-stage"));
            assertNotNull(surface.boxOf(0, 1));
            return null;
        });
    }

    private static StageView shown(StageModel model, double width) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StageView view = new StageView(model);
        new Scene(view, width, 300);
        layOut(view);
        return view;
    }

    private static void layOut(StageView view) {
        view.applyCss();
        view.layout();
        view.layout();
    }

    private void beat(StageModel model, StageView view) {
        Frame frame = rig.frame();
        model.onFrame(frame);
        view.onFrame(frame);
    }
}
