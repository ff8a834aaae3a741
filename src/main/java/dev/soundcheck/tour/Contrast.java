package dev.soundcheck.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far text and icons stand out from the surfaces they lie on, as WCAG 2 counts it: 1 for not at all, 21 for black on
/// white. FX thread; keeps nothing.
///
/// It knows the surfaces of the nodes that hold the text. What is drawn on a canvas behind it is not seen.
public final class Contrast {
    private static final double LEAST = 4.5;
    /// For large text and for icons.
    private static final double LEAST_LARGE = 3;
    private static final double LARGE_PX = 24;

    private Contrast() {}

    /// The contrast where it is too low to be read with ease; empty where it is not, or cannot be told.
    static OptionalDouble fault(Text text) {
        if (text.isDisabled() || text.getText().isBlank() || !(text.getFill() instanceof Color color)) {
            return OptionalDouble.empty();
        }
        Color behind = behind(text);
        double ratio = ratio(over(color, opacity(text), behind), behind);
        boolean large = text instanceof FontIcon || text.getFont().getSize() >= LARGE_PX;
        return ratio < (large ? LEAST_LARGE : LEAST) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /// Of two opaque colors, in any order.
    public static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static Color behind(Node text) {
        List<Node> holders = new ArrayList<>();
        for (Node node = text; node != null; node = node.getParent()) {
            holders.addFirst(node);
        }
        Color behind = Color.WHITE;
        for (Node holder : holders) {
            Background surface = holder instanceof Region region ? region.getBackground() : null;
            for (BackgroundFill fill : surface == null ? List.<BackgroundFill>of() : surface.getFills()) {
                behind = fill.getFill() instanceof Color color ? over(color, opacity(holder), behind) : behind;
            }
        }
        return behind;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color above, double opacity, Color below) {
        return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()),
                above.getOpacity() * opacity);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
