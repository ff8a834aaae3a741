package dev.soundcheck.audio;

/// What happens when the device goes in the middle of a track.
public enum OutputLoss {
    /// Goes on in silence, in time, until a device is back.
    KEEP_TIME,
    /// Stands still, and goes on by itself when a device is back.
    PAUSE
}
