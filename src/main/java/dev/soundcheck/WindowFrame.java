package dev.soundcheck;

import dev.soundcheck.settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts the window where it was left, keeps it large enough to be used, and knows where it is. FX thread.
final class WindowFrame {
    private static final double LEAST_WIDTH_PX = 720;
    private static final double LEAST_HEIGHT_PX = 460;
    /// At least this much of the window's upper edge must be on a screen, so that it can be dragged.
    private static final double GRIP_WIDTH_PX = 120;
    private static final double GRIP_HEIGHT_PX = 30;

    private final Stage window;
    private @Nullable WindowPlace last;

    /// @param left  where it was, null to leave that to the desktop
    WindowFrame(Stage window, @Nullable WindowPlace left) {
        this.window = window;
        this.last = left;
        window.setMinWidth(LEAST_WIDTH_PX);
        window.setMinHeight(LEAST_HEIGHT_PX);
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (left != null && reachable(left, screens)) {
            window.setX(left.xPx());
            window.setY(left.yPx());
            window.setWidth(left.widthPx());
            window.setHeight(left.heightPx());
            window.setMaximized(left.maximized());
        }
    }

    /// Brings the window to the front, also where it was put away.
    static void raise(Stage window) {
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
    }

    /// For the next run. A window that fills its screen goes back to where it stood before.
    @Nullable
    WindowPlace place() {
        WindowPlace before = last;
        boolean filling = window.isMaximized() || window.isFullScreen() || window.isIconified();
        if (filling && before != null) {
            last = new WindowPlace(before.xPx(), before.yPx(), before.widthPx(), before.heightPx(),
                    window.isMaximized());
        } else if (!Double.isNaN(window.getX()) && !Double.isNaN(window.getWidth())) {
            last = new WindowPlace(window.getX(), window.getY(), window.getWidth(), window.getHeight(),
                    window.isMaximized());
        }
        return last;
    }

    /// False where the window's screen is no longer there.
    static boolean reachable(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D grip = new Rectangle2D(place.xPx() + place.widthPx() / 2 - GRIP_WIDTH_PX / 2, place.yPx(),
                GRIP_WIDTH_PX, GRIP_HEIGHT_PX);
        return screens.stream().anyMatch(screen -> screen.contains(grip));
    }
}
