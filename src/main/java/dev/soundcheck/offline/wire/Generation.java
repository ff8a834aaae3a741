package dev.soundcheck.offline.wire;

import dev.soundcheck.offline.voice.Controls;
import dev.soundcheck.offline.voice.Lexicon;
import dev.soundcheck.offline.voice.Persona;
import java.util.Optional;

/// One accepted request to speak. Immutable.
///
/// @param lexicon          the chosen pronunciation dictionary, as the model matches it
/// @param maxBufferMillis  how long text without an ending may wait on the socket
/// @param save             an id for the file is wanted; nothing is kept
record Generation(String model, String transcript, Persona persona, WireFormat format, Controls controls,
        Lexicon lexicon,
        StampWish stamps, Optional<String> contextId, int maxBufferMillis,
        boolean save) {

    /// Which stamps the client asked for.
    ///
    /// @param normalized  spoken words instead of those that were sent
    record StampWish(boolean words, boolean phonemes, boolean normalized) {
        static final StampWish NONE = new StampWish(false, false, false);
    }
}
