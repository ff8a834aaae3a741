package dev.soundcheck.cli;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Options of the command line for the window; null leaves the setting as it is.
///
/// @param speak  speak at once
public record WindowOptions(@Nullable URI baseUrl, @Nullable Endpoint endpoint, @Nullable String voiceId,
        @Nullable String modelId, @Nullable String text, boolean speak, Settings.@Nullable Theme theme) {
    public static final WindowOptions NONE = new WindowOptions(null, null, null, null, null, false, null);

    /// True where no option was given; only then is the window's state saved for the next run.
    public boolean none() {
        return equals(NONE);
    }

    /// The settings to start with: the options win.
    public Settings over(Settings kept) {
        Settings start = kept;
        start = baseUrl == null ? start : start.withService(Settings.Service.OWN, baseUrl.toString());
        start = endpoint == null ? start : start.withEndpoint(endpoint.id());
        start = voiceId == null ? start : start.withVoice(voiceId);
        start = modelId == null ? start : start.withModel(modelId);
        start = text == null ? start : start.withText(text);
        return theme == null ? start : start.withTheme(theme);
    }
}
