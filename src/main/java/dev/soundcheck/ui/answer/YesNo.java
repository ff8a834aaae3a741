package dev.soundcheck.ui.answer;

import dev.soundcheck.ui.kit.PillRow;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A question with two buttons, one of which is always chosen. FX thread.
final class YesNo extends HBox {
    /// @param id        of the question; the buttons are `id-yes` and `id-no`
    /// @param technical the field's own words, for the tooltip
    YesNo(String id, String question, String technical, BooleanProperty answer) {
        getStyleClass().add("answer-question");
        Label words = new Label(question);
        words.setMinWidth(USE_PREF_SIZE);
        words.setTooltip(new Tooltip(technical));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        PillRow<Boolean> buttons = new PillRow<>(answer);
        name(buttons.add(true, "Yes"), id + "-yes", question);
        name(buttons.add(false, "No"), id + "-no", question);
        getChildren().addAll(words, gap, buttons);
    }

    private static void name(ToggleButton button, String id, String question) {
        button.setId(id);
        button.setAccessibleText(question + " " + button.getText());
    }
}
