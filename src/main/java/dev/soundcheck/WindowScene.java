package dev.soundcheck;

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

/// Makes the scene of a playground: its first size, its sheets, and what holds for every control in it. FX thread.
final class WindowScene {
    private static final double WIDTH_PX = 1000;
    private static final double HEIGHT_PX = 700;

    private WindowScene() {}

    static Scene of(Parent content, ThemeService themes) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(new Region(), Math.min(WIDTH_PX, screen.getWidth()),
                Math.min(HEIGHT_PX, screen.getHeight()));
        // The sheets first: content that is there before them is styled twice.
        themes.dress(scene);
        scene.setRoot(content);
        CaretRest.install(scene);
        FocusRing.install(scene);
        FocusReturn.install(scene);
        WholeText.install(scene);
        return scene;
    }
}
