package dev.soundcheck.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// What a screen reader says of a node. FX thread.
public final class Spoken {
    private Spoken() {}

    /// Its name alone.
    public static String name(Node node) {
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label) {
            return String.valueOf(label.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        }
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        Object text = node instanceof Control ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT) : null;
        return text == null ? "" : text.toString();
    }

    /// Its name, role and state, and those of the item that has the focus within: "Takes, list view, Take 3".
    public static String of(Node node) {
        StringBuilder words = new StringBuilder(name(node));
        append(words, role(node.getAccessibleRole()));
        append(words, state(node));
        if (node.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node item && !item.equals(node)) {
            append(words, name(item));
        }
        return words.toString();
    }

    private static String role(@Nullable AccessibleRole role) {
        return role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT
                || role == AccessibleRole.TEXT ? "" : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String state(Node node) {
        return switch (node.getAccessibleRole()) {
            case CHECK_BOX, RADIO_BUTTON, TOGGLE_BUTTON -> Boolean.TRUE
                    .equals(node.queryAccessibleAttribute(AccessibleAttribute.SELECTED)) ? "on" : "off";
            case SLIDER, SPINNER, SCROLL_BAR -> value(node);
            case null, default -> text(node);
        };
    }

    /// What is written or chosen in it.
    private static @Nullable String text(Node node) {
        return switch (node) {
            case PasswordField _ -> "";
            case TextInputControl input -> input.getText();
            case ComboBox<?> choice -> chosen(choice);
            default -> "";
        };
    }

    private static <T> @Nullable String chosen(ComboBox<T> choice) {
        if (choice.getButtonCell() != null) {
            return choice.getButtonCell().getText();
        }
        return choice.getValue() == null ? "" : choice.getConverter().toString(choice.getValue());
    }

    private static String value(Node node) {
        return switch (node.queryAccessibleAttribute(AccessibleAttribute.VALUE)) {
            case Double value -> BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros().toPlainString();
            case null, default -> "";
        };
    }

    private static void append(StringBuilder words, @Nullable String more) {
        if (more != null && !more.isBlank() && !words.toString().equals(more)) {
            words.append(words.isEmpty() ? "" : ", ").append(more);
        }
    }
}
