package dev.soundcheck.offline.wire.render;

import dev.soundcheck.speech.Stamp;
import java.io.IOException;
import java.util.List;

/// Puts the parts of one generation on the wire, in order. Blocks while the client cannot take more.
public interface Emitter {
    /// A stretch of sound.
    ///
    /// @param stepMillis  the server's own work for this chunk
    void chunk(byte[] audio, double stepMillis) throws IOException, InterruptedException;

    void words(List<Stamp> words) throws IOException, InterruptedException;

    void phonemes(List<Stamp> phonemes) throws IOException, InterruptedException;
}
