package dev.soundcheck.audio.line;

/// What the pump is doing.
public enum PumpPhase {
    /// Nothing in the line.
    IDLE,
    /// Told to go; the line does not sound yet.
    PRIMING, RUNNING,
    /// Told to stop: what is in the line is played out, and a short fade behind it.
    FADING,
    /// Silent; the device may still hold the end of the fade.
    FADED,
    /// The ring was empty for longer than the line could last; what is left in the device is dying away.
    DRYING,
    /// Stands still in the middle of a stream until the next order to play.
    DRY,
    /// Heard up to the end.
    ENDED,
    /// The device accepts nothing any more.
    LOST
}
