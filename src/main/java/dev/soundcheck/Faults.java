package dev.soundcheck;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles every uncaught exception: logs it, keeps a report, and tells the window where there is one. Any thread.
final class Faults implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final CrashReports reports;
    private volatile Consumer<CrashReport> window = _ -> {};

    Faults(CrashReports reports) {
        this.reports = reports;
    }

    /// @param told  gets each fault, on the thread where it happened
    void tell(Consumer<CrashReport> told) {
        window = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        try {
            LOG.error("Nobody caught this on {}", thread.getName(), fault);
            window.accept(reports.of(thread, fault));
        } catch (RuntimeException | Error again) {
            LOG.error("The fault could not be told", again);
        }
    }

    /// For a fault in a command: there is no window to tell.
    CrashReport report(Throwable fault) {
        LOG.error("A command went wrong", fault);
        return reports.of(Thread.currentThread(), fault);
    }

    /// An executor with one thread. One of the JDK would keep an exception of a task in a future that is never read;
    /// this one reports it.
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
