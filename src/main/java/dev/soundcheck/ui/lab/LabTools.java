package dev.soundcheck.ui.lab;

import atlantafx.base.theme.Styles;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.ui.kit.PillRow;
import dev.soundcheck.ui.lab.LabView.Shown;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
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

    static Button button(String id, String words, String meaning, Runnable action) {
        Button button = new Button(words);
        button.setTooltip(new Tooltip(meaning));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Node metrics(ObjectProperty<Metric> chosen) {
        ChoiceBox<Metric> metrics = new ChoiceBox<>();
        metrics.setId("lab-metric");
        metrics.getItems().setAll(Metric.values());
        metrics.setConverter(new StringConverter<>() {
            @Override
            public String toString(Metric metric) {
                return words(metric);
            }

            @Override
            public Metric fromString(String title) {
                throw new UnsupportedOperationException("a choice box is not edited");
            }
        });
        metrics.valueProperty().bindBidirectional(chosen);
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(chosen.map(Metric::definition));
        metrics.setTooltip(meaning);
        return metrics;
    }

    /// The field's term behind words that a newcomer knows.
    private static String words(Metric metric) {
        return switch (metric) {
            case TTFB -> "First byte (TTFB)";
            case TTFA -> "First audio (TTFA)";
            case TTFA_COVAL -> "First audio (Coval)";
            case CONNECT, DECODED, TTFS, FIRST_OUT, DONE, RTF, GAP_P50, GAP_P95, GAP_MAX, UNDERRUN, WIRE ->
                metric.title();
        };
    }
}
