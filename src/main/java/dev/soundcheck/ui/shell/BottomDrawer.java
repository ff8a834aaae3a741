package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Display;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Panel;
import dev.soundcheck.ui.kit.Pointed;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The drawer at the bottom: one panel at a time, between the room and the status line. FX thread.
///
/// Its head is dragged to make it higher or lower.
final class BottomDrawer extends VBox implements FrameListener {
    private static final double LOWEST_PX = 220;
    private static final double LEAST_PX = 120;
    private static final double LEAST_ABOVE_PX = 154;
    /// Of the room and the drawer together, until it is dragged.
    private static final double SHARE = 0.36;
    /// The same in a low window.
    private static final double MOST_SHARE = 0.55;

    private final Supplier<@Nullable Pointed> pointed;
    private final Label title = new Label();
    private final Button close = Icons.button("close-bottom", Feather.X, Shortcut.BACK.after("Close"));
    private @Nullable Panel open;
    private @Nullable Node opener;
    private @Nullable Frame last;
    private double grippedAtPx;
    /// What it was dragged to, 0 before that.
    private double draggedPx;

    /// @param pointed  what the entered room looks at, null for the take on the desk
    BottomDrawer(Supplier<@Nullable Pointed> pointed) {
        this.pointed = pointed;
        setId("bottom-drawer");
        getStyleClass().add("bottom-drawer");
        title.getStyleClass().add("drawer-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        head.setCursor(Cursor.V_RESIZE);
        head.setOnMousePressed(event -> grippedAtPx = event.getScreenY() + getHeight());
        head.setOnMouseDragged(event -> {
            draggedPx = Math.max(LEAST_PX, grippedAtPx - event.getScreenY());
            fit();
        });
        close.setOnAction(_ -> close());
        getChildren().add(head);
        // What holds room and drawer: it takes whatever height the window leaves it.
        parentProperty().flatMap(Node::layoutBoundsProperty).subscribe(_ -> fit());
        Display.show(this, false);
    }

    boolean isOpen() {
        return open != null;
    }

    boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(this)) {
            at = at.getParent();
        }
        return at != null;
    }

    boolean takes(KeyEvent key) {
        return open != null && holdsFocus() && open.takes(key);
    }

    /// Opens the panel, or closes it where it is open.
    void toggle(Panel panel) {
        if (panel.equals(open)) {
            close();
            return;
        }
        Panel before = open;
        if (before == null) {
            opener = getScene() == null ? null : getScene().getFocusOwner();
        } else {
            before.closed();
        }
        open = panel;
        title.setText(panel.heading());
        Region view = panel.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinSize(0, 0);
        getChildren().setAll(getChildren().getFirst(), view);
        Display.show(this, true);
        panel.opened();
        if (last != null) {
            show(panel, new Frame(last.desk(), true));
        }
        view.requestFocus();
    }

    /// False where nothing was open.
    boolean close() {
        Panel panel = open;
        if (panel == null) {
            return false;
        }
        boolean focus = holdsFocus();
        open = null;
        Display.show(this, false);
        panel.closed();
        if (focus && opener != null && opener.getScene() != null) {
            opener.requestFocus();
        }
        opener = null;
        return true;
    }

    @Override
    public void onFrame(Frame frame) {
        last = frame;
        if (open != null) {
            show(open, frame);
        }
    }

    private void show(Panel panel, Frame frame) {
        panel.point(pointed.get());
        panel.onFrame(frame);
        title.setText(panel.heading());
    }

    private void fit() {
        double allPx = getParent() == null ? 0 : getParent().getLayoutBounds().getHeight();
        double wantedPx = draggedPx > 0
                ? Math.min(draggedPx, allPx - LEAST_ABOVE_PX)
                : Math.min(Math.max(LOWEST_PX, allPx * SHARE), allPx * MOST_SHARE);
        double px = Math.rint(Math.max(LEAST_PX, wantedPx));
        setMinHeight(px);
        setMaxHeight(px);
    }
}
