package dev.soundcheck.ui.wire;

import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Panel;
import javafx.scene.layout.Region;

/// The wire log as a panel of the drawer at the bottom. FX thread.
public final class WirePanel implements Panel {
    private final WireModel model;
    private final Lazy<WireView> view;

    public WirePanel(WireModel model) {
        this.model = model;
        this.view = new Lazy<>(() -> new WireView(model));
    }

    @Override
    public String id() {
        return "wire";
    }

    @Override
    public String title() {
        return "Wire log";
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public void onFrame(Frame frame) {
        model.onFrame(frame);
    }
}
