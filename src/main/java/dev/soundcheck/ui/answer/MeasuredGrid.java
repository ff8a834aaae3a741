package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Answer;
import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.answer.Reading;
import dev.soundcheck.ui.kit.Minus;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// One row for each question that the user's own runs answer: the figure with its interval, or a button to measure it.
/// The times are drawn beside them. FX thread.
final class MeasuredGrid extends GridPane {
    /// The same height with and without a figure, so that nothing moves.
    private static final double ROW_PX = 34;
    private static final double MOST_CHART_PX = 900;

    private final AnswerModel model;
    private final TimesChart times = new TimesChart();

    MeasuredGrid(AnswerModel model) {
        this.model = model;
        getStyleClass().add("answer-grid");
        ColumnConstraints titles = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(96);
        ColumnConstraints details = new ColumnConstraints();
        ColumnConstraints charts = new ColumnConstraints();
        charts.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(titles, values, details, charts);
        times.setMaxWidth(MOST_CHART_PX);
        RowConstraints row = new RowConstraints(ROW_PX);
        getRowConstraints().setAll(Collections.nCopies(Question.values().length, row));
    }

    void show(Answer answer) {
        getChildren().clear();
        int next = 0;
        for (Question question : Question.values()) {
            int row = next++;
            Label title = new Label(question.title());
            title.setMinWidth(Region.USE_PREF_SIZE);
            title.setTooltip(new Tooltip(question.definition()));
            add(title, 0, row);
            answer.reading(question).ifPresentOrElse(reading -> measured(row, reading), () -> open(row, question));
        }
        times.show(answer);
        add(times, 3, 0, 1, Question.values().length);
    }

    private void measured(int row, Reading reading) {
        Label value = new Label(Minus.of(reading.text()));
        value.setId("answer-value-" + id(reading.question()));
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("answer-value");
        Label detail = new WrappedLabel(Minus.of(reading.detail()));
        detail.setId("answer-detail-" + id(reading.question()));
        detail.getStyleClass().add("answer-detail");
        add(value, 1, row);
        add(detail, 2, row);
    }

    private void open(int row, Question question) {
        Label none = new Label("not measured yet");
        none.getStyleClass().add("answer-detail");
        MeasureButton measure = new MeasureButton(model);
        measure.setId("answer-measure-" + id(question));
        measure.getStyleClass().add("answer-measure");
        measure.show("Measure now", List.of(question));
        HBox both = new HBox(12, none, measure);
        both.setAlignment(Pos.CENTER_LEFT);
        add(both, 2, row);
    }

    private static String id(Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
