package dev.soundcheck.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// How people get into a room or open a panel: a key, and a button with an icon in the head of the rail.
///
/// @param key  does both: it opens, and closes again
public record Door(KeyCodeCombination key, Feather icon) {
    /// A key with Ctrl, on a Mac with Command.
    public static Door shortcut(KeyCode code, Feather icon) {
        return new Door(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), icon);
    }

    public static Door plain(KeyCode code, Feather icon) {
        return new Door(new KeyCodeCombination(code), icon);
    }
}
