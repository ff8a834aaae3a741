package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.keys.Shortcut;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Knows which room is entered. All rooms lead back to the desk. FX thread.
///
/// A room is shown above status line and bar, or alone in the window. A room that is entered again has
/// the focus where it was.
final class Rooms implements FrameListener {
    private final Pane root;
    private final Consumer<Room> tell;
    private final StackPane upper = new StackPane();
    private final Room desk;
    private final Map<Room, Region> screens = new HashMap<>();
    private final Map<Room, Node> focused = new HashMap<>();
    private Room entered;
    /// Where the room that is alone leads back to.
    private Room before;
    private List<Node> hidden = List.of();
    /// The last focused node that is no door: a press on a door takes the focus before the room is left.
    private @Nullable Node inUse;
    private @Nullable Frame last;

    /// @param root  of the window; a room that is alone replaces all its children
    /// @param tell  gets the room that is entered
    Rooms(Pane root, Consumer<Room> tell, Room desk) {
        this.root = root;
        this.tell = tell;
        this.desk = desk;
        this.entered = desk;
        this.before = desk;
        upper.setMinHeight(0);
        upper.getChildren().add(desk.view());
        screens.put(desk, desk.view());
        root.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (owner != null && !(owner.getParent() instanceof DoorStrip)) {
                inUse = owner;
            }
        });
    }

    /// The place above status line and bar.
    Region upper() {
        return upper;
    }

    Room entered() {
        return entered;
    }

    boolean atDesk() {
        return entered.equals(desk);
    }

    /// Enters the room, or leaves it where it is entered. While a room is alone, no other is entered.
    ///
    /// @return false where nothing happens
    boolean toggle(Room room) {
        if (entered.equals(room)) {
            return leave();
        }
        if (entered.alone()) {
            return false;
        }
        enter(room);
        focus(room);
        return true;
    }

    /// For something on the desk that takes the focus itself.
    void enterDesk() {
        while (!atDesk()) {
            enter(entered.alone() ? before : desk);
        }
    }

    /// Back to where it was entered from; false at the desk.
    boolean leave() {
        if (atDesk()) {
            return false;
        }
        enter(entered.alone() ? before : desk);
        focus(entered);
        return true;
    }

    @Override
    public void onFrame(Frame frame) {
        last = frame;
        entered.onFrame(frame);
    }

    private void enter(Room next) {
        Room old = entered;
        if (inUse != null) {
            focused.put(old, inUse);
        }
        if (old.alone()) {
            giveBack();
        }
        old.left();
        entered = next;
        if (next.alone()) {
            before = old;
            takeAll(next.view());
        } else {
            Region shown = screens.computeIfAbsent(next, this::screen);
            screens.values().forEach(screen -> screen.setVisible(screen.equals(shown)));
        }
        tell.accept(next);
        next.entered();
        if (last != null) {
            next.onFrame(new Frame(last.desk(), true));
        }
    }

    private void focus(Room room) {
        Node owner = focused.get(room);
        if (owner != null && owner.getScene() != null && owner.isVisible() && !owner.isDisabled()) {
            owner.requestFocus();
        } else {
            room.view().requestFocus();
        }
    }

    private Region screen(Room room) {
        Button back = Icons.button("close-" + room.id(), Feather.ARROW_LEFT, Shortcut.BACK.after("Back"));
        back.setOnAction(_ -> leave());
        Label title = new Label(room.title());
        title.getStyleClass().add("drawer-title");
        HBox head = new HBox(back, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("drawer-head");
        Region view = room.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinSize(0, 0);
        VBox screen = new VBox(head, view);
        screen.setId(room.id() + "-screen");
        screen.getStyleClass().add("room");
        upper.getChildren().add(screen);
        return screen;
    }

    private void takeAll(Region view) {
        hidden = List.copyOf(root.getChildren());
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().setAll(view);
        fullScreen(true);
    }

    private void giveBack() {
        root.getChildren().setAll(hidden);
        hidden = List.of();
        fullScreen(false);
    }

    private void fullScreen(boolean on) {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage window) {
            window.setFullScreenExitHint("");
            window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            window.setFullScreen(on);
        }
    }
}
