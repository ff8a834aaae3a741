package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Recommendation;
import dev.soundcheck.ui.kit.EndpointMark;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The recommended endpoint in large type, and why. FX thread.
final class AnswerCard extends VBox {
    private static final double MARK_SCALE = 1.8;
    /// To each side.
    private static final double MARK_GROWS_PX = 4;

    private final AnswerModel model;
    private final EndpointMark mark;
    private final Label name = new Label();
    private final Label route = new Label();
    private final Button use = new Button();
    private final VBox reasons = new VBox(5);

    AnswerCard(AnswerModel model) {
        this.model = model;
        this.mark = new EndpointMark(model.answerProperty().get().recommendation().endpoint());
        createView();
        model.answerProperty().subscribe(answer -> show(answer.recommendation()));
    }

    private void createView() {
        getStyleClass().add("answer-card");
        name.setId("answer-endpoint");
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("answer-name");
        mark.setScaleX(MARK_SCALE);
        mark.setScaleY(MARK_SCALE);
        HBox.setMargin(mark, new Insets(0, MARK_GROWS_PX, 0, MARK_GROWS_PX));
        use.setId("answer-use");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> model.use());
        HBox head = new HBox(10, mark, name);
        head.setAlignment(Pos.CENTER_LEFT);
        route.setId("answer-route");
        route.setMinWidth(USE_PREF_SIZE);
        route.getStyleClass().add("answer-route");
        reasons.setId("answer-reasons");
        VBox.setVgrow(reasons, Priority.ALWAYS);
        getChildren().addAll(head, route, reasons, use);
    }

    private void show(Recommendation recommendation) {
        mark.show(recommendation.endpoint());
        name.setText(recommendation.endpoint().title());
        use.setText("Speak over " + recommendation.endpoint().title());
        route.setText(recommendation.label() + " · " + recommendation.endpoint().route());
        reasons.getChildren().setAll(recommendation.reasons().stream().map(WrappedLabel::new).toList());
    }
}
