package dev.soundcheck.network;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/// Bytes under way in one direction: added when they are sent, taken when they are due. One writer thread, one reader
/// thread.
final class DelayQueue {
    /// About the window of a fast connection over a long distance; beyond it the writer waits.
    private static final int MOST_BYTES = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Packet> packets = new ArrayDeque<>();
    private final DelayLine line;
    private final LongSupplier clock;
    private int bytes;
    private int takenOfFirst;
    private boolean closed;

    /// @param data  empty at the end of the stream
    /// @param end   why it ended, null where it ended well
    private record Packet(long dueNanos, byte[] data, @Nullable IOException end) {}

    DelayQueue(DelayLine line, LongSupplier clock) {
        this.line = line;
        this.clock = clock;
    }

    /// Waits where too much is under way.
    void put(byte[] data, int offset, int length) throws IOException {
        byte[] copy = new byte[length];
        System.arraycopy(data, offset, copy, 0, length);
        lock.lock();
        try {
            while (bytes >= MOST_BYTES && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                throw new SocketException("Socket closed");
            }
            packets.add(new Packet(line.due(clock.getAsLong(), length), copy, null));
            bytes += length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The end of the stream travels as long as the bytes before it.
    void end(@Nullable IOException why) {
        lock.lock();
        try {
            packets.add(new Packet(line.due(clock.getAsLong(), 0), new byte[0], why));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until something is due.
    ///
    /// @param timeoutMillis  0 for no limit
    /// @return bytes taken, -1 at the end
    int take(byte[] target, int offset, int length, int timeoutMillis) throws IOException {
        long deadline = clock.getAsLong() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        lock.lock();
        try {
            while (true) {
                if (closed) {
                    throw new SocketException("Socket closed");
                }
                long wait = untilDue();
                if (wait <= 0) {
                    return takeFirst(target, offset, length);
                }
                if (timeoutMillis > 0) {
                    long left = deadline - clock.getAsLong();
                    if (left <= 0) {
                        throw new SocketTimeoutException("Read timed out");
                    }
                    wait = Math.min(wait, left);
                }
                changed.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketException("Closed by interrupt", e);
        } finally {
            lock.unlock();
        }
    }

    /// Bytes that could be taken without waiting.
    int available() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            int due = -takenOfFirst;
            for (Packet packet : packets) {
                if (packet.dueNanos() > now) {
                    break;
                }
                due += packet.data().length;
            }
            return Math.max(0, due);
        } finally {
            lock.unlock();
        }
    }

    /// Both sides fail from now on; bytes under way are lost.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long untilDue() {
        Packet first = packets.peek();
        return first == null ? Long.MAX_VALUE : first.dueNanos() - clock.getAsLong();
    }

    private int takeFirst(byte[] target, int offset, int length) throws IOException {
        Packet first = packets.element();
        if (first.data().length == 0) {
            if (first.end() != null) {
                throw first.end();
            }
            return -1;
        }
        int part = Math.min(length, first.data().length - takenOfFirst);
        System.arraycopy(first.data(), takenOfFirst, target, offset, part);
        takenOfFirst += part;
        bytes -= part;
        if (takenOfFirst == first.data().length) {
            packets.remove();
            takenOfFirst = 0;
        }
        changed.signalAll();
        return part;
    }
}
