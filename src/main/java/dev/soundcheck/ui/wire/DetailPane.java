package dev.soundcheck.ui.wire;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.text.WrappedLabel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One row in full, line by line, so that it can be read, chosen and copied. FX thread.
///
/// A list, because no line is too long for it: it wraps none.
final class DetailPane extends VBox {
    private static final double LINE_PX = 18;

    private final WireModel model;
    private final ListView<String> lines = new ListView<>();
    private final ToggleButton bytes = new ToggleButton("As bytes");
    private final Button copy = new Button("Copy");

    DetailPane(WireModel model) {
        this.model = model;
        createView();
        init();
    }

    private void createView() {
        lines.setId("wire-detail");
        lines.setAccessibleText("The message that is chosen");
        lines.setFixedCellSize(LINE_PX);
        lines.setPlaceholder(new WrappedLabel("Choose a row to see all of it.\n" + Shortcut.click()
                + " a second one to measure between them."));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.getStyleClass().add("wire-detail");
        lines.setMinHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        bytes.setId("wire-bytes");
        bytes.setTooltip(new Tooltip("Show the row as it was on the wire: base64 in full, sound as hexadecimal bytes"));
        copy.setId("wire-copy");
        copy.setTooltip(new Tooltip("Copy the chosen lines, or all of them"));
        HBox bar = new HBox(bytes, copy);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("wire-detail-bar");
        bar.getChildren().forEach(node -> node.getStyleClass().addAll(Styles.SMALL, Styles.FLAT));
        getChildren().addAll(bar, lines);
    }

    private void init() {
        bytes.selectedProperty().bindBidirectional(model.bytesProperty());
        bytes.disableProperty().bind(model.detailProperty().isEmpty());
        copy.disableProperty().bind(model.detailProperty().isEmpty());
        copy.setOnAction(_ -> copy());
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.WIRE_COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        model.detailProperty()
                .subscribe(text -> lines.getItems().setAll(text.isEmpty() ? List.of() : text.lines().toList()));
    }

    private void copy() {
        List<String> chosen = lines.getSelectionModel().getSelectedItems();
        Copied.text(String.join("\n", chosen.isEmpty() ? lines.getItems() : chosen));
        model.say("The lines are copied.");
    }
}
