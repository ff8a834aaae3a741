package dev.soundcheck.offline.wire.access;

import dev.soundcheck.offline.wire.message.Problem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts what runs at once and refuses what is over the limit. Any thread.
public final class Slots {
    private static final int SOCKETS_PER_GENERATION = 10;

    private final int limit;
    private final AtomicInteger generations = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();

    /// @param limit  generations at once; 0 for any number
    public Slots(int limit) {
        this.limit = limit;
    }

    /// Takes a slot or refuses; close the slot when the generation has ended.
    public Slot generation() {
        return take(generations, limit, Problem.of(429, "concurrency_limited", "Too many requests",
                limit + " generations already run, which is the limit.").retryAfter(1));
    }

    public Slot socket() {
        return take(sockets, limit * SOCKETS_PER_GENERATION, Problem.of(429, "concurrency_limited",
                "Too many connections", limit * SOCKETS_PER_GENERATION + " sockets are open, which is the limit.")
                .retryAfter(1));
    }

    public Reading generations() {
        return new Reading(generations.get(), limit);
    }

    public Reading sockets() {
        return new Reading(sockets.get(), limit * SOCKETS_PER_GENERATION);
    }

    /// How many run, and how many may.
    ///
    /// @param limit  0 for none
    public record Reading(int active, int limit) {}

    private Slot take(AtomicInteger count, int most, Problem refusal) {
        if (count.incrementAndGet() > most && limit > 0) {
            count.decrementAndGet();
            throw refusal;
        }
        return new Slot(count);
    }

    /// One place taken. Closing it twice gives it back once.
    public static final class Slot implements AutoCloseable {
        private final AtomicInteger count;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Slot(AtomicInteger count) {
            this.count = count;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                count.decrementAndGet();
            }
        }
    }
}
