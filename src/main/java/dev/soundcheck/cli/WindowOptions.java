package dev.soundcheck.cli;

import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.Endpoint;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What the command line asks of the window; null leaves the setting as it is.
///
/// @param speak  speak at once
public record WindowOptions(@Nullable URI baseUrl, @Nullable Endpoint endpoint, @Nullable String voiceId,
        @Nullable String modelId, @Nullable String text, boolean speak, Settings.@Nullable Theme theme) {
    public static final WindowOptions NONE = new WindowOptions(null, null, null, null, null, false, null);
}
