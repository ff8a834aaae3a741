package dev.soundcheck.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;

/// Chooses an item of a box by the first letters of its name, as the system's own lists do. FX thread.
public final class TypedChoice<T> {
    /// After such a pause the next letter begins a new name.
    static final long PAUSE_NANOS = 1_000_000_000;

    private final ComboBox<T> box;
    private final LongSupplier nanos;
    private String typed = "";
    private long lastNanos;

    private TypedChoice(ComboBox<T> box, LongSupplier nanos) {
        this.box = box;
        this.nanos = nanos;
    }

    /// From now on letters that are typed in the box choose.
    public static void in(ComboBox<?> box) {
        in(box, System::nanoTime);
    }

    static <T> void in(ComboBox<T> box, LongSupplier nanos) {
        box.addEventHandler(KeyEvent.KEY_TYPED, new TypedChoice<>(box, nanos)::typed);
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.isBlank() || Character.isISOControl(letter.charAt(0)) || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        long now = nanos.getAsLong();
        boolean goesOn = !typed.isEmpty() && now - lastNanos < PAUSE_NANOS;
        lastNanos = now;
        typed = (goesOn ? typed : "") + letter.toLowerCase(Locale.ROOT);
        choose(box.getSelectionModel().getSelectedIndex() + (goesOn ? 0 : 1));
        event.consume();
    }

    /// The first whose name begins so, from there on and round the end.
    private void choose(int from) {
        List<T> items = box.getItems();
        for (int i = 0; i < items.size(); i++) {
            int index = (Math.max(0, from) + i) % items.size();
            if (box.getConverter().toString(items.get(index)).toLowerCase(Locale.ROOT).startsWith(typed)) {
                box.getSelectionModel().select(index);
                show(index);
                return;
            }
        }
    }

    /// The open list does not follow by itself.
    private void show(int index) {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(index);
        }
    }
}
