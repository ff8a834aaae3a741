package dev.soundcheck.ui.shell;

import dev.soundcheck.ui.kit.Icons;
import dev.soundcheck.ui.kit.Room;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The buttons at the right edge that lead to rooms and panels, in every room but one that is alone. FX thread.
final class DoorStrip extends VBox {
    private static final PseudoClass ENTERED = PseudoClass.getPseudoClass("entered");

    private final Map<String, Button> rooms = new HashMap<>();
    private final Map<String, Button> foot = new HashMap<>();
    private final Region gap = new Region();

    DoorStrip() {
        setId("doors");
        getStyleClass().add("door-strip");
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
    }

    /// Another button above the others at the foot.
    ///
    /// @param meaning  with its key
    Button add(String id, Feather icon, String meaning, Runnable opens) {
        Button button = button(id, icon, meaning, opens);
        getChildren().add(getChildren().indexOf(gap), button);
        rooms.put(id, button);
        return button;
    }

    /// Another button at the foot.
    void addAtFoot(String id, Feather icon, String meaning, Runnable opens) {
        Button button = button(id, icon, meaning, opens);
        getChildren().add(button);
        foot.put(id, button);
    }

    /// Whether the button at the foot does anything in the room that is entered.
    void enable(String id, boolean useful) {
        Objects.requireNonNull(foot.get(id), id).setDisable(!useful);
    }

    /// Marks the room that is entered.
    void show(Room entered) {
        rooms.forEach((id, button) -> button.pseudoClassStateChanged(ENTERED, id.equals("open-" + entered.door())));
    }

    /// Marks a button at the foot while what it opens is open.
    void mark(String id, boolean open) {
        Objects.requireNonNull(foot.get(id), id).pseudoClassStateChanged(ENTERED, open);
    }

    private static Button button(String id, Feather icon, String meaning, Runnable opens) {
        Button button = Icons.button(id, icon, meaning);
        button.setOnAction(_ -> opens.run());
        return button;
    }
}
