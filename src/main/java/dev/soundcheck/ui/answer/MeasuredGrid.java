package dev.soundcheck.ui.answer;

import dev.soundcheck.lab.answer.Answer;
import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.answer.Reading;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Minus;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// One row for each question that the user's own runs answer: the figure with its interval, or a button to measure it.
/// The times are drawn beside them. Where there is room, the rows are taller and say what each figure is. FX thread.
final class MeasuredGrid extends GridPane {
    /// The least. The same with and without a figure, so that nothing moves.
    private static final double ROW_PX = 34;
    private static final double MOST_ROW_PX = 84;
    /// With less, a row has no room for a definition.
    private static final double DEFINED_ROW_PX = 54;
    /// What a definition takes of its row.
    private static final double DEFINITION_PX = 20;
    private static final int ROWS = Question.values().length;
    private static final double MOST_CHART_PX = 900;

    private static final String DEFINITION = "answer-definition";

    private final AnswerModel model;
    private final TimesChart times = new TimesChart();
    private boolean defined;

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
        RowConstraints row = new RowConstraints(ROW_PX, ROW_PX, MOST_ROW_PX);
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().setAll(Collections.nCopies(ROWS, row));
        heightProperty().map(height -> height.doubleValue() >= ROWS * DEFINED_ROW_PX).subscribe(this::define);
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
            add(definition(question), 0, row, 3, 1);
            answer.reading(question).ifPresentOrElse(reading -> measured(row, reading), () -> open(row, question));
        }
        times.show(answer);
        add(times, 3, 0, 1, ROWS);
        define(defined);
    }

    /// As wide as its row whatever it says: it moves no column.
    private static Label definition(Question question) {
        Label definition = new Label(question.definition());
        definition.setId("answer-definition-" + id(question));
        definition.getStyleClass().addAll("answer-detail", DEFINITION);
        definition.setPrefWidth(0);
        definition.setMaxWidth(Double.MAX_VALUE);
        setMargin(definition, new Insets(DEFINITION_PX, 0, 0, 0));
        return definition;
    }

    /// Shows the definitions or not: beside them, the figures stand higher in their rows.
    private void define(boolean shown) {
        defined = shown;
        for (Node node : getChildren()) {
            if (node.getStyleClass().contains(DEFINITION)) {
                Display.show(node, shown);
            } else if (node != times) {
                setMargin(node, shown ? new Insets(0, 0, DEFINITION_PX, 0) : Insets.EMPTY);
            }
        }
    }

    private void measured(int row, Reading reading) {
        Label value = new Label(Minus.of(reading.text()));
        value.setId("answer-value-" + id(reading.question()));
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("answer-value");
        Label detail = new Label(Minus.of(reading.detail()));
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
