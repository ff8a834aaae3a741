package dev.soundcheck.offline.wire.socket;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// What leaves one socket: one message after the other, in the order in which they were put in. Any thread.
///
/// A context waits until its message has left, so a client that does not read stops its contexts and grows no queue.
final class SocketOutbox {
    private final Session session;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    SocketOutbox(Session session) {
        this.session = session;
    }

    /// Puts a message in line; the future ends when it has left or cannot leave.
    synchronized CompletableFuture<Void> put(String message) {
        last = last.handle((_, _) -> null).thenCompose(_ -> {
            Callback.Completable sent = new Callback.Completable();
            session.sendText(message, sent);
            return sent;
        });
        return last;
    }

    /// Puts a message in line and waits until it has left.
    void send(String message) throws IOException, InterruptedException {
        try {
            put(message).get();
        } catch (ExecutionException e) {
            throw new IOException("the socket takes no more", e.getCause());
        }
    }
}
