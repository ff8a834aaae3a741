package dev.soundcheck;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.library.CatalogCache;
import dev.soundcheck.library.VoiceShelf;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.SharedPlayback;
import dev.soundcheck.session.Studio;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.ear.EarModel;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Pulse;
import dev.soundcheck.ui.service.ServiceOpener;
import dev.soundcheck.ui.shell.ShellKeep;
import dev.soundcheck.ui.shell.ShellModel;
import dev.soundcheck.ui.shell.ShellPorts;
import dev.soundcheck.ui.shell.ShellStart;
import dev.soundcheck.ui.stage.StageModel;
import dev.soundcheck.ui.waveform.WaveformModel;
import dev.soundcheck.ui.wire.WireModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// What one playground window shows: its takes, studio, pulse and models, wired. It holds no node, so it is made while the
/// system's fonts are still asked for. Built, used and closed on the FX thread.
final class WindowModels implements AutoCloseable {
    private final ShellStart start;
    private final KeptTakes kept;
    private final SharedPlayback shared;
    private final Studio studio;
    private final Pulse pulse;
    private final StageModel stage;
    private final ShellModel shell;
    private final WaveformModel waveform;
    private final EarModel ear;
    private final WireModel wire;

    /// @param io      for work that blocks; runs several tasks at a time
    /// @param data    where takes, favorites and lists of voices are kept
    /// @param faults  reports uncaught exceptions to the window
    WindowModels(Playback loudspeaker, ServiceOpener opener, Executor io, ShellStart start, Path data, Faults faults) {
        FxThread fx = new FxThread();
        this.start = start;
        kept = new KeptTakes(data, faults);
        shared = new SharedPlayback(loudspeaker);
        Desk desk = new Desk(shared.desk(), this::changed);
        studio = new Studio(desk, NanoClock.system(), kept.library()::nextNumber);
        pulse = new Pulse(desk, fx);
        stage = new StageModel(desk, pulse::wake);
        stage.scriptProperty().setValue(start.settings().text());
        VoiceShelf shelf = new VoiceShelf(data, kept.disk());
        ShellKeep keep = new ShellKeep(kept.library(), shelf, new CatalogCache(data.resolve("voices")), kept.disk());
        shell = new ShellModel(new ShellPorts(studio, opener, fx, io, keep, WindowModels::after), start,
                stage.scriptProperty());
        shelf.onUnsaved(this::tell);
        waveform = new WaveformModel(desk);
        ear = new EarModel(desk, fx, io);
        wire = new WireModel(desk, io, fx, shell.catalog()::name);
        connect();
        faults.tell(report -> fx.execute(() -> shell.problems().showFault(report.nextStep(), report.text())));
        // Models first: a view renders what they have made of the same frame.
        List.of(shell, stage, waveform, ear).forEach(pulse::add);
    }

    /// Ties the stage to the models of the window, and the takes to the library.
    private void connect() {
        kept.keep(studio, shell.catalog()::name);
        shell.line().onEdit(stage::edit);
        shell.takes().onShow(stage::showStage);
        stage.nameVoices(shell.catalog()::name);
    }

    ShellStart start() {
        return start;
    }

    KeptTakes kept() {
        return kept;
    }

    SharedPlayback shared() {
        return shared;
    }

    Studio studio() {
        return studio;
    }

    Pulse pulse() {
        return pulse;
    }

    StageModel stage() {
        return stage;
    }

    ShellModel shell() {
        return shell;
    }

    WaveformModel waveform() {
        return waveform;
    }

    EarModel ear() {
        return ear;
    }

    WireModel wire() {
        return wire;
    }

    /// Says a sentence in the window. Any thread.
    void tell(String sentence) {
        new FxThread().execute(() -> shell.takes().teller().tell(sentence));
    }

    static void after(long millis, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis((double) millis));
        pause.setOnFinished(_ -> task.run());
        pause.play();
    }

    @Override
    public void close() {
        studio.close();
        shell.close();
        kept.close();
    }

    private void changed() {
        pulse.wake();
        kept.wake();
    }
}
