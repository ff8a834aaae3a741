package dev.soundcheck.audio.device;

import dev.soundcheck.audio.OutputInfo;
import javax.sound.sampled.SourceDataLine;

/// An open line of Java Sound. See `AudioOutput` for the thread.
final class JavaSoundOutput implements AudioOutput {
    private final SourceDataLine line;
    private final LineFormat format;
    private final OutputInfo info;
    private final int bufferFrames;
    /// True until the first write after a flush.
    private boolean flushed;

    JavaSoundOutput(SourceDataLine line, LineFormat format, OutputInfo info) {
        this.line = line;
        this.format = format;
        this.info = info;
        this.bufferFrames = line.getBufferSize() / format.bytesPerFrame();
    }

    @Override
    public LineFormat format() {
        return format;
    }

    @Override
    public OutputInfo info() {
        return info;
    }

    @Override
    public int bufferFrames() {
        return bufferFrames;
    }

    @Override
    public int available() {
        return line.available() / format.bytesPerFrame();
    }

    /// Java's `write` sleeps and retries while a running line has no room, and swallows interrupts. It does not block
    /// here, because no caller writes more than `available`.
    @Override
    public int write(byte[] pcm, int frames) {
        int taken = line.write(pcm, 0, frames * format.bytesPerFrame());
        if (taken <= 0 && flushed) {
            // On ALSA a flush leaves the device unprepared, and only a start prepares it again.
            line.start();
            line.stop();
            taken = line.write(pcm, 0, frames * format.bytesPerFrame());
        }
        flushed = false;
        return taken / format.bytesPerFrame();
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
        flushed = true;
    }

    @Override
    public void close() {
        line.close();
    }
}
