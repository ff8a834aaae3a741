package dev.soundcheck;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Pulse;
import dev.soundcheck.ui.service.ServiceOpener;
import dev.soundcheck.ui.service.ServiceStatus;
import dev.soundcheck.ui.shell.ShellModel;
import dev.soundcheck.ui.shell.ShellPorts;
import dev.soundcheck.ui.shell.ShellStart;
import dev.soundcheck.ui.shell.ShellView;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.stage.StageView;
import dev.soundcheck.ui.theme.ThemeService;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.waveform.WaveformView;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// One playground window: its models, views and pulse, wired. Built, used and closed on the FX thread.
final class Playground implements AutoCloseable {
    private static final double WIDTH_PX = 1000;
    private static final double HEIGHT_PX = 700;

    private final Studio studio;
    private final Pulse pulse;
    private final ThemeService themes = new ThemeService();
    private final ShellModel model;
    private final ShellView view;
    private final Scene scene;
    private @Nullable LabRoom lab;

    /// @param io  for work that blocks, several at a time
    Playground(Playback playback, ServiceOpener opener, Executor io, ShellStart start) {
        FxThread fx = new FxThread();
        studio = new Studio(playback, NanoClock.system(), this::changed);
        pulse = new Pulse(studio, fx);
        StageModel stageModel = new StageModel(playback);
        stageModel.scriptProperty().set(start.settings().text());
        model = new ShellModel(new ShellPorts(studio, opener, fx, io), start, stageModel.scriptProperty());
        StageView stageView = new StageView(stageModel);
        WaveformView waveformView = new WaveformView(new WaveformModel(playback));
        view = new ShellView(model, themes, stageView, waveformView);
        scene = new Scene(view, WIDTH_PX, HEIGHT_PX);
        themes.choiceProperty().set(start.settings().theme());
        themes.dress(scene);
        view.installShortcuts(scene);
        pulse.add(view);
        pulse.add(stageView);
        pulse.add(waveformView);
    }

    /// Gives the window its latency lab.
    ///
    /// @param folder  where labs are kept
    void addLab(LabRoom.Opener opener, Executor io, Path folder) {
        LabRoom room = new LabRoom(model, studio, opener, io, folder);
        lab = room;
        view.setLab(room.view());
    }

    /// Puts the content into the window and opens the service; the window is usable at once.
    void fill(Stage window) {
        window.setScene(scene);
        window.setMinWidth(WIDTH_PX);
        window.setMinHeight(HEIGHT_PX);
        model.open();
    }

    /// Speaks as soon as there is a voice to speak with.
    void speak() {
        model.transport().speak();
    }

    /// True once the service can be asked and a voice is chosen.
    boolean ready() {
        return model.services().status() instanceof ServiceStatus.Ready
                && model.voices().voiceProperty().get() != null;
    }

    Studio studio() {
        return studio;
    }

    Scene scene() {
        return scene;
    }

    void theme(Settings.Theme theme) {
        themes.choiceProperty().set(theme);
    }

    /// What is worth keeping until the next run.
    Settings kept() {
        return model.kept(themes.choiceProperty().get());
    }

    @Override
    public void close() {
        pulse.stop();
        if (lab != null) {
            lab.close();
        }
        studio.close();
        model.close();
    }

    private void changed() {
        pulse.wake();
    }
}
