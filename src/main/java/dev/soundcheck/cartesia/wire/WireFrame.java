package dev.soundcheck.cartesia.wire;

import dev.soundcheck.speech.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JSON message of SSE or the socket, read.
public sealed interface WireFrame {
    /// Null where the message names none.
    @Nullable
    String contextId();

    /// Sound, or at least a message that should hold some.
    ///
    /// @param stepMillis  the server's work for this chunk, NaN where it is not told
    /// @param last        true where it is marked as the last
    record Chunk(@Nullable String contextId, byte[] audio, float stepMillis, boolean last) implements WireFrame {}

    /// Words, phonemes or both.
    record Stamps(@Nullable String contextId, List<Stamp> words, List<Stamp> phonemes) implements WireFrame {
        public boolean empty() {
            return words.isEmpty() && phonemes.isEmpty();
        }
    }

    record FlushDone(@Nullable String contextId, int flushId) implements WireFrame {}

    record Done(@Nullable String contextId) implements WireFrame {}

    record Failure(@Nullable String contextId, ServerError error) implements WireFrame {}

    /// A type this client does not know, which is no fault.
    record Unknown(@Nullable String contextId, String type) implements WireFrame {}
}
