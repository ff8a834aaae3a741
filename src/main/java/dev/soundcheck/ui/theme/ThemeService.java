package dev.soundcheck.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.soundcheck.settings.Settings;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;

/// Light or dark for the whole application, following the system where the user has not chosen, and its high contrast.
/// FX thread.
public final class ThemeService {
    /// One sheet per region; stage and waveform bring their own. Colors come from `light` or `dark`, everything else is
    /// the same in both.
    private static final List<String> REGIONS = List.of("base", "rail", "bar", "lanes", "lab", "answer", "live",
            "wire");

    private final ObjectProperty<Settings.Theme> choice;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty contrast = new SimpleBooleanProperty(this, "contrast");

    public ThemeService() {
        this(Settings.Theme.SYSTEM);
    }

    public ThemeService(Settings.Theme chosen) {
        this(chosen, Platform.getPreferences());
    }

    /// @param preferences  of the platform: whether it asks for high contrast
    ThemeService(Settings.Theme chosen, ObservableMap<String, Object> preferences) {
        choice = new SimpleObjectProperty<>(this, "choice", chosen);
        HighContrast.onChange(preferences, () -> contrast.set(HighContrast.wanted(preferences)));
        decide();
        choice.subscribe(this::decide);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::decide);
        dark.subscribe(now -> Application.setUserAgentStylesheet(
                now ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    // == PROPERTIES ==

    public ObjectProperty<Settings.Theme> choiceProperty() {
        return choice;
    }

    // == COMMANDS ==

    /// Gives the scene the application's sheets and keeps them right from then on.
    public void dress(Scene scene) {
        dark.subscribe(() -> putOn(scene));
        contrast.subscribe(() -> putOn(scene));
        putOn(scene);
    }

    private void putOn(Scene scene) {
        scene.getStylesheets().setAll(sheets(dark.get(), contrast.get()));
    }

    private void decide() {
        dark.set(switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    }

    private static List<String> sheets(boolean dark, boolean contrast) {
        List<String> names = new ArrayList<>(List.of(dark ? "dark" : "light"));
        names.addAll(REGIONS);
        if (contrast) {
            names.add("contrast");
        }
        return names.stream().map(ThemeService::sheet).toList();
    }

    private static String sheet(String name) {
        URL url = Objects.requireNonNull(ThemeService.class.getResource(name + ".css"), name);
        return url.toExternalForm();
    }
}
