package dev.soundcheck.wire;

/// A stretch of a take's sound.
///
/// @param toSeconds  equal to the start for an instant
public record Stretch(double fromSeconds, double toSeconds) {
    private static final double ROUNDING = 1e-7;

    /// True where the two share a moment; an instant at the end of a stretch is not in it.
    public boolean touches(Stretch other) {
        return fromSeconds == other.fromSeconds
                || (fromSeconds < other.toSeconds - ROUNDING && other.fromSeconds < toSeconds - ROUNDING);
    }
}
