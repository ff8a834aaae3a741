package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The text field below the list, for a note, a name or a filter. Its text is for the takes that were selected when it
/// opened. FX thread.
final class TakeField extends TextField {
    private final Node home;
    private @Nullable Consumer<String> then;
    private String before = "";
    private boolean keeping;
    /// True until a key is pressed in it: the key that opened it must not type.
    private boolean opening;

    /// @param home  gets the focus back
    TakeField(Node home) {
        this.home = home;
        setId("take-field");
        getStyleClass().add(Styles.SMALL);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnAction(_ -> close(true, true));
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (opening) {
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> opening = false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(false, true);
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    /// Asks for a text: Enter confirms, anything else cancels.
    void ask(String text, String prompt, Consumer<String> then) {
        open(text, prompt, false, then);
    }

    /// Edits a text: Enter and a change of focus confirm, only Escape cancels.
    void write(String text, String prompt, Consumer<String> then) {
        open(text, prompt, true, then);
    }

    private void open(String text, String prompt, boolean keeps, Consumer<String> command) {
        leave();
        then = command;
        before = text;
        keeping = keeps;
        opening = true;
        setPromptText(prompt);
        setAccessibleText(prompt);
        setText(text);
        setVisible(true);
        requestFocus();
        selectAll();
    }

    private void leave() {
        close(keeping && !getText().equals(before), false);
    }

    private void close(boolean keep, boolean goHome) {
        Consumer<String> command = then;
        // Hiding takes the focus away, which closes again.
        then = null;
        if (goHome) {
            home.requestFocus();
        }
        setVisible(false);
        if (keep && command != null) {
            command.accept(getText());
        }
    }
}
