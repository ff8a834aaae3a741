package dev.soundcheck.trace;

/// The arrivals of a take's chunks: when, how much sound, how many bytes on the wire. Any thread. A fixed view, except
/// that the last chunk may still grow.
///
/// Plain arrays: a long take has tens of thousands of chunks and a look at them must cost nothing.
public final class ChunkStamps {
    private final long[] atNanos;
    private final int[] frames;
    private final int[] wireBytes;
    private final float[] stepMillis;
    private final int count;

    ChunkStamps(long[] atNanos, int[] frames, int[] wireBytes, float[] stepMillis, int count) {
        this.atNanos = atNanos;
        this.frames = frames;
        this.wireBytes = wireBytes;
        this.stepMillis = stepMillis;
        this.count = count;
    }

    public int count() {
        return count;
    }

    public long atNanos(int chunk) {
        return atNanos[checked(chunk)];
    }

    /// PCM frames the chunk held.
    public int frames(int chunk) {
        return frames[checked(chunk)];
    }

    /// Bytes the chunk took on the wire, framing of the endpoint included, transport not.
    public int wireBytes(int chunk) {
        return wireBytes[checked(chunk)];
    }

    /// The server's own work for the chunk in milliseconds, NaN where it was not told.
    public float stepMillis(int chunk) {
        return stepMillis[checked(chunk)];
    }

    /// The frame of the sound at which the chunk begins.
    public long beginFrame(int chunk) {
        long begin = 0;
        for (int i = 0; i < chunk; i++) {
            begin += frames(i);
        }
        return begin;
    }

    /// The chunk that brought a frame of the sound, -1 where none did.
    public int chunkAt(long frame) {
        long end = 0;
        for (int i = 0; i < count; i++) {
            end += frames[i];
            if (frame < end) {
                return i;
            }
        }
        return -1;
    }

    private int checked(int chunk) {
        if (chunk >= count) {
            throw new IndexOutOfBoundsException("chunk " + chunk + " of " + count);
        }
        return chunk;
    }
}
