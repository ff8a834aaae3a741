package dev.soundcheck.ui.kit;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A spinner for a whole number. A text that is empty or no number becomes the last number again. FX thread.
public final class CountSpinner extends Spinner<Integer> {
    private static final double WIDTH_PX = 110;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");

    public CountSpinner(String id, int least, int most, int first, int step) {
        super(least, most, first, step);
        count.set(first);
        setId(id);
        setEditable(true);
        setPrefWidth(WIDTH_PX);
        getValueFactory().setConverter(new Numbers());
        valueProperty().subscribe(this::keep);
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public int count() {
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

    /// Reads what is no number as null; JavaFX's own would throw.
    private static final class Numbers extends StringConverter<@Nullable Integer> {
        @Override
        public String toString(@Nullable Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public @Nullable Integer fromString(@Nullable String text) {
            try {
                return text == null ? null : Integer.valueOf(text.strip());
            } catch (NumberFormatException _) {
                return null;
            }
        }
    }
}
