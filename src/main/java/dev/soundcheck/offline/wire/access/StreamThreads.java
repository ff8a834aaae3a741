package dev.soundcheck.offline.wire.access;

import dev.soundcheck.offline.wire.message.Problem;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs each stream of sound on a thread of its own, so that a client that does not read delays no other. Any thread.
public final class StreamThreads implements AutoCloseable {
    private static final int MOST = 1024;
    private static final int IDLE_SECONDS = 1;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Thread.ofPlatform().daemon().name("offline-stream-", 1).factory());

    /// Starts a stream.
    ///
    /// @throws Problem where the machine already runs as many as it can take
    public void start(Runnable stream) {
        try {
            threads.execute(stream);
        } catch (RejectedExecutionException e) {
            throw Problem.of(429, "concurrency_limited", "Too many requests", MOST + " streams already run, which is "
                    + "as many as this server takes.").retryAfter(1);
        }
    }

    /// Ends all streams; calling it twice is legal.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
