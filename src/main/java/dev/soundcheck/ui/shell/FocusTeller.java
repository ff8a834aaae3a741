package dev.soundcheck.ui.shell;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.ui.kit.Spoken;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Has a screen reader say what has the focus, and what a key has changed in it, where the toolkit does not do it. FX
/// thread.
final class FocusTeller {
    private final Scene scene;
    private final ObservableValue<Boolean> focused;
    private final Announcer announcer;
    private String told = "";

    private FocusTeller(Scene scene, ObservableValue<Boolean> focused, Announcer announcer) {
        this.scene = scene;
        this.focused = focused;
        this.announcer = announcer;
    }

    static void install(Scene scene, Announcer announcer) {
        install(scene, scene.windowProperty().flatMap(Window::focusedProperty).orElse(false), announcer);
    }

    /// @param focused  whether the window has the focus
    static void install(Scene scene, ObservableValue<Boolean> focused, Announcer announcer) {
        FocusTeller teller = new FocusTeller(scene, focused, announcer);
        scene.focusOwnerProperty().subscribe(_ -> teller.tell());
        // Takes the value: without it JavaFX tells of the first change alone, until somebody reads it.
        focused.subscribe(_ -> teller.tell());
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> {
            // What is typed is said key by key by the screen reader itself.
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                teller.tell();
            }
        });
    }

    private void tell() {
        if (!announcer.followsFocus()) {
            return;
        }
        Node owner = scene.getFocusOwner();
        String now = owner == null || !focused.getValue() ? "" : Spoken.of(owner);
        if (!now.equals(told)) {
            told = now;
            announcer.focus(now);
        }
    }
}
