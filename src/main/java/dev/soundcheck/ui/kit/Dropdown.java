package dev.soundcheck.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// A box whose list is made when it is first opened, so that the start of the window does not wait for it
/// (docs/decisions/0010). FX thread.
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
