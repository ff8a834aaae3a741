package dev.soundcheck.ui.stage;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.kit.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// A stage in a window of its own, and what it has saved.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // nodes exist from start on
abstract class StageViewCase {
    static final String LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    final StageRig rig = new StageRig();
    int wakes;
    final StageModel model = new StageModel(rig.desk(), () -> wakes++);
    final Map<String, byte[]> saved = new HashMap<>();
    StageView view;
    Scene scene;

    /// To be called by the subclass's `@Start`: the extension looks at no other class.
    final void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new StageView(model, (_, name, content, told) -> {
            saved.put(name, written(content));
            told.accept("Saved as " + name + ".");
        }, null);
        scene = new Scene(view, 760, 300);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    /// One frame for model and view.
    final Frame beat() {
        Frame frame = rig.frame();
        model.onFrame(frame);
        view.onFrame(frame);
        return frame;
    }

    private static byte[] written(TakeSink.Content content) {
        try {
            Path file = Files.createTempFile("soundcheck", ".save");
            content.writeTo(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
