package dev.soundcheck.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// A row of buttons that show their icons alone where the row is too narrow for their words. FX thread.
///
/// A button that may lose its words has an icon, and a tooltip that names it.
public class TerseRow extends HBox {
    private final List<Labeled> shortened = new ArrayList<>();

    /// These may lose their words, the first one first.
    public final void shortens(Labeled... inOrder) {
        shortened.addAll(List.of(inOrder));
    }

    @Override
    protected double computeMinWidth(double height) {
        return iconsPx();
    }

    @Override
    protected double computePrefWidth(double height) {
        return iconsPx() + shortened.stream().filter(Node::isManaged).mapToDouble(TerseRow::wordsPx).sum();
    }

    @Override
    protected void layoutChildren() {
        double needed = computePrefWidth(-1);
        for (Labeled button : shortened) {
            boolean terse = button.isManaged() && needed > getWidth();
            needed -= terse ? wordsPx(button) : 0;
            button.setContentDisplay(terse ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
        super.layoutChildren();
    }

    /// The width at which each button that may be shortened shows its icon alone.
    private double iconsPx() {
        List<Node> children = getManagedChildren();
        double px = snappedLeftInset() + snappedRightInset() + getSpacing() * Math.max(0, children.size() - 1);
        for (Node child : children) {
            px += child.prefWidth(-1);
            px -= child instanceof Labeled button && shortened.contains(button)
                    && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY ? wordsPx(button) : 0;
        }
        return px;
    }

    private static double wordsPx(Labeled button) {
        Text words = new Text(button.getText());
        words.setFont(button.getFont());
        return Math.ceil(words.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
    }
}
