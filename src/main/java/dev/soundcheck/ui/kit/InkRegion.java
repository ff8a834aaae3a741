package dev.soundcheck.ui.kit;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A region that paints sound or text in the colors of what was heard, is heard, and is known, as the style sheet has
/// them. FX thread.
public abstract class InkRegion extends Region {
    private static final StyleablePropertyFactory<InkRegion> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    // Made with the class and not with its first object: subclasses add theirs to a list that is whole.
    private static final CssMetaData<InkRegion, Color> HEARD = FACTORY.createColorCssMetaData("-fx-heard-fill",
            s -> s.heard, Color.BLACK);
    private static final CssMetaData<InkRegion, Color> LIT = FACTORY.createColorCssMetaData("-fx-lit-fill",
            s -> s.lit, Color.BLUE);
    private static final CssMetaData<InkRegion, Color> LIT_TEXT = FACTORY.createColorCssMetaData("-fx-lit-text-fill",
            s -> s.litText, Color.WHITE);
    private static final CssMetaData<InkRegion, Color> KNOWN = FACTORY.createColorCssMetaData("-fx-known-fill",
            s -> s.known, Color.GRAY);
    private static final CssMetaData<InkRegion, Font> FONT = FACTORY.createFontCssMetaData("-fx-font", s -> s.font,
            Font.getDefault(), true);

    protected final StyleableProperty<Color> heard = new SimpleStyleableObjectProperty<>(HEARD, this, "heard",
            Color.BLACK);
    protected final StyleableProperty<Color> lit = new SimpleStyleableObjectProperty<>(LIT, this, "lit",
            Color.BLUE);
    protected final StyleableProperty<Color> litText = new SimpleStyleableObjectProperty<>(LIT_TEXT, this, "litText",
            Color.WHITE);
    protected final StyleableProperty<Color> known = new SimpleStyleableObjectProperty<>(KNOWN, this, "known",
            Color.GRAY);
    protected final StyleableProperty<Font> font = new SimpleStyleableObjectProperty<>(FONT, this, "font",
            Font.getDefault());

    /// What a subclass adds its own to.
    protected static List<CssMetaData<? extends Styleable, ?>> inks() {
        return FACTORY.getCssMetaData();
    }
}
