package dev.soundcheck.audio;

import dev.soundcheck.audio.store.FileBytes;
import dev.soundcheck.audio.store.GrowingBytes;
import dev.soundcheck.audio.store.SoundBytes;
import dev.soundcheck.audio.store.Spool;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All PCM of one take, exactly as it was received: one writer appends, any number of threads read.
///
/// A reader sees a frame as soon as `frames()` counts it. While it streams, the latest sound is in memory and older
/// sound is on the disk. Once it is kept in a file of its own, all of it is read from there.
public final class PcmTrack {
    private static final Logger LOG = LoggerFactory.getLogger(PcmTrack.class);

    private final PcmFormat format;
    private final int blockFrames;
    private volatile SoundBytes bytes;
    private volatile long frames;
    private volatile boolean complete;
    private volatile boolean unreadable;
    private volatile Runnable watcher = () -> {};

    public PcmTrack(PcmFormat format) {
        this(format, Spool.system());
    }

    /// @param spool  where the older sound goes
    public PcmTrack(PcmFormat format, Spool spool) {
        this(format, new GrowingBytes(spool), 0);
    }

    private PcmTrack(PcmFormat format, SoundBytes bytes, long frames) {
        this.format = format;
        this.blockFrames = SoundBytes.BLOCK_BYTES / format.bytesPerFrame();
        this.bytes = bytes;
        this.frames = frames;
    }

    /// A track that was kept: complete, and read from its file.
    public static PcmTrack kept(PcmFormat format, long frames, FileBytes file) {
        PcmTrack track = new PcmTrack(format, file, frames);
        track.complete = true;
        return track;
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

    /// True once a part could not be read, because the file or the disk is gone.
    public boolean unreadable() {
        return unreadable;
    }

    /// Bytes in memory now, without the cache that all kept tracks share.
    public long heldBytes() {
        return bytes instanceof GrowingBytes growing ? growing.heldBytes() : 0;
    }

    /// Sets the one listener of this track, in place of the one before. It is called on the writer's thread, so it must
    /// be quick.
    public void watch(Runnable newWatcher) {
        watcher = newWatcher;
    }

    /// Writer only. Takes `length` bytes of whole frames.
    ///
    /// @throws SoundStoreException where the disk is full; the frames are in memory all the same
    public void append(byte[] pcm, int offset, int length) {
        if (length % format.bytesPerFrame() != 0) {
            throw new IllegalArgumentException(length + " bytes are no whole number of "
                    + format.bytesPerFrame() + "-byte frames");
        }
        if (complete || !(bytes instanceof GrowingBytes growing)) {
            throw new IllegalStateException("the track is complete");
        }
        growing.append(pcm, offset, length);
        long before = frames; // this thread alone writes it
        frames = before + length / format.bytesPerFrame();
        watcher.run();
        try {
            growing.settle();
        } catch (IOException problem) {
            throw new SoundStoreException(problem);
        }
    }

    /// Writer only; calling it twice is legal.
    public void finish() {
        complete = true;
        watcher.run();
    }

    /// The same sound lies in a file from now on: the memory is given back. Only once the track is complete.
    public void keptIn(FileBytes file) {
        if (!complete) {
            throw new IllegalStateException("the track still grows");
        }
        SoundBytes before = bytes;
        bytes = file;
        if (before instanceof GrowingBytes growing) {
            try {
                growing.close();
            } catch (IOException problem) {
                LOG.warn("The file of a long take could not be closed: {}", problem.toString());
            }
        }
    }

    /// Reads up to `count` frames from `fromFrame` as signed 16-bit samples. May read the disk: a block for each 64 kB.
    ///
    /// @return frames read; 0 where nothing has been received yet, or where the disk cannot be read
    public int readS16(long fromFrame, short[] target, int targetOffset, int count) {
        int wanted = readable(fromFrame, count);
        int done = 0;
        while (done < wanted) {
            int within = (int) ((fromFrame + done) % blockFrames);
            int part = Math.min(wanted - done, blockFrames - within);
            byte[] block = blockOrNull((fromFrame + done) / blockFrames);
            if (block == null) {
                break;
            }
            SampleCodec.toS16(format.encoding(), block, within * format.bytesPerFrame(), target, targetOffset + done,
                    part);
            done += part;
        }
        return done;
    }

    /// Copies up to `count` frames from `fromFrame` as they were received; returns the number of frames.
    public int readBytes(long fromFrame, byte[] target, int targetOffset, int count) throws IOException {
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

    private byte @Nullable [] blockOrNull(long index) {
        try {
            return block(index);
        } catch (IOException problem) {
            if (!unreadable) {
                unreadable = true;
                LOG.warn("The sound of a take can no longer be read: {}", problem.toString());
            }
            return null;
        }
    }

    private byte[] block(long index) throws IOException {
        SoundBytes from = bytes;
        try {
            return from.block(index);
        } catch (IOException problem) {
            SoundBytes now = bytes;
            if (now == from) {
                throw problem;
            }
            // The track was moved to its file meanwhile.
            return now.block(index);
        }
    }
}
