package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SocketState.Status;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The one socket that all turns share: opened on need, kept, replaced when it is gone. Any thread.
public final class SharedSocket {
    private static final Duration GOODBYE = Duration.ofMillis(300);

    private final CartesiaApi api;
    private volatile SocketState state = new SocketState(Status.CLOSED, System.nanoTime());
    // All below guarded by this.
    private @Nullable SocketLink current;
    private int failures;
    private final Set<SocketLink> all = new HashSet<>();

    public SharedSocket(CartesiaApi api) {
        this.api = api;
    }

    public SocketState state() {
        return state;
    }

    /// Takes the context to the socket, opening one where there is none.
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

    /// How long to wait before the socket is tried again; each failure in a row doubles it. Null where it is final.
    synchronized @Nullable Duration pauseAfter(Response refusal) {
        if (refusal.code() == 401 && failures == 0 && api.credentials().renewable()) {
            failures++;
            return Duration.ZERO;
        }
        return counted(api.options().retries().afterStatus(failures, refusal.code(), refusal.headers(), random()));
    }

    synchronized @Nullable Duration pauseAfter(IOException noAnswer) {
        return counted(api.options().retries().afterNoAnswer(failures, noAnswer, random()));
    }

    private @Nullable Duration counted(@Nullable Duration pause) {
        failures = pause == null ? 0 : failures + 1;
        return pause;
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    synchronized void opened(SocketLink link) {
        failures = 0;
        if (current == link) {
            state = new SocketState(Status.OPEN, System.nanoTime());
        }
    }

    synchronized void replaced(SocketLink link) {
        if (current == link) {
            current = null;
            state = new SocketState(Status.CLOSED, System.nanoTime());
        }
    }

    synchronized void gone(SocketLink link) {
        replaced(link);
        all.remove(link);
        notifyAll();
    }

    /// The next turn opens a new one; running turns end on theirs.
    public void cool() {
        SocketLink link;
        synchronized (this) {
            link = current;
        }
        if (link != null) {
            link.retire();
        }
    }

    /// Says good-bye, waits a moment for the answer, then hangs up.
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
