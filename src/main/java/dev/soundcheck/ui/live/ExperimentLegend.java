package dev.soundcheck.ui.live;

import dev.soundcheck.ui.text.WrappedLabel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the table of an experiment is read. FX thread.
final class ExperimentLegend extends VBox {
    ExperimentLegend() {
        getStyleClass().add("experiment-legend");
        getChildren().add(head("Wait for the first sound"));
        for (Part part : Part.values()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("part-mark", "part-" + part.name().toLowerCase(Locale.ROOT));
            HBox name = new HBox(mark, new Label(part.title()));
            name.setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("experiment-head");
            getChildren().addAll(name, hint(part.meaning() + "."));
        }
        getChildren().addAll(head("Seams"),
                hint("Where two pieces meet. A long silence or a break in the melody at a seam is what a listener hears."),
                head("Compare"),
                hint("Tick two ways, then hear them under letters and say which one is better."));
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label hint(String text) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().add("form-hint");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
