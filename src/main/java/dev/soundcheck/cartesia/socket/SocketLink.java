package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.ConnectionLog;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.wire.WireEntry;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One TCP connection of the shared socket, from its handshake to its end. Never reopened: the next one is new.
///
/// Frames come on its reader thread; contexts join and leave on any.
final class SocketLink implements Handshake.Outcome {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

    /// Opening; carrying; taking no new context while its own finish; gone.
    enum State {
        OPENING, OPEN, RETIRED, GONE
    }

    private final CartesiaApi api;
    private final SharedSocket owner;
    private final ConnectionLog log;
    private final Handshake handshake;
    private final StallWatch idle;
    private final KeepAlive keepAlive;
    private final LinkContexts contexts = new LinkContexts();
    private volatile @Nullable WebSocketPipe pipe;
    private volatile long lastUsedNanos;
    // All below guarded by this.
    private State state = State.OPENING;
    private final List<SocketContext> waiting = new ArrayList<>();

    SocketLink(CartesiaApi api, SharedSocket owner) {
        this.api = api;
        this.owner = owner;
        this.log = new ConnectionLog(api.options().clock(), true, api.redactor());
        this.handshake = new Handshake(api, owner.attempts(), log, this);
        this.idle = new StallWatch(api.timer(), api.options().timing().idleRetire(), this::idledOut);
        this.keepAlive = new KeepAlive(api, this::broke, () -> note(new WireEntry.Ping(true), 2));
        this.lastUsedNanos = System.nanoTime();
    }

    void connect() {
        handshake.begin();
    }

    /// Adds a context: its messages are sent now, or as soon as the socket is open.
    ///
    /// @return false where this socket takes no context any more
    boolean join(SocketContext context) {
        boolean open;
        synchronized (this) {
            if (state == State.RETIRED || state == State.GONE) {
                return false;
            }
            contexts.add(context);
            open = state == State.OPEN;
            if (!open) {
                waiting.add(context);
                log.join(context.trace());
            }
        }
        if (open) {
            log.repeat(context.trace());
            context.attached(this, true);
        }
        return true;
    }

    /// `System.nanoTime` of the last message in either direction.
    long lastUsedNanos() {
        return lastUsedNanos;
    }

    /// How long ago a good part of an unfinished message came; `Long.MAX_VALUE` where none is unfinished.
    long messageUnderWayFor(long nowNanos) {
        WebSocketPipe open = pipe;
        return open == null ? Long.MAX_VALUE : open.unfinishedFor(nowNanos);
    }

    /// From now on the context gets what is answered to this id too.
    void answer(String id, SocketContext context) {
        contexts.answer(id, context);
    }

    boolean carries(SocketContext context) {
        return contexts.carries(context);
    }

    void leave(SocketContext context) {
        if (contexts.remove(context)) {
            log.leave(context.trace());
            synchronized (this) {
                waiting.remove(context);
            }
            idle.progress();
            closeIfUnused();
        }
    }

    /// Adds a message; `pump` sends it.
    ///
    /// @param sent  told on the sending thread as soon as it has left, with its length in bytes
    /// @return false where it cannot leave any more; the end of the socket tells the contexts
    boolean put(String message, IntConsumer sent) {
        WebSocketPipe open = pipe;
        return open != null && open.writer().put(message, bytes -> {
            used();
            sent.accept(bytes);
        });
    }

    /// Adds a control frame; `pump` sends it.
    ///
    /// @param opcode  one of `Opcode`
    boolean put(int opcode, byte[] payload) {
        WebSocketPipe open = pipe;
        return open != null && open.writer().put(opcode, payload);
    }

    /// Sends what was added. Call it outside of any lock.
    void pump() {
        WebSocketPipe open = pipe;
        if (open != null) {
            open.writer().pump();
        }
    }

