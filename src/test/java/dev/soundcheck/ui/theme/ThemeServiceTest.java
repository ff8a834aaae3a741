package dev.soundcheck.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ThemeServiceTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void highContrastIsFollowedWhileTheWindowIsOpen(Settings.Theme theme) throws Exception {
        ObservableMap<String, Object> preferences = FXCollections.observableHashMap();
        Paint[] seen = Fx.on(() -> {
            ThemeService themes = new ThemeService(Settings.Theme.SYSTEM, preferences);
            themes.choiceProperty().set(theme);
            Label plain = new Label("plain");
            Label pale = new Label("pale");
            pale.getStyleClass().add("form-hint");
            Scene scene = new Scene(new StackPane(plain, pale));
            themes.dress(scene);
            Paint before = colorOf(pale);
            preferences.put("GTK.theme_name", "HighContrast");
            Paint contrasted = colorOf(pale);
            Paint strongest = colorOf(plain);
            preferences.put("GTK.theme_name", "Adwaita");
            return new Paint[]{before, contrasted, strongest, colorOf(pale)};
        });
        assertNotEquals(seen[0], seen[1]);
        assertEquals(seen[2], seen[1], "what was pale is written as all else");
        assertEquals(seen[0], seen[3]);
    }

    private static Paint colorOf(Label label) {
        label.getScene().getRoot().applyCss();
        return label.getTextFill();
    }
}
