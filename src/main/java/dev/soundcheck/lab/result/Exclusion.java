package dev.soundcheck.lab.result;

/// Why a run is in no figure.
///
/// @param reason  one sentence for people
public record Exclusion(Kind kind, String reason) {
    /// What went wrong, for files and filters.
    public enum Kind {
        /// The service refused or broke off.
        FAILED,
        /// Too much at once, HTTP 429.
        BUSY,
        /// The user stopped the comparison.
        CANCELLED,
        /// The run took longer than it may.
        TIMED_OUT,
        /// Its times still fell: the program was getting warm.
        WARMING,
        /// The machine slept, or stood still.
        ASLEEP,
        /// The connection was warm in a cold lane, or the reverse.
        WRONG_WARMTH,
        /// The connection could not be brought into the lane's mode.
        NOT_PREPARED,
        /// The stream ended well and held no sound.
        NO_AUDIO
    }
}
