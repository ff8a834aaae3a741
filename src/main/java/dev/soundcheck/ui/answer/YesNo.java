package dev.soundcheck.ui.answer;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A question with two buttons, one of which is always chosen. FX thread.
final class YesNo extends HBox {
    private final BooleanProperty answer;
    private final ToggleButton yes;
    private final ToggleButton no;

    /// @param id        of the question; the buttons are `id-yes` and `id-no`
    /// @param technical the field's own words, for the tooltip
    YesNo(String id, String question, String technical, BooleanProperty answer) {
        this.answer = answer;
        this.yes = button(id + "-yes", "Yes", question, Styles.LEFT_PILL);
        this.no = button(id + "-no", "No", question, Styles.RIGHT_PILL);
        createView(question, technical);
        init();
    }

    private void createView(String question, String technical) {
        getStyleClass().add("answer-question");
        Label words = new Label(question);
        words.setTooltip(new Tooltip(technical));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(words, gap, new HBox(yes, no));
    }

    private void init() {
        ToggleGroup group = new ToggleGroup();
        yes.setToggleGroup(group);
        no.setToggleGroup(group);
        yes.setOnAction(_ -> choose(true));
        no.setOnAction(_ -> choose(false));
        answer.subscribe(this::show);
    }

    /// A press on the chosen button changes nothing.
    private void choose(boolean chosen) {
        answer.set(chosen);
        show(chosen);
    }

    private void show(boolean chosen) {
        yes.setSelected(chosen);
        no.setSelected(!chosen);
    }

    private static ToggleButton button(String id, String word, String question, String pill) {
        ToggleButton button = new ToggleButton(word);
        button.setId(id);
        button.getStyleClass().add(pill);
        button.setAccessibleText(question + " " + word);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
