package dev.soundcheck.ui.kit;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Lets the caret stand still where nothing has been typed or clicked for a while, as desktops do: a blinking caret costs
/// sixty pulses a second for two changes. FX thread.
public final class CaretRest {
    private static final Duration UNTIL_REST = Duration.seconds(10);

    private final Scene scene;
    private final PauseTransition pause;

    CaretRest(Scene scene, Duration untilRest) {
        this.scene = scene;
        pause = new PauseTransition(untilRest);
        pause.setOnFinished(_ -> blink(false));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> wake());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wake());
        scene.focusOwnerProperty().subscribe(_ -> wake());
    }

    /// Watches the scene from now on.
    public static void install(Scene scene) {
        CaretRest _ = new CaretRest(scene, UNTIL_REST);
    }

    /// The pause beats sixty times a second too: where no text has the focus, there is no caret to wait for.
    private void wake() {
        if (blink(true)) {
            pause.playFromStart();
        } else {
            pause.stop();
        }
    }

    /// False where no text has the focus.
    private boolean blink(boolean on) {
        if (!(scene.getFocusOwner() instanceof TextInputControl text)) {
            return false;
        }
        if (text.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(on);
        }
        return true;
    }

    /// True while it counts towards the rest.
    boolean waiting() {
        return pause.getStatus() == Animation.Status.RUNNING;
    }
}
