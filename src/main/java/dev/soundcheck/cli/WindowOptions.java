package dev.soundcheck.cli;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks of the window; null leaves the setting as it is.
///
/// @param speak  speak at once
/// @param files  to open in it: sessions and HARs
public record WindowOptions(@Nullable URI baseUrl, @Nullable Endpoint endpoint, @Nullable String voiceId,
        @Nullable String modelId, @Nullable String text, boolean speak, Settings.@Nullable Theme theme, List<Path> files) {
    public static final WindowOptions NONE = new WindowOptions(null, null, null, null, null, false, null,
            List.of());

    /// The window as it was left, with these files opened.
    static WindowOptions of(List<Path> files) {
        return new WindowOptions(null, null, null, null, null, false, null, files);
    }

    /// True where nothing was set; only then is the window's state kept for the next run.
    public boolean none() {
        return equals(of(files));
    }

    /// The settings to start with: what was asked wins.
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
