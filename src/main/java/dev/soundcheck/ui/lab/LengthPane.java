package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LengthText;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A set of lines by their lengths: the picture, and below it the slopes and the lines that do not follow them.
/// FX thread.
final class LengthPane extends VBox {
    private static final double WORDS_PX = 92;

    private final LabModel model;
    private final Label words = new WrappedLabel();

    LengthPane(LabModel model) {
        this.model = model;
        setSpacing(6);
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
        model.labProperty().subscribe(this::tell);
        model.metricProperty().subscribe(this::tell);
        model.runningProperty().subscribe(this::tell);
    }

    /// Not in the middle of a comparison: what is measured by then decides nothing.
    private void tell() {
        Lab lab = model.labProperty().get();
        List<String> said = lab == null || model.runningProperty().get()
                ? List.of()
                : LengthText.sentences(lab, model.metricProperty().get());
        words.setText(String.join("\n", said));
    }
}
