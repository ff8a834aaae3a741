package dev.soundcheck.ui.kit;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A region that paints sound or text in the colours of what was heard, is heard, and is known, as the style sheet has
/// them. FX thread.
public abstract class InkRegion extends Region {
    private static final StyleablePropertyFactory<InkRegion> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());

    protected final StyleableProperty<Color> heard = FACTORY.createStyleableColorProperty(this, "heard",
            "-fx-heard-fill", s -> s.heard, Color.BLACK);
    protected final StyleableProperty<Color> lit = FACTORY.createStyleableColorProperty(this, "lit", "-fx-lit-fill",
            s -> s.lit, Color.BLUE);
    protected final StyleableProperty<Color> litText = FACTORY.createStyleableColorProperty(this, "litText",
            "-fx-lit-text-fill", s -> s.litText, Color.WHITE);
    protected final StyleableProperty<Color> known = FACTORY.createStyleableColorProperty(this, "known",
            "-fx-known-fill", s -> s.known, Color.GRAY);
    protected final StyleableProperty<Font> font = FACTORY.createStyleableFontProperty(this, "font", "-fx-font",
            s -> s.font, Font.getDefault(), true);

    /// What a subclass adds its own to.
    protected static List<CssMetaData<? extends Styleable, ?>> inks() {
        return FACTORY.getCssMetaData();
    }
}
