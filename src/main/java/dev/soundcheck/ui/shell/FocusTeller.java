package dev.soundcheck.ui.shell;

import dev.soundcheck.announce.Announcer;
import dev.soundcheck.ui.kit.Spoken;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Has a screen reader say what has the focus, and what a key has changed in it, where the toolkit does not do it. FX
/// thread.
final class FocusTeller {
    private final Scene scene;
    private final Announcer announcer;
    private String told = "";

    private FocusTeller(Scene scene, Announcer announcer) {
        this.scene = scene;
        this.announcer = announcer;
    }

    static void install(Scene scene, Announcer announcer) {
        FocusTeller teller = new FocusTeller(scene, announcer);
        scene.focusOwnerProperty().subscribe(teller::tell);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(teller::tell);
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
        String now = owner == null || !scene.getWindow().isFocused() ? "" : Spoken.of(owner);
        if (!now.equals(told)) {
            told = now;
            announcer.focus(now);
        }
    }
}
