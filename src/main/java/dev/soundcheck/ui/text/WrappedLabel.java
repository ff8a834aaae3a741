package dev.soundcheck.ui.text;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/// A label that wraps whatever a person or a service wrote, in every direction of writing. FX thread.
///
/// It takes the place of a `Label` that wraps, which throws where a right-to-left run wraps. It has no graphic.
public final class WrappedLabel extends Label {
    public WrappedLabel() {
        this("");
    }

    public WrappedLabel(String text) {
        super(text);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new WrappedLabelSkin(this);
    }
}
