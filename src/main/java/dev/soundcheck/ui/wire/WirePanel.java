package dev.soundcheck.ui.wire;

import dev.soundcheck.session.Take;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Lazy;
import dev.soundcheck.ui.kit.Panel;
import dev.soundcheck.ui.kit.Pointed;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The wire log as a panel of the drawer at the bottom. FX thread.
public final class WirePanel implements Panel {
    private final WireModel model;
    private final RawModel raw;
    private final Lazy<WireView> view;

    public WirePanel(WireModel model, RawModel raw) {
        this.model = model;
        this.raw = raw;
        this.view = new Lazy<>(() -> new WireView(model, raw));
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
    public String heading() {
        Take take = model.take();
        return take == null ? title() : title() + " · " + (take.sketch() ? "preview" : "take " + take.number());
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public void point(@Nullable Pointed pointed) {
        boolean shown = raw.point(pointed == null ? null : pointed.take());
        model.point(shown ? pointed : null);
    }

    @Override
    public boolean takes(KeyEvent key) {
        return view.get().takes(key);
    }

    @Override
    public void onFrame(Frame frame) {
        model.onFrame(frame);
        raw.onFrame(frame);
    }
}