    void used() {
        lastUsedNanos = System.nanoTime();
        idle.progress();
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

    /// Ends at once, whatever runs.
    void abort() {
        handshake.cancel();
        WebSocketPipe open = pipe;
        if (open != null) {
            open.cancel();
        }
    }

    private void closeIfUnused() {
        WebSocketPipe open = pipe;
        synchronized (this) {
            if (state != State.RETIRED || !contexts.isEmpty() || open == null) {
                return;
            }
        }
        idle.stop();
        handshake.end();
        if (open.writer().putClose(CloseCode.NORMAL, "OK")) {
            api.soon(open.writer()::pump);
            api.later(api.options().timing().linger(), open::cancel);
        }
    }

    private void idledOut() {
        if (contexts.isEmpty()) {
            retire();
        } else {
            idle.arm();
        }
    }

    /// Reads the socket until its end, on the calling thread.
    @Override
    public void carry(Response response) throws ProtocolException {
        WebSocketPipe open = new WebSocketPipe(WebSocketPipe.opened(response), api.options().clock(),
                new Arrivals(api, this), api::soon, this::broke);
        pipe = open;
        opened(open);
        try {
            open.run();
            end(seconds -> api.failures().broken(seconds, "the socket was closed"), true);
        } catch (ProtocolFault fault) {
            if (open.writer().putClose(CloseCode.PROTOCOL_ERROR, "")) {
                note(new WireEntry.Close(true, CloseCode.PROTOCOL_ERROR, ""), 4);
            }
            open.writer().pump();
            end(seconds -> api.failures().protocolFault(seconds, String.valueOf(fault.getMessage())), false);
        } catch (IOException cause) {
            broke(cause);
        } catch (RuntimeException | Error ours) {
            LOG.error("Reading the socket failed", ours);
            end(seconds -> api.failures().internal(seconds, ours), false);
        } finally {
            open.release();
        }
    }

    private void opened(WebSocketPipe open) {
        handshake.end();
        List<SocketContext> ready;
        synchronized (this) {
            if (state == State.OPENING) {
                state = State.OPEN;
            }
            ready = List.copyOf(waiting);
            waiting.clear();
        }
        idle.arm();
        keepAlive.start(open);
        owner.opened(this);
        ready.forEach(context -> context.attached(this, false));
        closeIfUnused();
    }

    /// A message of a context, which may have left.
    void receive(String contextId, WireMessage message, long arrived, int wireBytes) {
        contexts.receive(contextId, message, arrived, wireBytes);
    }

    /// The contexts that are on the socket now.
    Collection<SocketContext> contexts() {
        return contexts.all();
    }

    /// Answers the other side's close, which ends what is sent.
    void answerClose() {
        WebSocketPipe open = pipe;
        if (open != null && open.writer().putClose(CloseCode.NORMAL, "")) {
            note(new WireEntry.Close(true, CloseCode.NORMAL, ""), 4);
            open.writer().pump();
        }
    }

    /// Writes an entry about the socket into the wire log of every utterance on it.
    void note(WireEntry entry, int bytes) {
        long now = api.options().clock().nanoTime();
        contexts().forEach(context -> context.trace().wireLog().add(now, bytes, entry));
    }

    private void broke(IOException cause) {
        note(new WireEntry.Broken(api.redactor().clean(String.valueOf(cause.getMessage()))), 0);
        end(seconds -> api.failures().broken(seconds, cause), true);
        abort();
    }

    @Override
    public void refuse(SpeechFailure failure, @Nullable Duration pause) {
        gone().forEach(context -> context.refused(failure, pause));
    }

    /// The end of the open socket.
    ///
    /// @param failure  from the seconds of speech a context had got
    /// @param passing  true where another socket may do better
    void end(DoubleFunction<SpeechFailure> failure, boolean passing) {
        gone().forEach(context -> context.lost(failure, passing));
    }

    /// The contexts that were on the socket; none where it was gone already.
    private Collection<SocketContext> gone() {
        Collection<SocketContext> live;
        synchronized (this) {
            if (state == State.GONE) {
                return List.of();
            }
            state = State.GONE;
            waiting.clear();
            live = contexts.removeAll();
        }
        handshake.end();
        idle.stop();
        keepAlive.stop();
        owner.gone(this);
        return live;
    }
}
