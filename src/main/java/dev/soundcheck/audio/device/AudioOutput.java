package dev.soundcheck.audio.device;

import dev.soundcheck.audio.OutputInfo;

/// The port to one open line. Everything but `close` is called by the audio thread alone, and nothing here blocks.
///
/// A line that is stopped takes samples until its buffer is full; `start` makes it sound.
public interface AudioOutput extends AutoCloseable {
    LineFormat format();

    OutputInfo info();

    int bufferFrames();

    /// Frames that `write` would accept now.
    int available();

    /// Takes whole frames in the line's format, at most `available()`.
    ///
    /// @return frames taken; always 0 once the device is lost
    int write(byte[] pcm, int frames);

    void start();

    void stop();

    /// Discards what was written and not yet heard. Only on a stopped line.
    void flush();

    /// Frames the line says it still holds: a hint, in steps, at times plainly wrong.
    ///
    /// Java's frame position is derived from it and adds errors of its own after each `stop` and `flush`.
    default int queuedFrames() {
        return bufferFrames() - available();
    }

    /// Any thread; twice is legal.
    @Override
    void close();
}
