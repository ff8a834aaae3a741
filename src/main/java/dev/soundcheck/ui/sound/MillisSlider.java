package dev.soundcheck.ui.sound;

import dev.soundcheck.ui.kit.LeastWidth;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A slider over milliseconds with its figure. FX thread.
public final class MillisSlider extends HBox {
    private static final double FIGURE_PX = 62;

    private final Slider slider = new Slider();
    private final Label figure = new Label();
    private final boolean signed;

    /// @param name   for screen readers
    /// @param step   between two values that can be had
    public MillisSlider(String id, String name, int least, int most, int step, IntegerProperty millis) {
        this.signed = least < 0;
        slider.setId(id);
        slider.setAccessibleText(name);
        slider.setMin(least);
        slider.setMax(most);
        slider.setBlockIncrement(step);
        slider.setMinWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        figure.getStyleClass().add("slider-figure");
        LeastWidth.hold(figure, FIGURE_PX);
        figure.setAlignment(Pos.CENTER_RIGHT);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("millis-slider");
        getChildren().addAll(slider, figure);
        millis.subscribe(value -> show(value.intValue()));
        slider.valueProperty()
                .addListener((_, _, value) -> millis.set((int) Math.round(value.doubleValue() / step) * step));
    }

    private void show(int millis) {
        figure.setText((signed && millis > 0 ? "+" : "") + millis + " ms");
        if (!slider.isValueChanging()) {
            slider.setValue(millis);
        }
    }
}
