package dev.soundcheck;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.ui.kit.CaretRest;
import dev.soundcheck.ui.kit.FocusReturn;
import dev.soundcheck.ui.kit.FocusRing;
import dev.soundcheck.ui.kit.WholeText;
import dev.soundcheck.ui.theme.ThemeService;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/// The scene of a playground: its first size, its sheets, and what holds for every control in it. FX thread.
final class WindowScene {
    private static final double WIDTH_PX = 1000;
    private static final double HEIGHT_PX = 700;

    private final ThemeService themes;
    private final Scene scene;

    /// An empty scene in its sheets: content that is there before them is styled twice.
    WindowScene(Settings.Theme theme) {
        themes = new ThemeService(theme);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Region nothing = new Region();
        scene = new Scene(nothing, Math.min(WIDTH_PX, screen.getWidth()), Math.min(HEIGHT_PX, screen.getHeight()));
        themes.dress(scene);
        nothing.applyCss(); // reads the sheets
    }

    ThemeService themes() {
        return themes;
    }

    Scene filledWith(Parent content) {
        scene.setRoot(content);
        CaretRest.install(scene);
        FocusRing.install(scene);
        FocusReturn.install(scene);
        WholeText.install(scene);
        return scene;
    }
}
