package dev.soundcheck.ui.stage;

import java.util.Locale;
import java.util.Map;

/// Reads from the platform's preferences whether the user wants high contrast.
final class HighContrast {
    private static final String WINDOWS = "Windows.SPI.HighContrast";
    private static final String GTK_THEME = "GTK.theme_name";

    private HighContrast() {}

    static boolean wanted(Map<String, Object> preferences) {
        Object theme = preferences.get(GTK_THEME);
        return Boolean.TRUE.equals(preferences.get(WINDOWS))
                || (theme instanceof String name && name.toLowerCase(Locale.ROOT).contains("highcontrast"));
    }
}
