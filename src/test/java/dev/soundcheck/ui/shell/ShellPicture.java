package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.testing.Pictures;
import dev.soundcheck.ui.line.TagWaves;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// One picture of the whole window over fakes, written under `target/pictures`.
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

    void take(String name, Consumer<ShellRig> story) throws Exception {
        take(name, story, _ -> {});
    }

    /// @param then  what is done to the window once the story is on it
    void take(String name, Consumer<ShellRig> story, Consumer<ShellView> then) throws Exception {
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
            then.accept(view);
            rig.beat(view);
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        assertEquals(width, (int) image.getWidth());
        assertTrue(Files.size(
                Pictures.write(image, name + "-" + Objects.requireNonNull(theme).name().toLowerCase(Locale.ROOT))) > 0);
    }
}
