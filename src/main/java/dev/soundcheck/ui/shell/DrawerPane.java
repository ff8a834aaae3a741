package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Icons;
import java.util.function.Supplier;
import javafx.animation.TranslateTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A panel that slides over the rail and stays until it is closed. What it shows is made when it is first wanted, so that
/// a window opens without it. FX thread.
final class DrawerPane extends VBox {
    private static final Duration SLIDE = Duration.millis(160);

    private final TranslateTransition slide = new TranslateTransition(SLIDE, this);
    private final ReadOnlyBooleanWrapper covering = new ReadOnlyBooleanWrapper(this, "covering");
    private final Supplier<? extends Node> content;
    /// The node that had the focus before it opened.
    private @Nullable Node opener;
    private boolean open;

    DrawerPane(String name, String title, Supplier<? extends Node> content, Runnable close) {
        this.content = content;
        getStyleClass().add("drawer");
        setId(name + "-drawer");
        Button back = Icons.button("close-" + name, Feather.ARROW_LEFT, "Back");
        back.setOnAction(_ -> close.run());
        Label label = new Label(title);
        label.getStyleClass().add("drawer-title");
        HBox head = new HBox(back, label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        getChildren().add(head);
        setVisible(false);
    }

    /// Makes what it shows, where that has not been done.
    void prepare() {
        if (getChildren().size() == 1) {
            Node made = content.get();
            VBox.setVgrow(made, Priority.ALWAYS);
            getChildren().add(made);
        }
    }

    /// True while it covers everything below, which must not take the focus then.
    ReadOnlyBooleanProperty coveringProperty() {
        return covering.getReadOnlyProperty();
    }

    /// Slides in and takes the focus, or out and hands it back to where it came from.
    ///
    /// @param widthPx  how far it slides
    void show(boolean shown, double widthPx) {
        if (open == shown) {
            return;
        }
        open = shown;
        covering.set(false);
        slide.stop();
        if (shown) {
            prepare();
            opener = getScene() == null ? null : getScene().getFocusOwner();
            setTranslateX(isVisible() ? getTranslateX() : widthPx);
        } else {
            giveFocusBack();
        }
        setVisible(true);
        if (shown) {
            getChildren().getLast().requestFocus();
        }
        move(widthPx);
    }

    /// Gives the focus to one of the things that it shows.
    void focus(String selector) {
        applyCss(); // what scrolls holds its content only from then on
        Node node = lookup(selector);
        if (node != null) {
            node.requestFocus();
        }
    }

    private void move(double widthPx) {
        if (getScene() == null || getScene().getPreferences().isReducedMotion() || widthPx <= 0) {
            setTranslateX(0);
            arrive();
            return;
        }
        slide.setToX(open ? 0 : widthPx);
        slide.setOnFinished(_ -> arrive());
        slide.play();
    }

    private void arrive() {
        setVisible(open);
        covering.set(open);
        // The room that was left may have taken the focus.
        if (open && getScene() != null && !holds(getScene().getFocusOwner())) {
            getChildren().getLast().requestFocus();
        }
    }

    private void giveFocusBack() {
        Node back = opener;
        opener = null;
        if (back != null && getScene() != null && holds(getScene().getFocusOwner())) {
            back.requestFocus();
        }
    }

    private boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (equals(at)) {
                return true;
            }
        }
        return false;
    }
}
