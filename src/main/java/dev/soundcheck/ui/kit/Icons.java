package dev.soundcheck.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Icons and buttons that have nothing but one. FX thread.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        prepare(node, icon);
        return node;
    }

    /// Gives a new icon its font. A button measures its icon before the style sheet does that. In another font the sign is
    /// missing, and JavaFX would open every font of the system to look for it.
    static void prepare(FontIcon node, Feather icon) {
        String family = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                .resolve(icon.getDescription()).getFontFamily();
        node.setFont(Font.font(family, node.getIconSize()));
        node.setFocusTraversable(false);
    }

    /// A flat button that shows an icon, with its meaning as tooltip and for screen readers.
    public static Button button(String id, Feather icon, String meaning) {
        Button button = new Button(null, of(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(meaning);
        // A tooltip is a window with a scene of its own: it is made when the mouse first comes near.
        button.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (button.getTooltip() == null) {
                button.setTooltip(new Tooltip(meaning));
            }
        });
        return button;
    }
}
