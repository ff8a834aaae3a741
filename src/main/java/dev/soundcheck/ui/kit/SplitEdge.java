package dev.soundcheck.ui.kit;

import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The edge between two panels: it is dragged, or moved with the arrow keys. FX thread.
///
/// It changes the size of the panel behind it, the right or the lower one.
public final class SplitEdge extends Region {
    private static final double KEY_STEP_PX = 16;

    private final Orientation orientation;
    private final DoubleProperty sizePx;
    private final DoubleUnaryOperator fit;
    private double gripPx;

    /// @param orientation  of the edge: a vertical one lies between a left and a right panel
    /// @param name         for screen readers: what becomes larger
    /// @param sizePx       of the panel behind it
    /// @param fit          brings a size into what there is room for
    public SplitEdge(Orientation orientation, String name, DoubleProperty sizePx, DoubleUnaryOperator fit) {
        this.orientation = orientation;
        this.sizePx = sizePx;
        this.fit = fit;
        getStyleClass().addAll("split-edge", orientation == Orientation.VERTICAL ? "upright" : "level");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setCursor(orientation == Orientation.VERTICAL ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setOnMousePressed(event -> gripPx = place(event) + sizePx.get());
        setOnMouseDragged(event -> size(gripPx - place(event)));
        setOnKeyPressed(this::key);
        sizePx.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> sizePx.get();
            case MIN_VALUE -> fit.applyAsDouble(0);
            case MAX_VALUE -> fit.applyAsDouble(Double.MAX_VALUE);
            case ORIENTATION -> orientation;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private double place(MouseEvent event) {
        return orientation == Orientation.VERTICAL ? event.getScreenX() : event.getScreenY();
    }

    private void key(KeyEvent event) {
        KeyCode larger = orientation == Orientation.VERTICAL ? KeyCode.LEFT : KeyCode.UP;
        KeyCode smaller = orientation == Orientation.VERTICAL ? KeyCode.RIGHT : KeyCode.DOWN;
        if (event.getCode() == larger || event.getCode() == smaller) {
            size(sizePx.get() + (event.getCode() == larger ? KEY_STEP_PX : -KEY_STEP_PX));
            event.consume();
        }
    }

    private void size(double px) {
        sizePx.set(fit.applyAsDouble(px));
    }
}
