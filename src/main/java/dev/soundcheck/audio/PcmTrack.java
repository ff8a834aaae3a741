package dev.soundcheck.audio;

import java.util.ArrayList;
import java.util.List;

/// All PCM of one take, exactly as it was received: one writer appends, any number of threads read.
///
/// Stored in blocks, so that growing never copies sound. A reader sees a frame as soon as `frames()` counts it.
public final class PcmTrack {
    private static final int BLOCK_BYTES = 1 << 16;

    private final PcmFormat format;
    private final int blockFrames;
    // Guarded by this; a block's bytes below the published count are never written again.
    private final List<byte[]> blocks = new ArrayList<>();
    private volatile long frames;
    private volatile boolean complete;
    private volatile Runnable watcher = () -> {};

    public PcmTrack(PcmFormat format) {
        this.format = format;
        this.blockFrames = BLOCK_BYTES / format.bytesPerFrame();
    }

    public PcmFormat format() {
        return format;
    }

    /// Frames that can be read now.
    public long frames() {
        return frames;
    }

    public double seconds() {
        return format.seconds(frames);
    }

    /// True once no more frames will come, whether the stream ended well or not.
    public boolean complete() {
        return complete;
    }

    /// Tells one listener, in place of the one before, of everything that comes: on the writer's thread, so be quick.
    public void watch(Runnable newWatcher) {
        watcher = newWatcher;
    }

    /// Writer only. Takes `length` bytes of whole frames.
    public void append(byte[] pcm, int offset, int length) {
        if (length % format.bytesPerFrame() != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole number of "
                    + format.bytesPerFrame() + "-byte frames");
        }
        if (complete) {
            throw new IllegalStateException("the track is complete");
        }
        long before = frames;
        long written = format.bytes(before);
        int taken = 0;
        while (taken < length) {
            int within = (int) ((written + taken) % BLOCK_BYTES);
            int part = Math.min(length - taken, BLOCK_BYTES - within);
            System.arraycopy(pcm, offset + taken, blockForWriting((written + taken) / BLOCK_BYTES), within, part);
            taken += part;
        }
        frames = before + length / format.bytesPerFrame();
        watcher.run();
    }

    /// Writer only; calling it twice is legal.
    public void finish() {
        complete = true;
        watcher.run();
    }

    /// Reads up to `count` frames from `fromFrame` as signed 16-bit samples.
    ///
    /// @return frames read; 0 where nothing has been received yet
    public int readS16(long fromFrame, short[] target, int targetOffset, int count) {
        int wanted = readable(fromFrame, count);
        int done = 0;
        while (done < wanted) {
            int within = (int) ((fromFrame + done) % blockFrames);
            int part = Math.min(wanted - done, blockFrames - within);
            SampleCodec.toS16(format.encoding(), block((fromFrame + done) / blockFrames),
                    within * format.bytesPerFrame(), target, targetOffset + done, part);
            done += part;
        }
        return done;
    }

    /// Copies up to `count` frames from `fromFrame` as they were received; returns the number of frames.
    public int readBytes(long fromFrame, byte[] target, int targetOffset, int count) {
        int wanted = readable(fromFrame, count);
        int done = 0;
        while (done < wanted) {
            int within = (int) ((fromFrame + done) % blockFrames);
            int part = Math.min(wanted - done, blockFrames - within);
            System.arraycopy(block((fromFrame + done) / blockFrames), within * format.bytesPerFrame(), target,
                    targetOffset + done * format.bytesPerFrame(), part * format.bytesPerFrame());
            done += part;
        }
        return done;
    }

    private int readable(long fromFrame, int count) {
        return (int) Math.clamp(frames - fromFrame, 0L, (long) count);
    }

    private synchronized byte[] block(long index) {
        return blocks.get((int) index);
    }

    private synchronized byte[] blockForWriting(long index) {
        if (index == blocks.size()) {
            blocks.add(new byte[BLOCK_BYTES]);
        }
        return blocks.get((int) index);
    }
}
