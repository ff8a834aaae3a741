package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Room;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The room that the window opens with: stage, waveform and lanes, and the rail. FX thread.
final class DeskRoom implements Room {
    private final Region view;
    private final Runnable left;
    private final List<FrameListener> parts = new ArrayList<>();

    /// @param left  closes what is open here, because another room hides it
    DeskRoom(Region view, List<? extends Node> parts, Runnable left) {
        this.view = view;
        this.left = left;
        for (Node part : parts) {
            if (part instanceof FrameListener listener) {
                this.parts.add(listener);
            }
        }
    }

    @Override
    public String id() {
        return "desk";
    }

    @Override
    public String title() {
        return "Desk";
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void left() {
        left.run();
    }

    @Override
    public void onFrame(Frame frame) {
        parts.forEach(part -> part.onFrame(frame));
    }
}
