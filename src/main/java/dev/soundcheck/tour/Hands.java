package dev.soundcheck.tour;

import dev.soundcheck.ui.kit.CountSpinner;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Presses controls of the window by their ids, at any size of the window. FX thread.
///
/// @param scene  of the window
public record Hands(Scene scene) {
    void press(String selector) {
        if (!(find(selector) instanceof ButtonBase button)) {
            throw new IllegalStateException("There is no button " + selector + " in the window");
        }
        button.fire();
    }

    void type(KeyCode key) {
        Node owner = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /// Sets a number that is typed or chosen from a list.
    void number(String selector, int value) {
        switch (find(selector)) {
            case CountSpinner spinner -> spinner.getValueFactory().setValue(value);
            case ChoiceBox<?> box -> box.getSelectionModel().select(box.getItems().indexOf(value));
            case null, default -> throw new IllegalStateException("There is no number " + selector + " in the window");
        }
    }

    void uncheck(String selector) {
        if (!(find(selector) instanceof CheckBox box)) {
            throw new IllegalStateException("There is no check box " + selector + " in the window");
        }
        box.setSelected(false);
    }

    /// Chooses the last rows of a list.
    void chooseLast(String selector, int count) {
        if (find(selector) instanceof ListView<?> list) {
            int end = list.getItems().size();
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectRange(Math.max(0, end - count), end);
        }
    }

    /// True where it is there, and nothing hides or moves it.
    public boolean shows(String selector) {
        Node node = find(selector);
        if (node == null) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getTranslateX() != 0) {
                return false;
            }
        }
        return true;
    }

    boolean offers(String selector) {
        Node node = find(selector);
        return node != null && !node.isDisabled();
    }

    private @Nullable Node find(String selector) {
        return scene.lookup(selector);
    }
}
