package dev.soundcheck;

import dev.soundcheck.cli.AtInterrupt;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Closes the parts of a window once: when it is hidden, or when the process is told to end while it is open.
///
/// FX thread. At the end of the process JavaFX ends its renderer too, and its thread may wait for a picture forever: then
/// the thread of the hook closes them.
final class Closing {
    private static final long FX_SECONDS = 2;

    private final List<Runnable> parts;
    private final AtInterrupt interrupt;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch begun = new CountDownLatch(1);

    /// @param parts  in the order of their closing
    Closing(Executor fx, List<Runnable> parts) {
        this.parts = parts;
        this.interrupt = AtInterrupt.then(() -> closeAtEnd(fx));
    }

    void close() {
        if (claimed.compareAndSet(false, true)) {
            begun.countDown();
            try {
                closeFrom(0);
            } finally {
                interrupt.close();
            }
        }
    }

    /// A part that fails keeps no other open.
    private void closeFrom(int index) {
        if (index < parts.size()) {
            try {
                parts.get(index).run();
            } finally {
                closeFrom(index + 1);
            }
        }
    }

    /// On the thread of the hook. Where the FX thread has begun, `AtInterrupt` waits for it, but not forever.
    void closeAtEnd(Executor fx) {
        fx.execute(() -> {
            close();
            // Without a renderer a further picture would be an exception on the console.
            await(Long.MAX_VALUE, new CountDownLatch(1));
        });
        await(FX_SECONDS, begun);
        close();
    }

    private static void await(long seconds, CountDownLatch what) {
        try {
            boolean _ = what.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
