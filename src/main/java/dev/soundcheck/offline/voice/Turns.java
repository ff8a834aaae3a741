package dev.soundcheck.offline.voice;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Shares the processors between all streams: the stream whose listener runs out of sound first works first. Any
/// thread.
///
/// A stream works in turns of some milliseconds. A stream far ahead of its listener counts as `FAR_AHEAD_NANOS` ahead,
/// so that bulk downloads share evenly and none waits for ever.
final class Turns {
    private static final long FAR_AHEAD_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Turn> waiting = new PriorityQueue<>(Comparator.comparingLong(Turn::dueNanos)
            .thenComparingLong(Turn::number));
    private final LongSupplier clockNanos;
    private final long originNanos;
    private int free;
    private long numbers;

    /// @param atOnce      how many streams may work at the same time
    /// @param clockNanos  tells the time; never goes back
    Turns(int atOnce, LongSupplier clockNanos) {
        this.clockNanos = clockNanos;
        this.originNanos = clockNanos.getAsLong();
        free = atOnce;
    }

    /// A place for one stream.
    Stream stream() {
        return new Stream();
    }

    private long now() {
        return clockNanos.getAsLong() - originNanos;
    }

    private @Nullable Turn ask(long silentNanos) {
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return null;
            }
            long now = now();
            Turn turn = new Turn(Math.clamp(silentNanos, now, now + FAR_AHEAD_NANOS), numbers++, new CountDownLatch(1));
            waiting.add(turn);
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private void handOn() {
        lock.lock();
        try {
            Turn next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.granted().countDown();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How many streams wait for a turn.
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /// True where the turn was still waiting.
    private boolean withdraw(Turn turn) {
        lock.lock();
        try {
            return waiting.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    /// @param dueNanos  when it should be served at the latest, on this object's clock
    private record Turn(long dueNanos, long number, CountDownLatch granted) {}

    /// One stream of sound: asks for turns and notes what it has made. One thread.
    final class Stream {
        /// When the listener would run out of sound, if nothing more were made.
        private long silentNanos;

        private Stream() {}

        /// Waits for a turn and works in it. The work must be short and must not wait for the client.
        <T, E extends Exception> T work(Work<T, E> work) throws E, InterruptedException {
            Turn turn = ask(silentNanos);
            if (turn != null) {
                await(turn);
            }
            try {
                return work.run();
            } finally {
                handOn();
            }
        }

        /// Notes that this much more sound was made.
        void made(double seconds) {
            silentNanos = Math.max(silentNanos, now()) + (long) (seconds * 1e9);
        }

        private void await(Turn turn) throws InterruptedException {
            try {
                turn.granted().await();
            } catch (InterruptedException e) {
                if (!withdraw(turn)) {
                    handOn();
                }
                throw e;
            }
        }
    }

    /// What is done in a turn.
    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
