package dev.soundcheck.ui.transport;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A lamp with a name and its state in words; also a button. FX thread.
final class Lamp extends Button {
    /// What the light means; the words beside it say the same.
    enum Light {
        OFF, BUSY, ON, FAULT
    }

    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

    private final Region light = new Region();
    private final Label name = new Label();
    private final Label state = new Label();
    private String meaning = "";
    private @Nullable Light shown;

    /// @param meaning  what pressing it does
    Lamp(String id, String meaning, double widthPx) {
        setId(id);
        getStyleClass().addAll(Styles.FLAT, "lamp");
        light.getStyleClass().add("light");
        name.getStyleClass().add("lamp-name");
        state.getStyleClass().add("lamp-state");
        VBox words = new VBox(name, state);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(light, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lamp-row");
        setGraphic(row);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(widthPx);
        setMaxWidth(widthPx);
        means(meaning);
    }

    /// From now on pressing it does something else.
    void means(String press) {
        if (!press.equals(meaning)) {
            meaning = press;
            setTooltip(new Tooltip(press));
            tellReader();
        }
    }

    /// Does nothing where nothing has changed: it is called every second.
    void show(Light next, String named, String inWords) {
        if (next == shown && name.getText().equals(named) && state.getText().equals(inWords)) {
            return;
        }
        shown = next;
        name.setText(named);
        state.setText(inWords);
        pseudoClassStateChanged(BUSY, next == Light.BUSY);
        pseudoClassStateChanged(ON, next == Light.ON);
        pseudoClassStateChanged(FAULT, next == Light.FAULT);
        tellReader();
    }

    private void tellReader() {
        setAccessibleText(name.getText() + ": " + state.getText() + ". " + meaning);
    }
}
