package dev.soundcheck.ui.takes;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The line below the list in which something is typed about takes. It knows from its opening on what the text is for,
/// whatever is selected when it closes. FX thread.
final class TakeField extends TextField {
    private final Node home;
    private @Nullable Consumer<String> then;
    private String before = "";
    private boolean keeping;
    /// True until a key is pressed in it: the key that opened it must not write itself.
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

    /// Asks for something that happens when Enter is pressed, and is given up otherwise.
    void ask(String text, String prompt, Consumer<String> then) {
        open(text, prompt, false, then);
    }

    /// Takes what is typed on Enter, and where the focus goes elsewhere; Escape alone gives it up.
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
