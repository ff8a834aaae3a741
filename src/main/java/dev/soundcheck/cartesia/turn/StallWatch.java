package dev.soundcheck.cartesia.turn;

import dev.soundcheck.trace.NanoClock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Raises an alarm when nothing has moved for a while. Any thread; the alarm runs on the timer's.
///
/// Progress costs one volatile write: the timer looks back when it wakes. It wakes often: a look that comes much too
/// late means that this process itself stood still (Ctrl+Z, a sleeping laptop). That pause is not the server's.
public final class StallWatch {
    private static final long LONGEST_TICK_NANOS = 1_000_000_000L;
    private static final long TOLERATED_NANOS = 500_000_000L;

    private final ScheduledExecutorService timer;
    private final NanoClock clock;
    private final long limitNanos;
    private final Runnable alarm;
    private final LongUnaryOperator alsoIdleFor;
    private volatile long lastNanos;
    // All below guarded by this.
    private @Nullable ScheduledFuture<?> waiting;
    private long dueNanos;
    private boolean stopped;

    public StallWatch(ScheduledExecutorService timer, Duration limit, Runnable alarm) {
        this(timer, NanoClock.system(), limit, alarm, _ -> Long.MAX_VALUE);
    }

    /// A watch that also looks elsewhere for progress before it calls.
    ///
    /// @param alsoIdleFor  gets the time now, returns the nanoseconds since something moved there
    public StallWatch(ScheduledExecutorService timer, NanoClock clock, Duration limit, Runnable alarm,
            LongUnaryOperator alsoIdleFor) {
        this.timer = timer;
        this.clock = clock;
        this.limitNanos = limit.toNanos();
        this.alarm = alarm;
        this.alsoIdleFor = alsoIdleFor;
    }

    /// From now on an answer is owed.
    public void arm() {
        arm(Duration.ZERO);
    }

    /// From now on an answer is owed, after a grace period.
    public synchronized void arm(Duration grace) {
        lastNanos = clock.nanoTime() + grace.toNanos();
        if (waiting == null && !stopped) {
            schedule(limitNanos);
        }
    }

    /// The answer is arriving.
    public void progress() {
        lastNanos = clock.nanoTime();
    }

    /// Nothing is owed until the next `arm`.
    public synchronized void disarm() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }

    /// Stops for good.
    public synchronized void stop() {
        stopped = true;
        disarm();
    }

    private void schedule(long nanos) {
        long tick = Math.min(nanos, Math.min(LONGEST_TICK_NANOS, limitNanos / 4));
        dueNanos = clock.nanoTime() + tick;
        try {
            waiting = timer.schedule(this::look, tick, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            stopped = true;
        }
    }

    private void look() {
        synchronized (this) {
            if (stopped || waiting == null) {
                return;
            }
            long now = clock.nanoTime();
            long late = now - dueNanos;
            if (late > TOLERATED_NANOS) {
                // This process stood still, and so did its readers: they get time to read what has arrived.
                lastNanos = Math.max(lastNanos + late, now - limitNanos / 2);
            }
            long idle = Math.min(now - lastNanos, alsoIdleFor.applyAsLong(now));
            if (idle < limitNanos) {
                schedule(limitNanos - idle);
                return;
            }
            waiting = null;
        }
        alarm.run();
    }
}
