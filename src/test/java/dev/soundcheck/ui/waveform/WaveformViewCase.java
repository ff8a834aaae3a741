package dev.soundcheck.ui.waveform;

import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.testing.StageRig;
import dev.soundcheck.ui.kit.Frame;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/// The waveform in a window.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // nodes exist from start on
abstract class WaveformViewCase {
    static final String LINE = "Three ways to the same voice: watch the words light up while they are heard.";

    final StageRig rig = new StageRig();
    final WaveformModel model = new WaveformModel(rig.desk());
    WaveformView view;
    Scene scene;

    /// To be called by the subclass's `@Start`: the extension looks at no other class.
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new WaveformView(model);
        scene = new Scene(view, 760, 190);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    void beat() {
        Frame frame = rig.frame();
        model.onFrame(frame);
        view.onFrame(frame);
    }
}
