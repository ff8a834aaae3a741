package dev.soundcheck.ui.lab;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import org.jspecify.annotations.Nullable;

/// A spinner for a whole number. A text that is empty or no number becomes the last number again. FX thread.
final class CountSpinner extends Spinner<Integer> {
    private static final double WIDTH_PX = 110;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

    CountSpinner(String id, int least, int most, int first, int step) {
        super(least, most, first, step);
        count.set(first);
        setId(id);
        setEditable(true);
        setPrefWidth(WIDTH_PX);
        valueProperty().subscribe(this::keep);
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    int count() {
        return count.get();
    }

    private void keep(@Nullable Integer value) {
        if (value != null) {
            count.set(value);
            return;
        }
        SpinnerValueFactory<Integer> factory = getValueFactory();
        factory.setValue(count.get());
        getEditor().setText(factory.getConverter().toString(count.get()));
    }
}
