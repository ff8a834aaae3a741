package dev.soundcheck.ui.settings;

import dev.soundcheck.ui.kit.LeastWidth;
import dev.soundcheck.ui.text.WrappedLabel;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A section of the settings: a title, and rows of a label and its control. FX thread.
class Form extends VBox {
    private static final double LABEL_PX = 86;

    private final GridPane rows = new GridPane();
    private int row;

    Form(String title) {
        getStyleClass().add("settings-section");
        Label head = new Label(title);
        head.getStyleClass().add("section-title");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setMinWidth(0);
        rows.getColumnConstraints().addAll(labels, controls);
        rows.getStyleClass().add("settings-rows");
        getChildren().addAll(head, rows);
    }

    /// The label belongs to the control for screen readers too.
    final Form row(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("form-label");
        LeastWidth.hold(label, LABEL_PX);
        label.setLabelFor(control);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        rows.addRow(row++, label, control);
        GridPane.setValignment(label, VPos.CENTER);
        GridPane.setHalignment(label, HPos.LEFT);
        return this;
    }

    /// Over the whole width.
    final Form wide(Node node) {
        rows.add(node, 0, row++, 2, 1);
        return this;
    }

    static Label note(String text) {
        Label note = new WrappedLabel(text);
        note.getStyleClass().add("form-hint");
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setAlignment(Pos.TOP_LEFT);
        return note;
    }
}
