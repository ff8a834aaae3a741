package dev.soundcheck.ui.live;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.theme.ThemeService;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The live room in a window of its own.
abstract class LiveViewCase {
    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    /// The room in a window.
    record Shown(LiveRig rig, LiveView view, Stage window) {
        Node node(String selector) {
            return Objects.requireNonNull(view.lookup(selector), selector);
        }

        Bounds place(Node node) {
            return node.localToScene(node.getLayoutBounds());
        }

        String sentence() {
            return words(".live-sentence");
        }

        String words(String selector) {
            return ((Label) node(selector)).getText();
        }

        void frame() {
            view.onFrame(new Frame(rig.studio.desk().beat(rig.clock.nanoTime()), true));
            view.applyCss();
            view.layout();
        }
    }

    static void lose(Shown room) {
        room.rig().type("One two three four five six. ");
        room.rig().speak("One two three four five six. ", 0.5);
        room.rig().context().call().fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
                "The connection was lost.", "Go on.", ""));
        room.frame();
    }

    /// What a test does with the room.
    interface Doing {
        void with(Shown room);
    }

    void shown(Doing doing) throws Exception {
        shown(1300, 900, doing);
    }

    void shown(double widthPx, double heightPx, Doing doing) throws Exception {
        Fx.on(Executors.callable(() -> {
            LiveRig rig = new LiveRig(folder);
            LiveView view = new LiveView(rig.model, rig.ports,
                    new ScriptFiles(rig.model, () -> null, () -> null, Runnable::run, Runnable::run),
                    new ExperimentDialogs(() -> null, folder));
            Stage window = new Stage();
            ThemeService themes = new ThemeService();
            themes.choiceProperty().set(Settings.Theme.LIGHT);
            Scene scene = new Scene(view, widthPx, heightPx);
            themes.dress(scene);
            window.setScene(scene);
            window.show();
            Shown room = new Shown(rig, view, window);
            try {
                room.frame();
                doing.with(room);
            } finally {
                window.close();
            }
        }));
    }

    static void press(Node node) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 30, 30, 30, 30, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, true, false, true, null));
    }
}
