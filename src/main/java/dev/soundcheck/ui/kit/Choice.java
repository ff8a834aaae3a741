package dev.soundcheck.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// Ties toggles to a property: the one that means the property's value is selected, none where none means it. FX thread.
public final class Choice<T> {
    private final Property<T> value;
    private final ToggleGroup group;
    private final Map<T, Toggle> toggles = new LinkedHashMap<>();

    public Choice(Property<T> value) {
        this(value, new ToggleGroup());
    }

    public Choice(Property<T> value, ToggleGroup group) {
        this.value = value;
        this.group = group;
        value.subscribe(this::select);
        group.selectedToggleProperty().subscribe(this::selected);
    }

    public void add(T means, Toggle toggle) {
        toggles.put(means, toggle);
        toggle.setToggleGroup(group);
        select();
    }

    private void select() {
        Toggle wanted = toggles.get(value.getValue());
        if (!Objects.equals(wanted, group.getSelectedToggle())) {
            group.selectToggle(wanted);
        }
    }

    /// A click on the selected toggle would deselect it: it is selected again, because the value stays.
    private void selected(@Nullable Toggle now) {
        if (now == null) {
            select();
            return;
        }
        for (Map.Entry<T, Toggle> entry : toggles.entrySet()) {
            if (entry.getValue().equals(now)) {
                value.setValue(entry.getKey());
            }
        }
    }
}
