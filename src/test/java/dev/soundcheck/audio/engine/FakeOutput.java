package dev.soundcheck.audio.engine;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.device.AudioOutput;
import dev.soundcheck.audio.device.LineFormat;
import java.io.ByteArrayOutputStream;

/// A line whose device is moved by hand: it plays exactly the frames it is told to.
final class FakeOutput implements AudioOutput {
    private final LineFormat format;
    private final int bufferFrames;
    private final String name;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    boolean running;
    boolean dead;
    boolean closed;
    int starts;
    int heldAtStart = -1;
    int mostWritten;
    int missed;
    Runnable whenFormatIsRead = () -> {};

    FakeOutput(LineFormat format, int bufferFrames, String name) {
        this.format = format;
        this.bufferFrames = bufferFrames;
        this.name = name;
    }

    /// The device plays; what it is asked beyond what it holds is counted as missed.
    void play(int frames) {
        if (!running) {
            return;
        }
        byte[] all = held.toByteArray();
        int bytes = Math.min(all.length, frames * format.bytesPerFrame());
        missed += frames - bytes / format.bytesPerFrame();
        heard.write(all, 0, bytes);
        held.reset();
        held.write(all, bytes, all.length - bytes);
    }

    /// First channel of everything that was played.
    short[] heard() {
        byte[] bytes = heard.toByteArray();
        short[] samples = new short[bytes.length / format.bytesPerFrame()];
        for (int i = 0; i < samples.length; i++) {
            int at = i * format.bytesPerFrame();
            samples[i] = (short) ((bytes[at] & 0xFF) | (bytes[at + 1] << 8));
        }
        return samples;
    }

    /// The largest step from one sample to the next.
    int steepest() {
        short[] samples = heard();
        int steepest = 0;
        for (int i = 1; i < samples.length; i++) {
            steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        }
        return steepest;
    }

    int held() {
        return held.size() / format.bytesPerFrame();
    }

    @Override
    public LineFormat format() {
        whenFormatIsRead.run();
        return format;
    }

    @Override
    public OutputInfo info() {
        return OutputInfo.device(name);
    }

    @Override
    public int bufferFrames() {
        return bufferFrames;
    }

    @Override
    public int available() {
        return dead ? 0 : bufferFrames - held();
    }

    @Override
    public int write(byte[] pcm, int frames) {
        mostWritten = Math.max(mostWritten, frames - available());
        int taken = Math.min(frames, available());
        held.write(pcm, 0, taken * format.bytesPerFrame());
        return taken;
    }

    @Override
    public void start() {
        if (heldAtStart < 0) {
            heldAtStart = held();
        }
        starts++;
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void flush() {
        held.reset();
    }

    @Override
    public void close() {
        closed = true;
    }
}
