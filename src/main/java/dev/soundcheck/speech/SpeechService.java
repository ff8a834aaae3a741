package dev.soundcheck.speech;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One place that speaks: Cartesia, the offline voices, or a server of the user's own.
public interface SpeechService extends SpeechClient, VoiceCatalog, AutoCloseable {
    URI baseUrl();

    /// The proxy between here and the service as `host:port`, null where there is none.
    default @Nullable String proxy() {
        return null;
    }

    /// True where figures come from the offline voice server and must be marked so.
    boolean offline();

    @Override
    void close();
}
