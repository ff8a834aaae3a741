package dev.soundcheck.speech;

import java.net.URI;

/// One place that speaks: Cartesia, the offline voices, or a server of the user's own.
public interface SpeechService extends SpeechClient, VoiceCatalog, AutoCloseable {
    URI baseUrl();

    /// True where figures come from the offline voice server and must be marked so.
    boolean offline();

    @Override
    void close();
}
