package dev.soundcheck.ui.waveform;

import dev.soundcheck.trace.ChunkStamps;
import java.util.Arrays;

/// Where in the sound each chunk ends; catches up with a growing take. FX thread.
final class ChunkEdges {
    private long[] endFrames = new long[64];
    private int count;

    /// True where chunks have come since the last time, or the last one has grown.
    boolean update(ChunkStamps chunks) {
        int before = count;
        long lastEnd = before == 0 ? 0 : endFrames[before - 1];
        count = Math.max(0, before - 1);
        if (chunks.count() > endFrames.length) {
            endFrames = Arrays.copyOf(endFrames, Math.max(chunks.count(), 2 * endFrames.length));
        }
        while (count < chunks.count()) {
            endFrames[count] = (count == 0 ? 0 : endFrames[count - 1]) + chunks.frames(count);
            count++;
        }
        return count > before || (before > 0 && endFrames[before - 1] != lastEnd);
    }

    int count() {
        return count;
    }

    long endFrame(int chunk) {
        return endFrames[chunk];
    }

    /// First chunk that ends at or after the frame.
    int firstFrom(long frame) {
        int at = Arrays.binarySearch(endFrames, 0, count, frame);
        return at < 0 ? -at - 1 : at;
    }
}
