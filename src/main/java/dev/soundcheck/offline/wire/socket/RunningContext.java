package dev.soundcheck.offline.wire.socket;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A context and the thread that speaks it, which may be stopped. Any thread.
final class RunningContext {
    private final ServerContext context;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean stopped;

    RunningContext(ServerContext context) {
        this.context = context;
    }

    ServerContext context() {
        return context;
    }

    /// Ends when the context has sent its last event.
    CompletableFuture<Void> over() {
        return over;
    }

    /// The calling thread speaks from now on.
    synchronized void begin() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
        thread = Thread.currentThread();
    }

    /// The calling thread speaks no more. A late interrupt does not reach its next work.
    void end() {
        synchronized (this) {
            thread = null;
            stopped |= Thread.interrupted();
        }
        over.complete(null);
    }

    synchronized void interrupt() {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
