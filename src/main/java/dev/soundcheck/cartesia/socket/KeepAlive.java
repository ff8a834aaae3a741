package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pings an open socket and reports when it is dead. Any thread; looks on the timer's.
final class KeepAlive {
    private static final Duration PERIOD = Duration.ofSeconds(30);
    /// A look this late means that this process stood still; the server may have answered long ago.
    private static final long LATE_NANOS = 5_000_000_000L;

    private final CartesiaApi api;
    private final Consumer<IOException> dead;
    private final Runnable sent;
    // All below guarded by this.
    private @Nullable WebSocketPipe pipe;
    private @Nullable ScheduledFuture<?> next;
    private long pingedNanos;
    private boolean pinged;
    private boolean stopped;

    /// @param dead  called where a ping was not answered
    /// @param sent  called at each ping
    KeepAlive(CartesiaApi api, Consumer<IOException> dead, Runnable sent) {
        this.api = api;
        this.dead = dead;
        this.sent = sent;
    }

    synchronized void start(WebSocketPipe open) {
        pipe = open;
        schedule();
    }

    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void schedule() {
        if (stopped) {
            return;
        }
        try {
            next = api.timer().schedule(this::look, PERIOD.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            stopped = true;
        }
    }

    private void look() {
        if (ping()) {
            dead.accept(new SocketTimeoutException("a ping was not answered within " + PERIOD.toSeconds() + " s"));
        }
    }

    /// True where the last ping was not answered.
    private synchronized boolean ping() {
        WebSocketPipe open = pipe;
        if (stopped || open == null) {
            return false;
        }
        long now = api.options().clock().nanoTime();
        boolean late = now - pingedNanos > PERIOD.toNanos() + LATE_NANOS;
        if (pinged && !late && open.lastFrameNanos() - pingedNanos < 0) {
            return true;
        }
        pinged = true;
        pingedNanos = now;
        if (open.writer().put(Opcode.PING, new byte[0])) {
            sent.run();
            api.soon(open.writer()::pump);
        }
        schedule();
        return false;
    }
}
