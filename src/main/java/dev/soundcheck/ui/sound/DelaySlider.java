package dev.soundcheck.ui.sound;

import dev.soundcheck.settings.SoundSettings;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The output delay of the device that is heard: what brings light and sound together. FX thread.
public final class DelaySlider extends HBox {
    private static final int STEP_MILLIS = 10;

    public DelaySlider(SoundModel model) {
        MillisSlider slider = new MillisSlider("output-delay", "Output delay", -SoundSettings.MOST_DELAY_MILLIS,
                SoundSettings.MOST_DELAY_MILLIS, STEP_MILLIS, model.delayMillisProperty());
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().add(slider);
    }
}
