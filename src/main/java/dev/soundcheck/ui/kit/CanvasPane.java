package dev.soundcheck.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A drawing that fills its region, painted on demand and at most once a pulse, in colors that CSS decides. FX thread.
public abstract class CanvasPane extends Region {
    private final Canvas canvas = new Canvas();
    private final List<CssMetaData<? extends Styleable, ?>> styleables = new ArrayList<>(getClassCssMetaData());
    private boolean stale = true;

    protected CanvasPane(String styleClass) {
        getStyleClass().add(styleClass);
        canvas.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
    }

    /// Paints everything; the canvas is empty. Sizes are in pixels of the region.
    protected abstract void paint(GraphicsContext graphics, double width, double height);

    /// Empties a canvas, with the part of a pixel that it holds beyond its size on a scaled screen.
    public static void clear(GraphicsContext graphics) {
        Canvas whole = graphics.getCanvas();
        graphics.clearRect(0, 0, whole.getWidth() + 1, whole.getHeight() + 1);
    }

    /// Asks for a painting in this pulse, or in the next where this one has been laid out already.
    public final void repaint() {
        stale = true;
        setNeedsLayout(true); // its size does not follow its content: what lies around it stays as it is
    }

    /// A color that a style sheet sets under this name, such as `-sc-playhead`; each change repaints.
    ///
    /// To be called by field initializers of the subclass, before CSS is applied.
    protected final ObservableValue<Color> color(String cssName) {
        ColorMetaData metaData = new ColorMetaData(cssName);
        StyleableObjectProperty<Color> property = new SimpleStyleableObjectProperty<>(metaData, this, cssName,
                Color.TRANSPARENT);
        metaData.property = property;
        property.subscribe(() -> repaint());
        styleables.add(metaData);
        return property;
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return styleables;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            stale = true;
        }
        if (stale && width > 0 && height > 0) {
            stale = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            clear(graphics);
            paint(graphics, width, height);
        }
    }

    /// One color of one pane: instances differ in what they draw, so the list is the instance's own.
    private static final class ColorMetaData extends CssMetaData<CanvasPane, Color> {
        private StyleableObjectProperty<Color> property;

        @SuppressWarnings("NullAway.Init") // set by color(), which alone makes one
        ColorMetaData(String cssName) {
            super(cssName, StyleConverter.getColorConverter(), Color.TRANSPARENT);
        }

        @Override
        public boolean isSettable(CanvasPane pane) {
            return !property.isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(CanvasPane pane) {
            return property;
        }
    }
}
