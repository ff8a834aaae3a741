package dev.soundcheck.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The mark of what folds: it points down while that is open, to the right while it is folded. FX thread.
///
/// One node for both. A new icon that comes while the window is laid out has no font before the next pulse.
public final class FoldMark extends FontIcon {
    public FoldMark() {
        super(Feather.CHEVRON_DOWN);
        Icons.prepare(this, Feather.CHEVRON_DOWN);
    }

    public void show(boolean open) {
        setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    }
}
