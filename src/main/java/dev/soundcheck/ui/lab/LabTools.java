package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.ui.kit.PillRow;
import dev.soundcheck.ui.lab.LabView.Shown;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.util.StringConverter;

/// Makes the lab's choosers: of the picture and of its figure. FX thread; keeps nothing.
final class LabTools {
    private LabTools() {}

    static Node shown(Property<Shown> shown) {
        PillRow<Shown> row = new PillRow<>(shown);
        for (Shown each : Shown.values()) {
            ToggleButton button = row.add(each, each.title());
            button.setId("lab-show-" + each.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(Styles.SMALL);
        }
        return row;
    }

    static Node metrics(ObjectProperty<Metric> chosen) {
        ChoiceBox<Metric> metrics = new ChoiceBox<>();
        metrics.setId("lab-metric");
        metrics.getItems().setAll(Metric.values());
        metrics.setConverter(new StringConverter<>() {
            @Override
            public String toString(Metric metric) {
                return metric.title();
            }

            @Override
            public Metric fromString(String title) {
                throw new UnsupportedOperationException("a choice box is not edited");
            }
        });
        metrics.valueProperty().bindBidirectional(chosen);
        return metrics;
    }
}
