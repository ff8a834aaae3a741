package dev.soundcheck.cartesia.wire;

/// A message of a stream or socket.
///
/// @param text  as it came, its sound left out
public record WireMessage(WireFrame frame, String text) {
    /// Sound in it.
    public int soundBytes() {
        return frame instanceof WireFrame.Chunk chunk ? chunk.audio().length : 0;
    }
}
