package dev.soundcheck.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a command or the window save what it has when the process is told to end by Ctrl+C, SIGTERM or SIGHUP, as at a
/// logout.
///
/// Opened and closed by the thread that saves. The JVM then ends with 128 and the number of the signal.
public final class AtInterrupt implements AutoCloseable {
    private static final long SECONDS_TO_SAVE = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private AtInterrupt(Runnable finish) {
        hook = new Thread(() -> {
            asked = true;
            finish.run();
            await();
        }, "at-interrupt");
    }

    /// From now on, until it is closed.
    ///
    /// @param finish  tells the thread to save and close; called on the thread of the hook
    public static AtInterrupt then(Runnable finish) {
        AtInterrupt interrupt = new AtInterrupt(finish);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    /// True once the process was told to end.
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // at work already
        }
    }

    private void await() {
        try {
            boolean _ = closed.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
