package dev.soundcheck.wire;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The rows of one take as they stood at one instant. Immutable; shares its rows with the recorder, so a look is free.
public final class WireLog {
    public static final WireLog EMPTY = new WireLog(new WireRow[0], 0, 0);

    private final @Nullable WireRow[] rows;
    private final int count;
    private final long leftOut;

    WireLog(@Nullable WireRow[] rows, int count, long leftOut) {
        this.rows = rows;
        this.count = count;
        this.leftOut = leftOut;
    }

    public int size() {
        return count;
    }

    public WireRow row(int index) {
        return Objects.requireNonNull(rows[Objects.checkIndex(index, count)]);
    }

    /// How many rows came after the log was full.
    public long leftOut() {
        return leftOut;
    }

    public List<WireRow> rows() {
        return new Rows();
    }

    /// The last answer's head, null where none came.
    public WireEntry.@Nullable Response answer() {
        for (int i = count - 1; i >= 0; i--) {
            if (row(i).entry() instanceof WireEntry.Response response) {
                return response;
            }
        }
        return null;
    }

    /// The last request, null where none left.
    public WireEntry.@Nullable Request request() {
        for (int i = count - 1; i >= 0; i--) {
            if (row(i).entry() instanceof WireEntry.Request request) {
                return request;
            }
        }
        return null;
    }

    private final class Rows extends AbstractList<WireRow> implements RandomAccess {
        @Override
        public WireRow get(int index) {
            return row(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
