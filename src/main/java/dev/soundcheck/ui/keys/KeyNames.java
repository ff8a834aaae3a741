package dev.soundcheck.ui.keys;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// How a platform writes its keys: `Ctrl+Shift+Enter`, on macOS `⇧⌘↩`. Immutable.
final class KeyNames {
    static final KeyNames SYSTEM = new KeyNames(
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac"));

    private final boolean mac;

    KeyNames(boolean mac) {
        this.mac = mac;
    }

    String of(KeyCodeCombination stroke) {
        StringBuilder name = new StringBuilder();
        if (held(stroke.getControl()) || (!mac && held(stroke.getShortcut()))) {
            name.append(mac ? "⌃" : "Ctrl+");
        }
        if (held(stroke.getAlt())) {
            name.append(mac ? "⌥" : "Alt+");
        }
        if (held(stroke.getShift())) {
            name.append(mac ? "⇧" : "Shift+");
        }
        if (mac && held(stroke.getShortcut())) {
            name.append("⌘");
        }
        return name.append(key(stroke.getCode())).toString();
    }

    String click() {
        return mac ? "⌘-click" : "Ctrl+click";
    }

    private static boolean held(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }

    private String key(KeyCode code) {
        return switch (code) {
            case ENTER -> mac ? "↩" : "Enter";
            case ESCAPE -> mac ? "⎋" : "Esc";
            case DELETE -> mac ? "⌦" : "Del";
            case BACK_SPACE -> mac ? "⌫" : "Backspace";
            case SPACE -> "Space";
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case PAGE_UP -> "Page Up";
            case PAGE_DOWN -> "Page Down";
            case HOME -> "Home";
            case END -> "End";
            case MINUS -> "−";
            case EQUALS, PLUS, ADD -> "+";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case PERIOD -> ".";
            case COMMA -> ",";
            default -> code.getName();
        };
    }
}
