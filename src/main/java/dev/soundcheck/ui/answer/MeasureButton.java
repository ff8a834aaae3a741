package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Question;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Measures what questions ask; says before the press what that costs. FX thread.
final class MeasureButton extends Button {
    private final AnswerModel model;
    private List<Question> questions = List.of();

    MeasureButton(AnswerModel model) {
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(model.measuringProperty());
        setOnAction(_ -> model.measure(questions));
    }

    /// @param does  what a press does, in two or three words
    void show(String does, List<Question> asked) {
        questions = asked;
        String cost = model.cost(asked);
        setText(cost.isEmpty() ? does : does + " (" + cost + ")");
        String whole = model.wholeCost(asked);
        setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
    }
}
