package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Room;
import javafx.scene.layout.Region;

/// The stage alone in the window, for a screen that many look at. FX thread.
public final class PresenterRoom implements Room {
    private final Lazy<PresenterView> view;

    /// @param leave  goes back to where it was entered from
    public PresenterRoom(StageModel model, Runnable leave) {
        this.view = new Lazy<>(() -> new PresenterView(model, leave));
    }

    @Override
    public String id() {
        return "presenter";
    }

    @Override
    public String title() {
        return "Presenter";
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void onFrame(Frame frame) {
        view.get().onFrame(frame);
    }
}
