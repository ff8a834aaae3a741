package dev.soundcheck.cartesia.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.testing.HandClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HandClock clock = new HandClock();
    private final HandTimer timer = new HandTimer();
    private final AtomicInteger alarms = new AtomicInteger();
    private final StallWatch watch = new StallWatch(timer, clock, LIMIT, alarms::incrementAndGet,
            _ -> Long.MAX_VALUE);

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    @Test
    void silenceOfTheWholeLimitIsAnAlarm() {
        watch.arm();

        passSeconds(9);
        assertEquals(0, alarms.get());
        passSeconds(1);
        assertEquals(1, alarms.get());
    }

    @Test
    void progressStartsTheLimitAnew() {
        watch.arm();
        passSeconds(9);
        watch.progress();

        passSeconds(9);
        assertEquals(0, alarms.get());
        passSeconds(1);
        assertEquals(1, alarms.get());
    }

    @Test
    void theTimeInWhichThisProcessStoodStillIsNotTheServers() {
        watch.arm();
        passSeconds(4);

        clock.advanceMillis(3_600_000); // Ctrl+Z, or a closed lid: no look came in that hour
        timer.runAll();

        assertEquals(0, alarms.get());
        passSeconds(4);
        assertEquals(0, alarms.get(), "those who read get time to find what has come");
        passSeconds(2);
        assertEquals(1, alarms.get());
    }

    @Test
    void aPauseOfOurOwnLateInTheLimitStillLeavesTimeToRead() {
        watch.arm();
        passSeconds(9);

        clock.advanceMillis(60_000);
        timer.runAll();

        assertEquals(0, alarms.get());
        watch.progress();
        passSeconds(9);
        assertEquals(0, alarms.get());
    }

    @Test
    void aGraceComesBeforeTheLimit() {
        watch.arm(Duration.ofSeconds(5));

        passSeconds(14);
        assertEquals(0, alarms.get());
        passSeconds(1);
        assertEquals(1, alarms.get());
    }

    @Test
    void whatIsDisarmedNeverRings() {
        watch.arm();
        watch.disarm();

        passSeconds(60);

        assertEquals(0, alarms.get());
    }

    /// Time passes as it does for a process that runs: the timer looks as often as it was told to.
    private void passSeconds(int seconds) {
        for (int tenth = 0; tenth < seconds * 10; tenth++) {
            clock.advanceMillis(100);
            timer.runDue(clock.nanoTime());
        }
    }

    /// A timer whose tasks run when the test says so.
    private final class HandTimer extends ScheduledThreadPoolExecutor {
        private final Queue<Waiting> tasks = new ArrayDeque<>();

        private record Waiting(long dueNanos, FutureTask<Void> task) {}

        HandTimer() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            FutureTask<Void> task = new FutureTask<>(command, null);
            tasks.add(new Waiting(clock.nanoTime() + unit.toNanos(delay), task));
            return new Handle(task);
        }

        void runDue(long nowNanos) {
            while (!tasks.isEmpty() && tasks.peek().dueNanos <= nowNanos) {
                tasks.remove().task.run();
            }
        }

        void runAll() {
            for (int waiting = tasks.size(); waiting > 0; waiting--) {
                tasks.remove().task.run();
            }
        }
    }

    /// What a caller may cancel.
    private static final class Handle extends FutureTask<Void> implements RunnableScheduledFuture<Void> {
        private final FutureTask<Void> task;

        Handle(FutureTask<Void> task) {
            super(() -> null);
            this.task = task;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return task.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
