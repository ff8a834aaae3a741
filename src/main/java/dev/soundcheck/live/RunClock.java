package dev.soundcheck.live;

import dev.soundcheck.trace.NanoClock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The clock of a timed run, and what wakes it.
public interface RunClock extends NanoClock {

    /// Runs the job at the instant, or at once where that is past. On one thread; jobs never overlap.
    Pending at(long nanos, Runnable job);

    /// A job that has not run yet.
    @FunctionalInterface
    interface Pending {
        /// Has no effect once the job runs.
        void cancel();
    }

    /// A clock whose jobs run on an executor.
    ///
    /// @param executor  has one thread; once it is shut down, jobs are dropped
    static RunClock of(ScheduledExecutorService executor, NanoClock clock) {
        return new RunClock() {
            @Override
            public long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public Pending at(long nanos, Runnable job) {
                try {
                    var future = executor.schedule(job, Math.max(0, nanos - clock.nanoTime()), TimeUnit.NANOSECONDS);
                    return () -> future.cancel(false);
                } catch (RejectedExecutionException _) {
                    return () -> {};
                }
            }
        };
    }
}
