package dev.soundcheck.ui.theme;

import java.util.Locale;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Reads from the platform's preferences whether the user wants high contrast. FX thread.
public final class HighContrast {
    /// The state of a node in high contrast.
    public static final PseudoClass STATE = PseudoClass.getPseudoClass("high-contrast");
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK_THEME = "GTK.theme_name";

    private HighContrast() {}

    /// Sets the state of a node by the preferences, now and whenever they change.
    public static void follow(Node node, ObservableMap<String, Object> preferences) {
        onChange(preferences, () -> node.pseudoClassStateChanged(STATE, wanted(preferences)));
    }

    /// Does it now and whenever the preferences change.
    static void onChange(ObservableMap<String, Object> preferences, Runnable action) {
        preferences.addListener((MapChangeListener<String, Object>) _ -> action.run());
        action.run();
    }

    public static boolean wanted(Map<String, Object> preferences) {
        Object theme = preferences.get(GTK_THEME);
        return Boolean.TRUE.equals(preferences.get(WINDOWS))
                || (theme instanceof String name && name.toLowerCase(Locale.ROOT).contains("highcontrast"));
    }
}
