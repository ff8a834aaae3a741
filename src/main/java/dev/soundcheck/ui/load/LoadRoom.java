package dev.soundcheck.ui.load;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Room;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// The load steps as a room of the window, made when it is first entered. FX thread.
public final class LoadRoom implements Room, AutoCloseable {
    private final Lazy<Parts> parts;

    /// Made when the room is first entered.
    private record Parts(LoadModel model, LoadView view) {}

    public LoadRoom(LoadPorts ports) {
        this.parts = new Lazy<>(() -> {
            LoadModel model = new LoadModel(ports);
            return new Parts(model, new LoadView(model));
        });
    }

    @Override
    public String id() {
        return "load";
    }

    @Override
    public String door() {
        return "lab";
    }

    @Override
    public String title() {
        return "Load steps";
    }

    @Override
    public LoadView view() {
        return parts.get().view();
    }

    @Override
    public void entered() {
        parts.get().model().estimate();
    }

    @Override
    public List<ObservableValue<String>> news() {
        return List.of(parts.get().model().newsProperty());
    }

    @Override
    public void onFrame(Frame frame) {
        view().onFrame(frame);
    }

    @Override
    public void close() {
        parts.ifMade(made -> made.model().close());
    }
}
