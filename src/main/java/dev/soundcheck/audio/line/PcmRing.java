package dev.soundcheck.audio.line;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A bounded ring of samples between exactly one producer thread and one consumer thread; neither ever waits.
///
/// Both cursors only grow, except in `rewind`, which both sides have to agree on. So a cursor also identifies a sample
/// for good. A cursor is written by its own side alone, with release, after the samples it speaks of; the other side
/// reads it with acquire, and only when its cached copy says that there is nothing to do.
public final class PcmRing {
    // A cache line and its neighbor lie between them, so that the two threads do not share one.
    private static final int WRITTEN = 16;
    private static final int READ = 48;
    private static final int CURSORS = 64;
    // The producer's copy of READ lies beside WRITTEN, the consumer's copy of WRITTEN beside READ.
    private static final int PRODUCER_CACHE = WRITTEN + 1;
    private static final int CONSUMER_CACHE = READ + 1;
    private static final VarHandle CURSOR = MethodHandles.arrayElementVarHandle(long[].class);

    private final short[] slots;
    private final int mask;
    private final long[] cursors = new long[CURSORS];

    /// A ring with room for at least this many frames: rounded up to a power of two.
    public PcmRing(int minimumFrames) {
        if (minimumFrames < 1 || minimumFrames > 1 << 24) {
            throw new IllegalArgumentException("a ring of " + minimumFrames + " frames");
        }
        int capacity = minimumFrames == 1 ? 1 : Integer.highestOneBit(minimumFrames - 1) << 1;
        slots = new short[capacity];
        mask = capacity - 1;
    }

    int capacity() {
        return slots.length;
    }

    /// Cursor behind the last sample put in. Any thread.
    public long written() {
        return (long) CURSOR.getAcquire(cursors, WRITTEN);
    }

    /// Cursor of the next sample to be taken out. Any thread.
    long read() {
        return (long) CURSOR.getAcquire(cursors, READ);
    }

    /// Samples inside. For the consumer a lower bound of what it may take, for the producer an upper bound of what it
    /// must not overwrite.
    public int size() {
        long read = read();
        return (int) (written() - read);
    }

    /// Producer only: room for that many samples at least.
    public int free() {
        return capacity() - (int) (cursors[WRITTEN] - read());
    }

    /// Producer only: takes as many of the samples as there is room for.
    ///
    /// @return samples taken
    public int write(short[] source, int offset, int count) {
        long at = cursors[WRITTEN];
        long limit = cursors[PRODUCER_CACHE] + capacity();
        if (at + count > limit) {
            cursors[PRODUCER_CACHE] = read();
            limit = cursors[PRODUCER_CACHE] + capacity();
        }
        int taken = (int) Math.min(count, limit - at);
        int start = (int) at & mask;
        int first = Math.min(taken, capacity() - start);
        System.arraycopy(source, offset, slots, start, first);
        System.arraycopy(source, offset + first, slots, 0, taken - first);
        CURSOR.setRelease(cursors, WRITTEN, at + taken);
        return taken;
    }

    /// Consumer only: copies up to `count` samples without taking them out.
    ///
    /// @return samples copied
    int peek(short[] target, int offset, int count) {
        long at = cursors[READ];
        if (at + count > cursors[CONSUMER_CACHE]) {
            cursors[CONSUMER_CACHE] = written();
        }
        int copied = (int) Math.min(count, cursors[CONSUMER_CACHE] - at);
        int start = (int) at & mask;
        int first = Math.min(copied, capacity() - start);
        System.arraycopy(slots, start, target, offset, first);
        System.arraycopy(slots, 0, target, offset + first, copied - first);
        return copied;
    }

    /// Consumer only: takes out samples that `peek` has shown.
    void skip(int count) {
        long to = cursors[READ] + count;
        if (count < 0 || to > cursors[CONSUMER_CACHE]) {
            throw new IllegalArgumentException("skipping " + count + " samples that were not peeked at");
        }
        CURSOR.setRelease(cursors, READ, to);
    }

    /// Producer only, and only while the consumer holds still: takes back what was not taken out. The consumer has to
    /// call `refresh` before its next read.
    public void rewind() {
        CURSOR.setRelease(cursors, WRITTEN, read());
    }

    /// Producer only, and only while the consumer holds still: copies the first samples that were not taken out.
    ///
    /// @return samples copied
    public int unread(short[] target) {
        long at = read();
        int copied = (int) Math.min(target.length, written() - at);
        for (int i = 0; i < copied; i++) {
            target[i] = slots[(int) (at + i) & mask];
        }
        return copied;
    }

    /// Consumer only: reads the producer's cursor again.
    void refresh() {
        cursors[CONSUMER_CACHE] = cursors[READ];
    }

    /// Consumer only: discards what is inside.
    ///
    /// @return the cursor of the next sample
    long discard() {
        long to = written();
        cursors[CONSUMER_CACHE] = to;
        CURSOR.setRelease(cursors, READ, to);
        return to;
    }
}
