package dev.soundcheck.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/// Ties toggles to a property: exactly one is selected, and it is the property's value, whoever moves first. FX thread.
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
        group.selectedToggleProperty().subscribe(this::select);
    }

    public void add(T means, Toggle toggle) {
        toggles.put(means, toggle);
        toggle.setToggleGroup(group);
        toggle.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                value.setValue(means);
            }
        });
        select();
    }

    /// The property decides, also where a click has just taken the selection away.
    private void select() {
        Toggle wanted = toggles.get(value.getValue());
        if (wanted != null && group.getSelectedToggle() != wanted) {
            group.selectToggle(wanted);
        }
    }
}
