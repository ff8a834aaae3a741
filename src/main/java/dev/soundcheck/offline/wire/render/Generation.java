package dev.soundcheck.offline.wire.render;

import dev.soundcheck.offline.voice.persona.Persona;
import dev.soundcheck.offline.voice.text.Controls;
import dev.soundcheck.offline.voice.text.Lexicon;
import dev.soundcheck.offline.wire.message.WireFormat;
import java.util.Optional;

/// One accepted request to speak. Immutable.
///
/// @param lexicon          the chosen pronunciation dictionary, as the model matches it
/// @param maxBufferMillis  how long text without an ending may wait on the socket
/// @param save             an id for the file is wanted; nothing is kept
public record Generation(String model, String transcript, Persona persona, WireFormat format, Controls controls,
        Lexicon lexicon,
        StampWish stamps, Optional<String> contextId, int maxBufferMillis,
        boolean save) {

    /// Which stamps the client asked for.
    ///
    /// @param normalized  spoken words instead of those that were sent
    public record StampWish(boolean words, boolean phonemes, boolean normalized) {
        public static final StampWish NONE = new StampWish(false, false, false);
    }
}
