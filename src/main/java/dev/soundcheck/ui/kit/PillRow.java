package dev.soundcheck.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row of toggles in one shape, of which exactly one is chosen: the value of a property. FX thread.
public final class PillRow<T> extends HBox {
    private final Choice<T> choice;

    public PillRow(Property<T> value) {
        choice = new Choice<>(value);
    }

    /// Adds a toggle at the right end.
    public ToggleButton add(T means, String title) {
        ToggleButton toggle = new ToggleButton(title);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        choice.add(means, toggle);
        getChildren().add(toggle);
        shape();
        return toggle;
    }

    /// The toggles share the width that the row gets.
    public PillRow<T> stretched() {
        for (Node toggle : getChildren()) {
            ((ToggleButton) toggle).setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(toggle, Priority.ALWAYS);
        }
        return this;
    }

    private void shape() {
        List<Node> toggles = getChildren();
        for (int i = 0; i < toggles.size(); i++) {
            List<String> classes = toggles.get(i).getStyleClass();
            classes.removeAll(List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL));
            classes.add(i == 0 ? Styles.LEFT_PILL : i == toggles.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
    }
}
