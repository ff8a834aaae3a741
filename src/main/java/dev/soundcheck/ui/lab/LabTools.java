package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.ui.lab.LabView.Shown;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// Makes the lab's choosers: of what is shown, and of the figure it is about. FX thread; keeps nothing.
final class LabTools {
    private LabTools() {}

    /// @param group  holds the toggles, each with what it means as its user data
    static Node shown(ToggleGroup group, Consumer<Shown> show) {
        HBox box = new HBox();
        Shown[] all = Shown.values();
        for (int i = 0; i < all.length; i++) {
            Shown each = all[i];
            ToggleButton button = new ToggleButton(each.title());
            button.setId("lab-show-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll(Styles.SMALL, i == 0
                    ? Styles.LEFT_PILL
                    : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setOnAction(_ -> show.accept(each));
            box.getChildren().add(button);
        }
        return box;
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
