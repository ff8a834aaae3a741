package dev.soundcheck.wire;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The rows of one take as they stood at one instant. Immutable; shares its rows with the recorder, so a look is free.
/// Each row is made when it is asked for.
public final class WireLog {
    public static final WireLog EMPTY = new WireLog(new PackedRows(), 0);

    private final PackedRows rows;
    private final long leftOut;

    WireLog(PackedRows rows, long leftOut) {
        this.rows = rows;
        this.leftOut = leftOut;
    }

    public int size() {
        return rows.count();
    }

    public WireRow row(int index) {
        return rows.row(index);
    }

    /// How many rows came after the log was full.
    public long leftOut() {
        return leftOut;
    }

    public List<WireRow> rows() {
        return new Rows();
    }

    /// When a row came, as in the row itself.
    public long atNanos(int index) {
        return rows.atNanos(index);
    }

    /// The last answer's head, null where none came.
    public WireEntry.@Nullable Response answer() {
        return rows.last(WireEntry.Response.class);
    }

    /// The last request, null where none left.
    public WireEntry.@Nullable Request request() {
        return rows.last(WireEntry.Request.class);
    }

    private final class Rows extends AbstractList<WireRow> implements RandomAccess {
        @Override
        public WireRow get(int index) {
            return row(index);
        }

        @Override
        public int size() {
            return WireLog.this.size();
        }
    }
}
