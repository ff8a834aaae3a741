package dev.soundcheck.ui.stage;

import java.util.Locale;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Node;

/// Reads from the platform's preferences whether the user wants high contrast. FX thread.
final class HighContrast {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK_THEME = "GTK.theme_name";

    private HighContrast() {}

    /// Dresses a node as the preferences say, now and whenever they change.
    static void follow(Node node, ObservableMap<String, Object> preferences) {
        preferences.addListener((MapChangeListener<String, Object>) _ -> dress(node, preferences));
        dress(node, preferences);
    }

    private static void dress(Node node, Map<String, Object> preferences) {
        node.pseudoClassStateChanged(StageStyles.HIGH_CONTRAST, wanted(preferences));
    }

    static boolean wanted(Map<String, Object> preferences) {
        Object theme = preferences.get(GTK_THEME);
        return Boolean.TRUE.equals(preferences.get(WINDOWS))
                || (theme instanceof String name && name.toLowerCase(Locale.ROOT).contains("highcontrast"));
    }
}
