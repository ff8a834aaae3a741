package dev.soundcheck.session;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechService;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which endpoints of the service in use have brought sound in this run. The first take over each is slowed by code
/// that is still loaded, here and perhaps in the server. Any thread.
final class Warmth {
    // Both guarded by this.
    private @Nullable SpeechService service;
    private final Set<Endpoint> warm = EnumSet.noneOf(Endpoint.class);

    synchronized boolean has(SpeechService asked, Endpoint endpoint) {
        return asked.equals(service) && warm.contains(endpoint);
    }

    /// Sound came.
    synchronized void spoke(SpeechService speaker, Endpoint endpoint) {
        if (!speaker.equals(service)) {
            service = speaker;
            warm.clear();
        }
        warm.add(endpoint);
    }
}
