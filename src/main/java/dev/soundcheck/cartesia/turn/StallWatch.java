package dev.soundcheck.cartesia.turn;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Calls out when nothing has moved for a while. Any thread; the alarm sounds on the timer's.
///
/// Progress costs one volatile write: the timer looks back when it wakes instead of being moved each time.
public final class StallWatch {
    private final ScheduledExecutorService timer;
    private final long limitNanos;
    private final Runnable alarm;
    private final LongUnaryOperator alsoIdleFor;
    private volatile long lastNanos;
    // Guarded by this.
    private @Nullable ScheduledFuture<?> waiting;
    private boolean stopped;

    public StallWatch(ScheduledExecutorService timer, Duration limit, Runnable alarm) {
        this(timer, limit, alarm, _ -> Long.MAX_VALUE);
    }

    /// A watch that also looks elsewhere for progress before it calls.
    ///
    /// @param alsoIdleFor  from now to how long ago something moved there
    public StallWatch(ScheduledExecutorService timer, Duration limit, Runnable alarm, LongUnaryOperator alsoIdleFor) {
        this.alsoIdleFor = alsoIdleFor;
        this.timer = timer;
        this.limitNanos = limit.toNanos();
        this.alarm = alarm;
    }

    /// Something is owed from now on.
    public synchronized void arm() {
        lastNanos = System.nanoTime();
        if (waiting == null && !stopped) {
            schedule(limitNanos);
        }
    }

    public void progress() {
        lastNanos = System.nanoTime();
    }

    /// Nothing is owed until the next `arm`.
    public synchronized void disarm() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }

    /// For good.
    public synchronized void stop() {
        stopped = true;
        disarm();
    }

    private void schedule(long nanos) {
        try {
            waiting = timer.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            stopped = true;
        }
    }

    private void look() {
        synchronized (this) {
            if (stopped || waiting == null) {
                return;
            }
            long now = System.nanoTime();
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
