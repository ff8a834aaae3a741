package dev.soundcheck.tour;

import dev.soundcheck.session.Studio;
import dev.soundcheck.settings.Settings;
import javafx.scene.Scene;

/// The window that the tour drives. FX thread.
public interface TourWindow {
    Scene scene();

    Studio studio();

    /// True once the service can be asked to speak and a voice is chosen.
    boolean ready();

    void theme(Settings.Theme theme);

    /// Shows the take on stage, in place of the script.
    void showStage();

    /// Writes the line, and chooses a voice that speaks the language where there is one.
    ///
    /// @param language  as the wire spells it
    /// @return false where no voice speaks it
    boolean line(String text, String language);
}
