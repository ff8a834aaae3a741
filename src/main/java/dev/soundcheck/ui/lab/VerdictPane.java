package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The verdict on the lanes: the matrix of leads, and below it each pair in words. FX thread.
final class VerdictPane extends VBox {
    private static final String EMPTY = "Press Compare: which lane leads is shown here when the comparison is done.";

    private final LabModel model;
    private final VerdictMatrix matrix = new VerdictMatrix();
    private final Label caption = new Label();
    private final ScrollPane scroll = new ScrollPane(matrix);
    private final ListView<String> sentences = new ListView<>();

    VerdictPane(LabModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setSpacing(6);
        caption.getStyleClass().add("lab-marks");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lab-matrix-scroll");
        sentences.setId("lab-verdicts");
        sentences.setAccessibleText("Which lane leads");
        sentences.setCellFactory(_ -> new VerdictCell());
        sentences.setPlaceholder(new Label(EMPTY));
        sentences.setMinHeight(56);
        sentences.setPrefHeight(56);
        VBox.setVgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(scroll, caption, sentences);
    }

    private void init() {
        model.verdictsProperty().subscribe(said -> sentences.getItems().setAll(said));
        model.verdictProperty().subscribe(this::show);
    }

    private void show(@Nullable Verdict verdict) {
        matrix.show(verdict);
        boolean some = !matrix.getChildren().isEmpty();
        scroll.setVisible(some);
        scroll.setManaged(some);
        caption.setVisible(some);
        caption.setManaged(some);
        if (verdict != null) {
            String unit = verdict.metric().unit().isEmpty()
                    ? ""
                    : " (" + verdict.metric().text(0).replaceFirst(".* ",
                            "") + ")";
            caption.setText("How far the row is ahead of the column in " + verdict.metric().title() + unit
                    + ", with the 99 % interval; pale: not told apart. Diagonal: medians.");
        }
    }

    /// One sentence, on as many lines as it needs.
    private static final class VerdictCell extends ListCell<String> {
        private final Label words = new WrappedLabel();

        VerdictCell() {
            getStyleClass().add("verdict-cell");
            setPrefWidth(0);
            words.textFillProperty().bind(textFillProperty());
            words.fontProperty().bind(fontProperty());
        }

        @Override
        protected void updateItem(@Nullable String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            words.setText(sentence == null ? null : Minus.of(sentence));
            setGraphic(empty ? null : words);
            setAccessibleText(sentence);
        }

        @Override
        protected double computePrefHeight(double width) {
            Insets around = getInsets();
            return around.getTop() + words.prefHeight(width - around.getLeft() - around.getRight())
                    + around.getBottom();
        }
    }
}
