package dev.soundcheck.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// A box whose list is styled when it is first opened. JavaFX gives each closed box a whole list with its scroll bars, and
/// makes its rows to find the longest: four such boxes took a tenth of a second of a window's start. FX thread.
///
/// Its preferred width is that of the value, at least 100 pixels, not that of the longest row.
public class Dropdown<T> extends ComboBox<T> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return new LateListSkin<>(this);
    }

    private static final class LateListSkin<T> extends ComboBoxListViewSkin<T> {
        LateListSkin(ComboBox<T> box) {
            super(box);
            getChildren().remove(getPopupContent());
        }

        @Override
        public void show() {
            if (getPopupContent().getScene() == null) {
                // Back to where the platform's skin keeps it, so that its size is known before it opens.
                getChildren().add(getPopupContent());
                getPopupContent().applyCss();
            }
            super.show();
        }
    }
}
