package dev.soundcheck;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of every exception that no thread has caught: logs it, and tells the window where there is one. Any thread.
final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private volatile Consumer<Throwable> window = _ -> {};

    /// @param told  hears of each fault, on the thread it happened on
    void tell(Consumer<Throwable> told) {
        window = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        try {
            LOG.error("Nobody caught this on {}", thread.getName(), fault);
            window.accept(fault);
        } catch (RuntimeException | Error again) {
            LOG.error("The fault could not be told", again);
        }
    }

    /// One thread. An executor of the JDK keeps what a task throws in a future that nobody reads; this one tells it.
    ScheduledThreadPoolExecutor oneThread(ThreadFactory threads) {
        return new ScheduledThreadPoolExecutor(1, threads) {
            @Override
            protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
                super.afterExecute(task, thrown);
                if (thrown == null && task instanceof Future<?> done && done.state() == Future.State.FAILED) {
                    uncaughtException(Thread.currentThread(), done.exceptionNow());
                }
            }
        };
    }
}
