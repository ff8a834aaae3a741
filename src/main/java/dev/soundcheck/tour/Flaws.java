package dev.soundcheck.tour;

import dev.soundcheck.ui.kit.Spoken;
import dev.soundcheck.ui.kit.WholeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Finds faults in the current layout of a window: text that is cut off or too pale, nodes that overlap or leave their
/// place, focusable nodes without a name or a role. FX thread; keeps nothing.
public final class Flaws {
    private static final String ELLIPSIS = "...";
    private static final double TOLERANCE_PX = 1.5;

    private final List<String> found = new ArrayList<>();

    private Flaws() {}

    /// One line for each flaw.
    public static List<String> of(Parent root) {
        Flaws flaws = new Flaws();
        flaws.look(root);
        return flaws.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || coveredAsAWhole(node)) {
            return;
        }
        // A label that is cut off shows its whole text under the mouse (WholeText); a button must be readable at once.
        if (node instanceof Labeled label && WholeText.cutOff(label)
                && (!(label instanceof Label) || WholeText.squeezed(label) || covered(label))) {
            found.add("cut off: " + name(node) + " “" + label.getText() + "”");
        }
        if (node instanceof Text text) {
            Contrast.fault(text).ifPresent(ratio -> found.add(String.format(Locale.ROOT,
                    "too pale, %.1f to 1: “%s” in %s", ratio, text.getText(), name(node.getParent()))));
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            stop(node);
        }
        if (node instanceof Parent parent) {
            if (arranges(parent)) {
                arrangement(parent);
            }
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /// What lies below a sheet is looked at without it.
    private static boolean coveredAsAWhole(Node node) {
        Node parent = node.getParent();
        return node.isDisable() && parent != null && parent.getParent() == null;
    }

    private void stop(Node node) {
        if (Spoken.name(node).isBlank()) {
            found.add("no name: " + name(node));
        }
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
            found.add("no role: " + name(node));
        }
    }

    /// True where no mouse comes, or nothing is left to read.
    private static boolean covered(Labeled label) {
        return label.isDisabled() || label.isMouseTransparent()
                || (label.lookup(".text") instanceof Text written && written.getText().length() <= ELLIPSIS.length());
    }

    /// Panes that put their children beside each other; what shares a place elsewhere does so on purpose.
    private static boolean arranges(Parent parent) {
        return parent instanceof HBox || parent instanceof VBox || parent instanceof GridPane
                || parent instanceof BorderPane || parent instanceof FlowPane;
    }

    private void arrangement(Parent parent) {
        List<Node> seen = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged() && !empty(child)).toList();
        Bounds place = parent.getLayoutBounds();
        for (int i = 0; i < seen.size(); i++) {
            Bounds one = laidOut(seen.get(i));
            if (beyond(place, laidOut(seen.get(i)))) {
                found.add("beyond its place: " + name(seen.get(i)) + " in " + name(parent));
            }
            for (int j = i + 1; j < seen.size(); j++) {
                if (overlap(one, laidOut(seen.get(j)))) {
                    found.add("overlap: " + name(seen.get(i)) + " and " + name(seen.get(j)));
                }
            }
        }
    }

    /// Without shadows, and without what is drawn larger than it is.
    private static Bounds laidOut(Node node) {
        Bounds own = node.getLayoutBounds();
        return new BoundingBox(node.getLayoutX() + own.getMinX(), node.getLayoutY() + own.getMinY(), own.getWidth(),
                own.getHeight());
    }

    private static boolean empty(Node node) {
        return node.getLayoutBounds().getWidth() < TOLERANCE_PX || node.getLayoutBounds().getHeight() < TOLERANCE_PX;
    }

    private static boolean beyond(Bounds place, Bounds child) {
        return child.getMinX() < place.getMinX() - TOLERANCE_PX || child.getMinY() < place.getMinY() - TOLERANCE_PX
                || child.getMaxX() > place.getMaxX() + TOLERANCE_PX
                || child.getMaxY() > place.getMaxY() + TOLERANCE_PX;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width > TOLERANCE_PX && height > TOLERANCE_PX;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass();
    }
}
