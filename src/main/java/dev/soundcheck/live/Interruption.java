package dev.soundcheck.live;

/// A turn that was cut off: what had been heard, and what had not.
///
/// @param atNanos         when the cancel was asked for
/// @param heardSeconds    of its sound, until then
/// @param bufferedSeconds had arrived here and was dropped
/// @param charsHeard      chars of the text up to the last word that was heard
public record Interruption(long atNanos, double heardSeconds, double bufferedSeconds, int charsHeard) {
    /// True where it was dropped before its sound began.
    public boolean unheard() {
        return heardSeconds == 0;
    }
}
