package dev.soundcheck;

import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.SharedPlayback;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FxThread;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.ui.kit.Room;
import dev.soundcheck.ui.lab.FileDialogs;
import dev.soundcheck.ui.lab.LabModel;
import dev.soundcheck.ui.lab.LabPorts;
import dev.soundcheck.ui.lab.LabServices;
import dev.soundcheck.ui.lab.LabView;
import dev.soundcheck.ui.load.LoadPorts;
import dev.soundcheck.ui.service.Place;
import dev.soundcheck.ui.shell.ShellModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The latency lab of one playground, wired when it is first entered or given a lab to show. FX thread.
final class LabRoom implements Room, AutoCloseable {
    private final SharedPlayback shared;
    private final OneTurn turns;
    private final LabPorts ports;
    private final Lazy<Parts> parts;
    private volatile Place place = new Place.Offline();
    private Runnable loadSteps = () -> {};

    /// Made when the room is first entered.
    private record Parts(LabModel model, LabView view) {}

    /// Opens a place over sockets that behave like a network.
    interface Opener {
        SpeechService open(Place place, NetworkProfile network) throws SpeechException;
    }

    /// @param studio  makes the takes of the window
    /// @param shared  plays the lab's runs while the lab is open
    /// @param io      for work that blocks; runs several tasks at a time
    /// @param folder  where labs are kept
    LabRoom(ShellModel shell, Studio studio, SharedPlayback shared, Opener opener, Executor io, Path folder) {
        this.shared = shared;
        shell.services().statusProperty().subscribe(status -> place = status.place());
        this.turns = new OneTurn(network -> opener.open(place, network));
        this.ports = new LabPorts(turns,
                () -> shell.voices().request(shell.textProperty().getValue()),
                () -> List.copyOf(shell.catalog().voices()), studio::latest, () -> place instanceof Place.Offline,
                studio.desk(), shared.guest(), LabClock.system(), RunLimits.DEFAULT, new FxThread(), io, folder);
        this.parts = new Lazy<>(() -> {
            LabModel model = new LabModel(ports);
            shell.voices().voiceProperty().subscribe(() -> model.setup().estimate());
            return new Parts(model,
                    new LabView(model, studio::latest, new FileDialogs(this::window, folder, io, ports.fx()),
                            shell.lanes()::show, () -> loadSteps.run()));
        });
    }

    /// What a comparison needs; the page "Which endpoint?" measures with it too.
    LabPorts ports() {
        return ports;
    }

    /// True while a comparison runs, here or elsewhere in the window.
    boolean measuring() {
        return turns.taken;
    }

    /// True for a lab of the place that is in use. Any thread.
    boolean here(LabInfo info) {
        return switch (place) {
            case Place.Offline _ -> info.offline();
            case Place.Cartesia _ -> !info.offline() && info.host().equals(Place.Cartesia.BASE_URL.getHost());
            case Place.Own(URI baseUrl, _, _) -> !info.offline() && info.host().equals(baseUrl.getAuthority());
        };
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public String title() {
        return "Latency lab";
    }

    @Override
    public LabView view() {
        return parts.get().view();
    }

    @Override
    public List<ObservableValue<String>> news() {
        LabModel model = parts.get().model();
        return List.of(model.newsProperty(), model.setup().lines().messageProperty(),
                model.setup().ownLanes().messageProperty());
    }

    @Override
    public void entered() {
        shared.admit(true);
        view().refresh();
    }

    /// A running comparison goes on without sound.
    @Override
    public void left() {
        parts.get().model().race().stop();
        shared.admit(false);
    }

    /// The selected run, where it was made in this window.
    @Override
    public @Nullable Pointed pointed() {
        LabModel model = parts.get().model();
        Take take = model.takeOfSelected();
        return take == null ? null : new Pointed(take, model.selection().chunkProperty().get());
    }

    @Override
    public void onFrame(Frame frame) {
        view().onFrame(frame);
    }

    /// For load steps: of the same line, at the same place.
    LoadPorts loadPorts() {
        return new LoadPorts(() -> ports.services().open(NetworkProfile.NONE), ports.request(), ports.offline(),
                ports.clock(), ports.limits(), ports.fx(), ports.io());
    }

    /// What the lab's button for load steps does; set before the room is first entered.
    void onLoadSteps(Runnable opens) {
        loadSteps = opens;
    }

    /// Adds a lane that asks for what the take asked for.
    void addLane(Take take) {
        parts.get().model().setup().addLane(take);
    }

    /// Shows a lab that was kept.
    void open(Path file) {
        parts.get().model().open(file);
    }

    @Override
    public void close() {
        parts.ifMade(made -> made.model().close());
    }

    private @Nullable Window window() {
        return view().getScene() == null ? null : view().getScene().getWindow();
    }

    /// Lets one comparison run at a time, in the lab or elsewhere in the window. FX thread, but for `open`.
    private static final class OneTurn implements LabServices {
        private final LabServices services;
        private boolean taken;

        OneTurn(LabServices services) {
            this.services = services;
        }

        @Override
        public SpeechService open(NetworkProfile network) throws SpeechException {
            return services.open(network);
        }

        @Override
        public boolean takeTurn() {
            boolean free = !taken;
            taken = true;
            return free;
        }

        @Override
        public void leaveTurn() {
            taken = false;
        }
    }
}
