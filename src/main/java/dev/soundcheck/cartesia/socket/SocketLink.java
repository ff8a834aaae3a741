package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.ConnectionLog;
import dev.soundcheck.cartesia.connection.HttpSpeech;
import dev.soundcheck.cartesia.connection.SocketTap;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.wire.Frame;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.speech.SpeechFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import okio.Utf8;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP connection of the shared socket, from its handshake to its end. Never reopened: the next one is new.
///
/// Frames come on its reader thread; contexts join and leave on any.
final class SocketLink extends WebSocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final int NORMAL_CLOSURE = 1000;

    /// Opens, carries, takes nobody new but lets its own finish, is gone.
    enum State {
        OPENING, OPEN, RETIRED, GONE
    }

    private final CartesiaApi api;
    private final SharedSocket owner;
    private final ConnectionLog log;
    private final SocketTap tap = new SocketTap();
    private final FrameDecoder decoder = new FrameDecoder();
    private final StallWatch handshake;
    private final StallWatch idle;
    // A context is in here before its first message leaves and not after its end: whoever is not in here is dead.
    private final Map<String, SocketContext> contexts = new ConcurrentHashMap<>();
    // Guarded by this.
    private State state = State.OPENING;
    private final List<SocketContext> waiting = new ArrayList<>();
    private @Nullable WebSocket socket;

    SocketLink(CartesiaApi api, SharedSocket owner) {
        this.api = api;
        this.owner = owner;
        this.log = new ConnectionLog(api.options().clock(), true);
        this.handshake = new StallWatch(api.timer(), api.options().timing().stall(), this::handshakeStalled);
        this.idle = new StallWatch(api.timer(), api.options().timing().idleRetire(), this::idledOut);
    }

    void connect() {
        handshake.arm();
        api.credentials().use(this::connect, failure -> fail(null, failure, null));
    }

    /// The token may come later than patience lasts: what is gone stays gone.
    private synchronized void connect(@Nullable String authorization) {
        if (state == State.GONE) {
            return;
        }
        HttpUrl url = api.route("tts/websocket").newBuilder()
                .addQueryParameter("cartesia_version", api.options().version().date()).build();
        socket = api.client().newWebSocket(api.request(url, authorization).tag(ConnectionLog.class, log)
                .tag(SocketTap.class, tap).build(), this);
    }

    /// Takes a context along: its messages go out now or as soon as the socket is open.
    ///
    /// @return false where this socket takes nobody any more
    boolean join(SocketContext context) {
        boolean open;
        synchronized (this) {
            if (state == State.RETIRED || state == State.GONE) {
                return false;
            }
            contexts.put(context.contextId(), context);
            open = state == State.OPEN;
            if (!open) {
                waiting.add(context);
                log.join(context.trace());
            }
        }
        if (open) {
            context.attached(this, true);
        }
        return true;
    }

    /// How long ago a byte of an unfinished message came; `Long.MAX_VALUE` where none is unfinished.
    long messageUnderWayFor(long nowNanos) {
        return tap.unfinishedFor(nowNanos);
    }

    boolean carries(SocketContext context) {
        return contexts.get(context.contextId()) == context;
    }

    void leave(SocketContext context) {
        if (contexts.remove(context.contextId(), context)) {
            log.leave(context.trace());
            synchronized (this) {
                waiting.remove(context);
            }
            idle.progress();
            closeIfUnused();
        }
    }

    /// False where the message cannot leave any more; the end of the socket tells the contexts.
    boolean send(String message) {
        WebSocket open = current();
        idle.progress();
        return open != null && open.send(message);
    }

    /// No new contexts; closes as soon as the last has ended.
    void retire() {
        synchronized (this) {
            if (state == State.GONE || state == State.RETIRED) {
                return;
            }
            state = State.RETIRED;
        }
        owner.replaced(this);
        closeIfUnused();
    }

    /// At once, whatever runs.
    void abort() {
        WebSocket open = current();
        if (open != null) {
            open.cancel();
        }
    }

    private void closeIfUnused() {
        WebSocket open = current();
        synchronized (this) {
            if (state != State.RETIRED || !contexts.isEmpty() || open == null) {
                return;
            }
        }
        idle.stop();
        handshake.stop();
        open.close(NORMAL_CLOSURE, "OK");
        api.later(api.options().timing().linger(), open::cancel);
    }

    private synchronized @Nullable WebSocket current() {
        return socket;
    }

    private void idledOut() {
        if (contexts.isEmpty()) {
            retire();
        } else {
            idle.arm();
        }
    }

    private void handshakeStalled() {
        fail(null, api.failures().noAnswer(new InterruptedIOException("no answer to the handshake")), null);
        abort();
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        handshake.stop();
        List<SocketContext> ready;
        synchronized (this) {
            if (state == State.OPENING) {
                state = State.OPEN;
            }
            ready = List.copyOf(waiting);
            waiting.clear();
        }
        idle.arm();
        owner.opened(this);
        ready.forEach(context -> context.attached(this, false));
        closeIfUnused();
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        read(text);
        tap.message();
    }

    private void read(String text) {
        long arrived = api.options().clock().nanoTime();
        idle.progress();
        Frame frame;
        try {
            frame = decoder.decode(text);
        } catch (IOException unreadable) {
            Collection<SocketContext> live = List.copyOf(contexts.values());
            retire();
            live.forEach(context -> context.unreadable(unreadable));
            return;
        }
        String id = frame.contextId();
        SocketContext context = id == null ? null : contexts.get(id);
        if (context != null) {
            context.receive(frame, arrived, frameBytes(text));
        } else if (id == null && frame instanceof Frame.Failure) {
            // An error that names no context is about the connection.
            Collection<SocketContext> live = List.copyOf(contexts.values());
            retire();
            live.forEach(one -> one.receive(frame, arrived, frameBytes(text)));
        } else if (frame instanceof Frame.Unknown unknown) {
            LOG.debug("Left out a message of the unknown type \"{}\"", api.redactor().clean(unknown.type()));
        }
    }

    /// All frames are text; one that is not is read as if it were.
    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        onMessage(from, bytes.utf8());
    }

    /// Payload and head of a frame that was not fragmented.
    private static int frameBytes(String text) {
        long payload = Utf8.size(text);
        return (int) (payload + (payload < 126 ? 2 : payload < 65536 ? 4 : 10));
    }

    @Override
    public void onClosing(WebSocket closing, int code, String reason) {
        closing.close(NORMAL_CLOSURE, null);
        fail(new IOException("the service closed the socket: " + code + " " + reason), null, null);
    }

    @Override
    public void onClosed(WebSocket closed, int code, String reason) {
        fail(new IOException("the socket was closed: " + code + " " + reason), null, null);
    }

    @Override
    public void onFailure(WebSocket failed, Throwable cause, @Nullable Response response) {
        boolean neverOpened;
        synchronized (this) {
            neverOpened = state == State.OPENING || (state == State.RETIRED && !waiting.isEmpty());
        }
        if (!neverOpened) {
            fail(cause, null, null);
        } else if (response != null && response.code() != 101) {
            fail(cause, refusal(response), owner.pauseAfter(response));
        } else {
            IOException io = cause instanceof IOException known ? known : new IOException(cause);
            fail(cause, api.failures().noAnswer(io), owner.pauseAfter(io));
        }
    }

    private SpeechFailure refusal(Response response) {
        return response.isSuccessful()
                ? api.failures().notCartesia(api.base().place() + " does not offer a socket.",
                        api.failures().detail(new ProtocolException("status " + response.code())))
                : HttpSpeech.refused(api, response, null);
    }

    /// The end of this socket, whatever the reason.
    ///
    /// @param refusal  why it never opened, null where it had been open
    /// @param pause    after which another attempt is worth while, null where none is
    private void fail(@Nullable Throwable cause, @Nullable SpeechFailure refusal, @Nullable Duration pause) {
        Collection<SocketContext> live;
        synchronized (this) {
            if (state == State.GONE) {
                return;
            }
            state = State.GONE;
            waiting.clear();
            live = List.copyOf(contexts.values());
            contexts.clear();
        }
        handshake.stop();
        idle.stop();
        owner.gone(this);
        for (SocketContext context : live) {
            if (refusal != null) {
                context.refused(refusal, pause);
            } else {
                context.lost(cause == null ? new IOException("the socket is gone") : cause);
            }
        }
    }
}
