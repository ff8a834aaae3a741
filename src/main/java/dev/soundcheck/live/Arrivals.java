package dev.soundcheck.live;

import dev.soundcheck.session.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When each portion of a text arrived. Immutable: `plus` makes the next version, which shares the storage.
///
/// Only the newest may be extended, by one thread at a time.
public final class Arrivals {
    private static final int FIRST_CAPACITY = 32;
    static final Arrivals NONE = new Arrivals(new long[0], new int[0], 0);

    private final long[] atNanos;
    private final int[] ends;
    private final int count;

    private Arrivals(long[] atNanos, int[] ends, int count) {
        this.atNanos = atNanos;
        this.ends = ends;
        this.count = count;
    }

    public int count() {
        return count;
    }

    public long atNanos(int portion) {
        return atNanos[portion];
    }

    /// Chars of the text once the portion had come.
    public int end(int portion) {
        return ends[portion];
    }

    /// A stretch of the text as it came, portion by portion. What is behind the last portion came with it.
    List<Piece.Came> between(int from, int to) {
        List<Piece.Came> portions = new ArrayList<>();
        int at = from;
        for (int i = portionOf(from); at < to; i++) {
            int end = i < count - 1 ? Math.min(ends[i], to) : to;
            portions.add(new Piece.Came(atNanos[i], end - at));
            at = end;
        }
        return portions;
    }

    /// The portion that holds the char; the last one for a char behind it.
    private int portionOf(int index) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Arrivals plus(long nanos, int length) {
        long[] longerAt = atNanos;
        int[] longerEnds = ends;
        if (count == atNanos.length) {
            int capacity = Math.max(FIRST_CAPACITY, count * 2);
            longerAt = Arrays.copyOf(atNanos, capacity);
            longerEnds = Arrays.copyOf(ends, capacity);
        }
        longerAt[count] = nanos;
        longerEnds[count] = (count == 0 ? 0 : ends[count - 1]) + length;
        return new Arrivals(longerAt, longerEnds, count + 1);
    }
}
