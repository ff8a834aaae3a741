package dev.soundcheck.audio.pcm;

/// A stretch of a track that is played over and over; frames at and beyond `endFrame` are folded back to `fromFrame`.
public record LoopRange(long fromFrame, long endFrame) {
    public static final LoopRange NONE = new LoopRange(0, Long.MAX_VALUE);

    public LoopRange {
        if (fromFrame < 0 || endFrame <= fromFrame) {
            throw new IllegalArgumentException("a loop from " + fromFrame + " to " + endFrame);
        }
    }

    public boolean set() {
        return endFrame != Long.MAX_VALUE;
    }

    /// The frame of the track that a frame counted through all turns stands for.
    long fold(long unrolledFrame) {
        return unrolledFrame < endFrame
                ? unrolledFrame
                : fromFrame + (unrolledFrame - fromFrame) % (endFrame - fromFrame);
    }
}
