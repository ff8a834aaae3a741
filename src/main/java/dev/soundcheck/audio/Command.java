package dev.soundcheck.audio;

/// What somebody wants of the transport; carried out in the order of asking.
sealed interface Command {
    record Load(PcmTrack track) implements Command {}

    record Play() implements Command {}

    record Pause() implements Command {}

    record Stop() implements Command {}

    record Seek(long frame) implements Command {}

    /// Silence, the device given back, then `ended`.
    record Close(Runnable ended) implements Command {}

    /// A line was opened, asked for or not.
    record Opened(AudioOutput output) implements Command {}
}
