package dev.soundcheck.audio.pcm;

/// A stretch of a track that is played over and over; frames at and beyond `end` are folded back to `from`.
public record LoopRange(long from, long end) {
    public static final LoopRange NONE = new LoopRange(0, Long.MAX_VALUE);

    public LoopRange {
        if (from < 0 || end <= from) {
            throw new IllegalArgumentException("a loop from " + from + " to " + end);
        }
    }

    public boolean set() {
        return end != Long.MAX_VALUE;
    }

    /// The frame of the track that a frame counted through all turns stands for.
    long fold(long unrolled) {
        return unrolled < end ? unrolled : from + (unrolled - from) % (end - from);
    }
}
