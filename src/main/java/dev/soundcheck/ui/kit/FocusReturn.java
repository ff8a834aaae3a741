package dev.soundcheck.ui.kit;

import javafx.event.ActionEvent;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// A control that its own press hides or disables gives the focus back to the node that had it before. The toolkit
/// would give it to whatever comes next. FX thread.
public final class FocusReturn {
    private final Scene scene;
    /// Had the focus before the one that has it now.
    private @Nullable Node before;

    private FocusReturn(Scene scene) {
        this.scene = scene;
        scene.focusOwnerProperty().subscribe((old, _) -> before = old);
        scene.addEventHandler(ActionEvent.ACTION, event -> pressed(event.getTarget()));
    }

    /// Does so in this scene from now on.
    public static void install(Scene scene) {
        FocusReturn _ = new FocusReturn(scene);
    }

    private void pressed(EventTarget target) {
        Node owner = scene.getFocusOwner();
        Node home = before;
        if (owner != null && owner.equals(target) && gone(owner) && home != null && !gone(home)) {
            home.requestFocus();
        }
    }

    private boolean gone(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return true;
            }
        }
        return node.isDisabled() || !scene.equals(node.getScene());
    }
}
