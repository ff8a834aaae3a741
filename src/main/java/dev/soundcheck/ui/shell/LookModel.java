package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.LookSettings;
import dev.soundcheck.settings.LookSettings.Lanes;
import dev.soundcheck.ui.kit.TextScale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window is laid out and how large its text is written, as its user wants it. FX thread.
public final class LookModel {
    private static final double TEXT_STEP = 1.15;

    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale");
    private final DoubleProperty sidePx = new SimpleDoubleProperty(this, "sidePx");
    private final BooleanProperty sideShown = new SimpleBooleanProperty(this, "sideShown");
    private final DoubleProperty waveformPx = new SimpleDoubleProperty(this, "waveformPx");
    private final ObjectProperty<Lanes> lanes = new SimpleObjectProperty<>(this, "lanes");

    LookModel(LookSettings kept) {
        textScale.set(kept.textScale());
        sidePx.set(kept.sidePx());
        sideShown.set(kept.sideShown());
        waveformPx.set(kept.waveformPx());
        lanes.set(kept.lanes());
    }

    // == PROPERTIES ==

    /// How much larger than usual spoken text is written, and the commands that change it.
    public TextScale textSize() {
        return new TextScale(textScale, this::larger, this::smaller);
    }

    /// Width of the panel at the side.
    public DoubleProperty sidePxProperty() {
        return sidePx;
    }

    /// False where only the buttons of the panel are shown.
    public BooleanProperty sideShownProperty() {
        return sideShown;
    }

    /// Height of the waveform, 0 for a share of the window.
    public DoubleProperty waveformPxProperty() {
        return waveformPx;
    }

    public ObjectProperty<Lanes> lanesProperty() {
        return lanes;
    }

    /// Without the place of the window: that is not known here.
    LookSettings settings() {
        return new LookSettings(textScale.get(), sidePx.get(), sideShown.get(), waveformPx.get(), lanes.get(),
                null);
    }

    // == COMMANDS ==

    public void larger() {
        scaleText(TEXT_STEP);
    }

    public void smaller() {
        scaleText(1 / TEXT_STEP);
    }

    public void normal() {
        textScale.set(1);
    }

    void toggleSide() {
        sideShown.set(!sideShown.get());
    }

    private void scaleText(double factor) {
        textScale.set(Math.clamp(textScale.get() * factor, LookSettings.LEAST_TEXT_SCALE,
                LookSettings.MOST_TEXT_SCALE));
    }
}
