package dev.soundcheck;

import dev.soundcheck.audio.Playback;
import dev.soundcheck.lab.LabClock;
import dev.soundcheck.lab.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.lab.FileDialogs;
import dev.soundcheck.ui.lab.LabModel;
import dev.soundcheck.ui.lab.LabPorts;
import dev.soundcheck.ui.lab.LabView;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.shell.ShellModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The latency lab of one playground, wired. Built, used and closed on the FX thread.
final class LabRoom implements AutoCloseable {
    private final LabModel model;
    private final LabView view;
    private volatile Place place = new Place.Offline();

    /// Opens a place over sockets that behave like a network.
    interface Opener {
        SpeechService open(Place place, NetworkProfile network) throws SpeechException;
    }

    /// @param takes     of the window
    /// @param playback  for what the lab lets one hear, beside the takes
    /// @param io        for work that blocks, several at a time
    /// @param folder    where labs are kept
    LabRoom(ShellModel shell, Supplier<List<Take>> takes, Playback playback, Opener opener, Executor io, Path folder) {
        shell.services().statusProperty().subscribe(status -> place = status.place());
        model = new LabModel(new LabPorts(network -> opener.open(place, network),
                () -> shell.voices().request(shell.textProperty().getValue()), () -> place instanceof Place.Offline,
                playback, LabClock.system(), RunLimits.DEFAULT, new FxThread(), io, folder));
        view = new LabView(model, takes, new FileDialogs(this::window, folder),
                shell.lanes()::show);
    }

    LabView view() {
        return view;
    }

    /// Shows a lab that was kept.
    void open(Path file) {
        model.open(file);
    }

    @Override
    public void close() {
        model.close();
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }
}
