package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.voice.Controls;
import dev.soundcheck.offline.voice.Persona;
import java.util.Optional;

/// One accepted request to speak. Immutable.
///
/// @param maxBufferMillis  how long text without an ending may wait on the socket
record Generation(String model, String transcript, Persona persona, WireFormat format, Controls controls,
        StampWish stamps, Optional<String> contextId, int maxBufferMillis) {

    /// Which stamps the client asked for.
    ///
    /// @param normalized  spoken words instead of those that were sent
    record StampWish(boolean words, boolean phonemes, boolean normalized) {
        static final StampWish NONE = new StampWish(false, false, false);
    }
}
