package dev.soundcheck;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// Gives the memory of old takes back while the window rests. FX thread; the collection runs on a thread for blocking work.
///
/// Java's serial collector lets the old part of its heap grow to the largest size before it looks for what is no longer
/// used there. A take on its way to the disk is old after a second, so each minute of sound left up to 10 MB behind.
final class HeapCare implements AutoCloseable {
    /// A window that has spoken some takes holds less.
    private static final long FIRST_BOUND_BYTES = 160L << 20;
    /// The heap is left alone until it has grown by this much: a collection stops the window for a tenth of a second.
    private static final long ROOM_BYTES = 64L << 20;

    private final Heap heap;
    private final Executor later;
    private final Executor io;
    private final Executor fx;
    private final BooleanSupplier rests;
    private long boundBytes = FIRST_BOUND_BYTES;
    private boolean restedBefore;
    private boolean collecting;
    private boolean closed;

    /// The memory of this process for objects.
    interface Heap {
        /// What it has of the system, used or not.
        long heldBytes();

        /// Frees what is no longer used. Takes a tenth of a second, more on a busy machine, in which all threads stop.
        void collect();
    }

    /// The heap of this virtual machine.
    static final class Own implements Heap {
        @Override
        public long heldBytes() {
            return Runtime.getRuntime().totalMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }

    /// @param later  runs a task on the FX thread some seconds later
    /// @param rests  true while nothing is spoken, heard or measured
    HeapCare(Heap heap, Executor later, Executor io, Executor fx, BooleanSupplier rests) {
        this.heap = heap;
        this.later = later;
        this.io = io;
        this.fx = fx;
        this.rests = rests;
    }

    /// Looks from now on, until it is closed.
    void begin() {
        later.execute(() -> {
            if (!closed) {
                look();
                begin();
            }
        });
    }

    /// A window that rests between two words is at work: it must have rested at the look before, too.
    private void look() {
        boolean rested = restedBefore;
        restedBefore = rests.getAsBoolean();
        if (rested && restedBefore && !collecting && heap.heldBytes() > boundBytes) {
            collecting = true;
            io.execute(() -> {
                heap.collect();
                fx.execute(this::collected);
            });
        }
    }

    private void collected() {
        collecting = false;
        boundBytes = Math.max(FIRST_BOUND_BYTES, heap.heldBytes() + ROOM_BYTES);
    }

    @Override
    public void close() {
        closed = true;
    }
}
