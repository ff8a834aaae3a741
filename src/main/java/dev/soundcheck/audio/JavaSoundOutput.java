package dev.soundcheck.audio;

import javax.sound.sampled.SourceDataLine;

/// An open line of Java Sound. See `AudioOutput` for the thread.
final class JavaSoundOutput implements AudioOutput {
    private final SourceDataLine line;
    private final LineFormat format;
    private final OutputInfo info;
    private final int bufferFrames;

    JavaSoundOutput(SourceDataLine line, LineFormat format, String deviceName) {
        this.line = line;
        this.format = format;
        this.info = OutputInfo.device(deviceName);
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

    /// Java's `write` sleeps and retries while a running line has no room, and swallows interrupts: what fits goes in at
    /// once, so the caller's limit is what keeps this from blocking.
    @Override
    public int write(byte[] pcm, int frames) {
        return line.write(pcm, 0, frames * format.bytesPerFrame()) / format.bytesPerFrame();
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
    }

    @Override
    public void close() {
        line.close();
    }
}
