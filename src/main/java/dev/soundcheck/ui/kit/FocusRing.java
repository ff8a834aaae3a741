package dev.soundcheck.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A frame around the control that the keyboard has gone to, the same for every control. FX thread.
///
/// It follows the toolkit's `focus-visible`: a click shows no ring. A focus that the program moves keeps the ring of the
/// one before, so whoever goes by keys sees where a room that opens or closes has put them.
public final class FocusRing {
    private static final double AROUND_PX = 2;
    private static final Object QUIET = new Object();

    private final Scene scene;
    private final Region ring = new Region();
    /// True where a key was pressed last: the toolkit does not report that for a spinner.
    private boolean keyed;
    /// True from a step of the keyboard to the next press of the mouse.
    private boolean walked;

    private FocusRing(Scene scene) {
        this.scene = scene;
        ring.setId("focus-ring");
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> keyed = true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            keyed = false;
            walked = false;
        });
        scene.focusOwnerProperty().subscribe(Platform::requestNextPulse);
        scene.addPostLayoutPulseListener(this::follow);
    }

    /// Follows the focus of the scene from now on.
    public static void install(Scene scene) {
        FocusRing _ = new FocusRing(scene);
    }

    /// Shows no ring around it where the program gave it the focus: there is nothing else that could have it.
    public static void quiet(Node alone) {
        alone.getProperties().put(QUIET, true);
    }

    private void follow() {
        Node owner = scene.getFocusOwner();
        walked |= owner != null && (owner.isFocusVisible() || (keyed && owner instanceof Spinner));
        boolean shown = walked && owner != null && !scene.getRoot().equals(owner)
                && (owner.isFocusVisible() || !owner.getProperties().containsKey(QUIET));
        ring.setVisible(shown);
        if (!shown || !(scene.getRoot() instanceof Pane root)) {
            return;
        }
        if (root.getChildren().isEmpty() || !ring.equals(root.getChildren().getLast())) {
            root.getChildren().remove(ring);
            root.getChildren().add(ring);
        }
        Bounds at = root.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double left = Math.max(0, Math.rint(at.getMinX()) - AROUND_PX);
        double top = Math.max(0, Math.rint(at.getMinY()) - AROUND_PX);
        double right = Math.min(root.getWidth(), Math.rint(at.getMaxX()) + AROUND_PX);
        double bottom = Math.min(root.getHeight(), Math.rint(at.getMaxY()) + AROUND_PX);
        ring.resizeRelocate(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
