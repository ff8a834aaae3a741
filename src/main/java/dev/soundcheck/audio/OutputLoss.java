package dev.soundcheck.audio;

/// What playback does when the device is lost in the middle of a track.
public enum OutputLoss {
    /// Goes on silently, in time, until there is a device again.
    KEEP_TIME,
    /// Pauses, and goes on by itself when there is a device again.
    PAUSE
}
