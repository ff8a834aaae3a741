package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The verdict on the lanes: the matrix of leads, each pair in words, and every run as a dot. The matrix has room first,
/// then the words, then the dots. FX thread.
final class VerdictPane extends VBox {
    private static final String EMPTY = "Press Compare: which lane leads is shown here when the comparison is done.";
    private static final double GAP_PX = 6;
    /// Of two sentences.
    private static final double LEAST_WORDS_PX = 56;
    /// Of those that the dots leave to them at least.
    private static final double ROOMY_WORDS_PX = 132;
    private static final double LEAST_DOTS_PX = 220;
    /// Of one that needs one line, as it does where there is room for the dots.
    private static final double SENTENCE_PX = 26;
    private static final double FRAME_PX = 2;

    private final LabModel model;
    private final VerdictMatrix matrix = new VerdictMatrix();
    private final Label caption = new WrappedLabel();
    private final ScrollPane scroll = new ScrollPane(matrix);
    private final ListView<String> sentences = new ListView<>();
    private final StackPane dots = new StackPane();

    VerdictPane(LabModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        setSpacing(GAP_PX);
        caption.getStyleClass().add("lab-marks");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lab-matrix-scroll");
        sentences.setId("lab-verdicts");
        sentences.setAccessibleText("Which lane leads");
        sentences.setCellFactory(_ -> new VerdictCell());
        sentences.setPlaceholder(new Label(EMPTY));
        sentences.setMinHeight(LEAST_WORDS_PX);
        sentences.setPrefHeight(LEAST_WORDS_PX);
        VBox.setVgrow(sentences, Priority.ALWAYS);
        VBox.setVgrow(dots, Priority.ALWAYS);
        getChildren().addAll(scroll, caption, sentences, dots);
    }

    /// Shows the picture of the runs here, as long as no other part of the lab takes it.
    void showDots(DotPlot plot) {
        dots.getChildren().setAll(plot);
    }

    @Override
    protected void layoutChildren() {
        share();
        super.layoutChildren();
    }

    /// Before there is a verdict, the words say how to get one.
    private void share() {
        boolean judged = scroll.isManaged();
        double restPx = getHeight() - scroll.prefHeight(getWidth()) - caption.prefHeight(getWidth()) - 2 * GAP_PX;
        boolean roomy = judged && restPx >= ROOMY_WORDS_PX + GAP_PX + LEAST_DOTS_PX;
        double allPx = sentences.getItems().size() * SENTENCE_PX + FRAME_PX;
        Display.show(sentences, !judged || restPx >= LEAST_WORDS_PX);
        sentences.setMaxHeight(roomy ? Math.min(allPx, restPx - GAP_PX - LEAST_DOTS_PX) : Double.MAX_VALUE);
        sentences.setPrefHeight(roomy ? sentences.getMaxHeight() : LEAST_WORDS_PX);
        Display.show(dots, roomy);
    }

    private void init() {
        model.verdictsProperty().subscribe(said -> sentences.getItems().setAll(said));
        model.verdictProperty().subscribe(this::show);
    }

    private void show(@Nullable Verdict verdict) {
        matrix.show(verdict);
        boolean some = !matrix.getChildren().isEmpty();
        Display.show(scroll, some);
        Display.show(caption, some);
        if (verdict != null) {
            String unit = verdict.metric().unit().isEmpty()
                    ? ""
                    : " (" + verdict.metric().text(0).replaceFirst(".* ",
                            "") + ")";
            caption.setText("The row's lead in " + verdict.metric().title() + unit
                    + ", 99 % interval. Pale: not told apart. Diagonal: medians.");
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
