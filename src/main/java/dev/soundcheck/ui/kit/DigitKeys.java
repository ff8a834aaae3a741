package dev.soundcheck.ui.kit;

import javafx.scene.input.KeyCode;

/// The keys 1 to 5, of the row and of the pad. Stateless.
public final class DigitKeys {
    private DigitKeys() {}

    /// The digit, 0 for any other key.
    public static int of(KeyCode key) {
        return switch (key) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            case DIGIT5, NUMPAD5 -> 5;
            default -> 0;
        };
    }
}
