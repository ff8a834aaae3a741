package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.ui.line.TagWaves;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The whole window over fakes in one of its states, for a test to look at; and a picture of it under `target/pictures`,
/// for people.
///
/// @param theme  null makes the test fail: JUnit sets it
record ShellPicture(Settings.@Nullable Theme theme, int width, int height) {
    /// One for all: it listens to the platform.
    private static final class Themes {
        private static final ThemeService ONE = new ThemeService();
    }

    ShellPicture(Settings.@Nullable Theme theme) {
        this(theme, 1000, 700);
    }

    /// What a test sees of the window. FX thread.
    record Seen(ShellView view) {
        Node node(String selector) {
            return Objects.requireNonNull(view.lookup(selector), selector);
        }

        /// What is written there.
        String text(String selector) {
            return ((Labeled) node(selector)).getText();
        }

        /// True where it is there, and so is all that holds it.
        boolean shows(String selector) {
            Node node = view.lookup(selector);
            return node != null && ShellWindow.visible(node);
        }

        /// The color that a region is filled with, above its border.
        Color fill(String selector) {
            return (Color) ((Region) node(selector)).getBackground().getFills().getLast().getFill();
        }

        /// The color of a region's outer edge.
        Color outerFill(String selector) {
            return (Color) ((Region) node(selector)).getBackground().getFills().getFirst().getFill();
        }

        /// All that is written in labels and buttons that are seen.
        List<String> words() {
            return view.lookupAll("*").stream().filter(ShellWindow::visible)
                    .map(node -> node instanceof Labeled label ? label.getText() : null).filter(Objects::nonNull)
                    .toList();
        }

        List<?> items(String selector) {
            return ((ListView<?>) node(selector)).getItems();
        }

        void fire(String selector) {
            ((ButtonBase) node(selector)).fire();
        }

        /// Presses the button with these words.
        void press(String words) {
            view.lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> words.equals(button.getText())).findFirst().orElseThrow().fire();
        }
    }

    /// @param story  brings the window into the state
    /// @param check  looks at it, and may press what it shows first
    void show(String name, Consumer<ShellRig> story, Consumer<Seen> check) throws Exception {
        WritableImage image = Fx.on(() -> {
            ThemeService look = Themes.ONE;
            look.choiceProperty().set(theme);
            ShellRig rig = new ShellRig();
            StageModel script = new StageModel(rig.studio.desk(), () -> {});
            script.scriptProperty().bindBidirectional(rig.text);
            StageView stage = new StageView(script);
            stage.layOverEditor(editor -> new TagWaves(editor, rig.model.line()));
            WaveformModel wave = new WaveformModel(rig.studio.desk());
            WaveformView waveform = new WaveformView(wave);
            ShellView view = new ShellView(rig.model, look, stage, waveform);
            Scene scene = new Scene(view, width, height);
            look.dress(scene);
            story.accept(rig);
            rig.beat(script, wave, view, stage, waveform);
            scene.snapshot(null);
            check.accept(new Seen(view));
            rig.beat(view);
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        Path _ = Pictures.write(image, name + "-" + Objects.requireNonNull(theme).name().toLowerCase(Locale.ROOT));
    }
}
