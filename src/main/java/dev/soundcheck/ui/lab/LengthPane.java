package dev.soundcheck.ui.lab;

import dev.soundcheck.ui.text.WrappedLabel;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A set of lines by their lengths: the picture, and below it the slopes and the lines that do not follow them.
/// FX thread.
final class LengthPane extends VBox {
    private static final double WORDS_PX = 92;

    LengthPane(LabModel model) {
        setSpacing(6);
        Label words = new WrappedLabel();
        words.setId("lab-lengths-words");
        words.getStyleClass().add("lab-marks");
        words.setMinHeight(USE_PREF_SIZE);
        LengthChart chart = new LengthChart(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(WORDS_PX);
        scroll.setMaxHeight(WORDS_PX);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lab-matrix-scroll");
        getChildren().addAll(chart, scroll);
        model.lengthsProperty().subscribe(lengths -> words.setText(String.join("\n", lengths.sentences())));
    }
}
