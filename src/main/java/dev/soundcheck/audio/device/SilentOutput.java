package dev.soundcheck.audio.device;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.trace.NanoClock;

/// A line without a loudspeaker: swallows frames at the pace of the clock, so that all but the sound goes on.
///
/// Used by the audio thread alone.
public final class SilentOutput implements AudioOutput {
    static final LineFormat FORMAT = new LineFormat(44_100, 1);
    private static final long BUFFER_NANOS = 40_000_000;

    private final NanoClock clock;
    private final OutputInfo info;
    private final int bufferFrames = FORMAT.frames(BUFFER_NANOS);
    private boolean running;
    private int heldFrames;
    /// Up to this instant everything due has been swallowed.
    private long swallowedUntilNanos;

    public SilentOutput(NanoClock clock, String note) {
        this.clock = clock;
        this.info = OutputInfo.silence(note);
    }

    @Override
    public LineFormat format() {
        return FORMAT;
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
        swallow();
        return bufferFrames - heldFrames;
    }

    @Override
    public int write(byte[] pcm, int frames) {
        int taken = Math.min(frames, available());
        heldFrames += taken;
        return taken;
    }

    @Override
    public void start() {
        if (!running) {
            swallowedUntilNanos = clock.nanoTime();
            running = true;
        }
    }

    @Override
    public void stop() {
        swallow();
        running = false;
    }

    @Override
    public void flush() {
        heldFrames = 0;
    }

    @Override
    public void close() {
        running = false;
    }

    private void swallow() {
        if (!running) {
            return;
        }
        long now = clock.nanoTime();
        int due = (int) Math.min(Integer.MAX_VALUE, (now - swallowedUntilNanos) * FORMAT.rateHz() / 1_000_000_000L);
        if (due >= heldFrames) {
            heldFrames = 0;
            swallowedUntilNanos = now;
        } else {
            heldFrames -= due;
            swallowedUntilNanos += FORMAT.nanos(due);
        }
    }
}
