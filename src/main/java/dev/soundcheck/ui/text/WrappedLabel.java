package dev.soundcheck.ui.text;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/// A label that wraps its text, in every direction of writing. FX thread.
///
/// It takes the place of a `Label` that wraps, which throws where a right-to-left run wraps. It has no graphic.
public final class WrappedLabel extends Label {
    private final boolean oneRow;

    public WrappedLabel() {
        this("");
    }

    public WrappedLabel(String text) {
        this(text, false);
    }

    private WrappedLabel(String text, boolean oneRow) {
        super(text);
        this.oneRow = oneRow;
    }

    /// A label that shows what fits into one row, and an ellipsis where that is not all.
    public static WrappedLabel ofOneRow() {
        return new WrappedLabel("", true);
    }

    boolean hasOneRow() {
        return oneRow;
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
