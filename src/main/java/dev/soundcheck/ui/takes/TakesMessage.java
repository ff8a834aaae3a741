package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.text.WrappedLabel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The last message about takes and sessions, until it is dismissed. FX thread.
final class TakesMessage extends HBox {
    /// @param reveal  shows a file or a folder where it lies
    TakesMessage(TakesModel model, Consumer<Path> reveal) {
        Label message = new WrappedLabel();
        message.setId("takes-message");
        message.getStyleClass().add("form-hint");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(model.teller().messageProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        Button undo = new Button("Undo");
        undo.setId("undo-delete");
        undo.getStyleClass().addAll(Styles.SMALL);
        undo.setMinWidth(USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        undo.visibleProperty().bind(model.teller().undoableProperty());
        undo.setOnAction(_ -> model.undoDelete());
        Button show = Icons.button("show-written", Feather.FOLDER, "Show in folder");
        show.getStyleClass().add(Styles.SMALL);
        model.teller().writtenProperty().subscribe(written -> Display.show(show, written != null));
        show.setOnAction(_ -> Optional.ofNullable(model.teller().writtenProperty().get()).ifPresent(reveal));
        Button close = Icons.button("dismiss-takes-message", Feather.X, "Dismiss");
        close.getStyleClass().add(Styles.SMALL);
        close.setOnAction(_ -> model.teller().tell(""));
        getStyleClass().add("takes-message");
        getChildren().addAll(message, undo, show, close);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.teller().messageProperty().isNotEmpty());
    }
}
