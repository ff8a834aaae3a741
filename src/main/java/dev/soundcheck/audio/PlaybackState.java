package dev.soundcheck.audio;

/// One look at the playback: immutable, taken at one instant.
///
/// @param positionFrames    frame of the track that leaves the loudspeaker now
/// @param firstOutNanos     `System.nanoTime` at which the track's first frame was heard, 0 if it was not yet
/// @param underruns         how often the line ran dry in the middle of this track
/// @param underrunNanos     how long it was dry, all in all
/// @param longestDryNanos   how long it was dry at most in one go
/// @param output            the device in use
public record PlaybackState(Mode mode, long positionFrames, long firstOutNanos, int underruns, long underrunNanos,
        long longestDryNanos, OutputInfo output) {

    /// What the playback is doing.
    public enum Mode {
        /// Nothing loaded.
        EMPTY,
        /// Asked to play; waits for enough sound.
        BUFFERING, PLAYING, PAUSED,
        /// Heard to the end of a complete track.
        ENDED
    }

    public boolean active() {
        return mode == Mode.PLAYING || mode == Mode.BUFFERING;
    }
}
