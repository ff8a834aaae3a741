package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.pcm.LoopRange;

/// What a caller asks of the transport; carried out in the order of asking.
sealed interface Command {
    record Load(PcmTrack track) implements Command {}

    record Play() implements Command {}

    record Pause() implements Command {}

    record Stop() implements Command {}

    record Seek(long frame) implements Command {}

    record Rate(double rate) implements Command {}

    record Loop(LoopRange range) implements Command {}

    /// The device of that name, or the default where it is empty.
    record UseOutput(String name) implements Command {}

    /// A line was opened, asked for or not.
    record Opened(AudioOutput output) implements Command {}

    /// Silence, the device given back, then `whenEnded`.
    record Close(Runnable whenEnded) implements Command {}
}
