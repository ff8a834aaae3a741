package dev.soundcheck.ui.shell;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.ApiKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the window starts with.
///
/// @param environmentKey  of `CARTESIA_API_KEY`, null where it is not set
/// @param today           models that have stopped answering are not offered
/// @param addressGiven    true where the address of the settings comes from the command line: the key is meant for it
public record ShellStart(Settings settings, @Nullable ApiKey environmentKey, LocalDate today, boolean addressGiven) {
    public ShellStart(Settings settings, @Nullable ApiKey environmentKey, LocalDate today) {
        this(settings, environmentKey, today, false);
    }
}
