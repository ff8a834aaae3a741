package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.turn.Attempts;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SocketState.Status;
import dev.soundcheck.speech.SpeechFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one socket that all turns share: opened when needed, kept open, replaced when it is lost. Any thread.
public final class SharedSocket {
    private static final Duration GOODBYE = Duration.ofMillis(300);

    private final CartesiaApi api;
    private final Attempts attempts;
    private volatile SocketState state = new SocketState(Status.CLOSED, System.nanoTime());
    private volatile @Nullable SocketLink open;
    // All below guarded by this.
    private @Nullable SocketLink current;
    private final Set<SocketLink> all = new HashSet<>();

    public SharedSocket(CartesiaApi api) {
        this.api = api;
        this.attempts = new Attempts(api.options().retries(), api.credentials());
    }

    public SocketState state() {
        SocketState told = state;
        SocketLink link = open;
        return link == null
                ? told
                : new SocketState(told.status(), told.sinceNanos(),
                        Math.max(told.sinceNanos(), link.lastUsedNanos()));
    }

    /// Puts the context on the socket, which is opened where there is none.
    void carry(SocketContext context) {
        boolean joined = false;
        while (!joined && !context.ended()) {
            SpeechFailure refusal = api.refusal();
            if (refusal != null) {
                context.refused(refusal, null);
                return;
            }
            joined = link().join(context);
        }
        if (context.ended()) {
            drop(context);
        }
    }

    public void warm() {
        if (api.refusal() == null) {
            link();
        }
    }

    private synchronized SocketLink link() {
        SocketLink link = current;
        if (link == null) {
            link = new SocketLink(api, this);
            current = link;
            all.add(link);
            state = new SocketState(Status.OPENING, System.nanoTime());
            link.connect();
        }
        return link;
    }

    /// The context has ended, wherever it was.
    void drop(SocketContext context) {
        List<SocketLink> links;
        synchronized (this) {
            links = List.copyOf(all);
        }
        links.forEach(link -> link.leave(context));
    }

    /// Counts the attempts to open it, for all who wait.
    Attempts attempts() {
        return attempts;
    }

    synchronized void opened(SocketLink link) {
        attempts.reset();
        if (current == link) {
            state = new SocketState(Status.OPEN, System.nanoTime());
            open = link;
        }
    }

    synchronized void replaced(SocketLink link) {
        if (current == link) {
            current = null;
            open = null;
            state = new SocketState(Status.CLOSED, System.nanoTime());
        }
    }

    synchronized void gone(SocketLink link) {
        replaced(link);
        all.remove(link);
        notifyAll();
    }

    /// The next turn opens a new one; running turns end on the old one.
    public void cool() {
        SocketLink link;
        synchronized (this) {
            link = current;
        }
        if (link != null) {
            link.retire();
        }
    }

    /// Sends a close frame, waits a moment for the answer, then closes the connection.
    public void close() {
        List<SocketLink> links;
        synchronized (this) {
            links = List.copyOf(all);
        }
        links.forEach(SocketLink::retire);
        awaitGone();
        links.forEach(SocketLink::abort);
    }

    private synchronized void awaitGone() {
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        try {
            for (long left = GOODBYE.toMillis(); !all.isEmpty() && left > 0; left = (deadline - System.nanoTime())
                    / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
