package dev.soundcheck.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A row that hides its least important nodes where it is too narrow. FX thread.
///
/// A node that may be hidden must be reachable elsewhere too: by a key, or in a drawer.
public class YieldingRow extends HBox {
    private final List<Node> yielding = new ArrayList<>();

    /// These may be hidden, the first one first. No other code may show or hide them.
    public final void yields(Node... inOrder) {
        yielding.addAll(List.of(inOrder));
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(child -> !yielding.contains(child), child -> child.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(_ -> true, child -> Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }

    @Override
    protected void layoutChildren() {
        double needed = width(_ -> true, child -> child.minWidth(-1));
        for (Node child : yielding) {
            boolean shown = needed <= getWidth();
            if (!shown) {
                needed -= child.minWidth(-1) + getSpacing();
            }
            Display.show(child, shown);
        }
        super.layoutChildren();
    }

    private double width(Predicate<Node> counted, ToDoubleFunction<Node> width) {
        List<Node> children = getChildren().stream()
                .filter(child -> (child.isManaged() || yielding.contains(child)) && counted.test(child)).toList();
        return snappedLeftInset() + snappedRightInset() + getSpacing() * Math.max(0, children.size() - 1)
                + children.stream().mapToDouble(width).sum();
    }
}
