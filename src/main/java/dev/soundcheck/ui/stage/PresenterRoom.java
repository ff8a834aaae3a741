package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.keys.Scope;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Room;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The stage alone in the window, for a screen that many look at. FX thread.
public final class PresenterRoom implements Room {
    private final Lazy<PresenterView> view;

    /// What is shown below the stage. Each part that listens to frames gets them.
    ///
    /// @param waveform  with words and phonemes
    /// @param race      of the endpoints
    public record Below(Region waveform, Region race) {
        void onFrame(Frame frame) {
            for (Region part : List.of(waveform, race)) {
                if (part instanceof FrameListener listener) {
                    listener.onFrame(frame);
                }
            }
        }
    }

    /// @param below  makes what is shown below the stage, when the room is first entered
    /// @param leave  goes back to where it was entered from
    public PresenterRoom(StageModel model, Supplier<Below> below, Runnable leave) {
        this.view = new Lazy<>(() -> new PresenterView(model, below.get(), leave));
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

    /// The line has a size of its own here, so the keys for the desk's size say that instead of changing the desk unseen.
    @Override
    public boolean takes(KeyEvent key) {
        return switch (Shortcut.of(Scope.WINDOW, key)) {
            case TEXT_LARGER, TEXT_SMALLER, TEXT_NORMAL -> {
                view.get().tellSize();
                yield true;
            }
            case null, default -> false;
        };
    }

    @Override
    public void onFrame(Frame frame) {
        view.get().onFrame(frame);
    }
}
