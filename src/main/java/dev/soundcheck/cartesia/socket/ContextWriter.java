package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SentInput.Kind;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sends the messages of one utterance, arms the watch for their answers, and reports when each has left.
///
/// `attach`, `detach` and `put` are called under the lock of the context, the rest outside of it. What leaves is told
/// on the sending thread, without the lock.
final class ContextWriter {
    private final ContextSpec spec;
    private final WireTap tap;
    private final StallWatch watch;
    private final RequestJson json;
    private final int bufferMillis;
    /// Written under the lock of the context, read by any thread.
    private volatile @Nullable SocketLink link;
    // All below guarded by the context.
    private boolean flushOwes;
    private int flushes;

    /// @param watch  armed where the service owes an answer
    ContextWriter(CartesiaApi api, ContextSpec spec, WireTap tap, StallWatch watch) {
        this.spec = spec;
        this.tap = tap;
        this.watch = watch;
        this.json = new RequestJson(api.options().version());
        this.bufferMillis = spec.options().maxBufferDelayMillis().orElse(api.options().version()
                .maxBufferDelayMillis());
    }

    /// The next input is the first one on this socket.
    void attach(SocketLink carrier) {
        link = carrier;
        flushes = 0;
    }

    /// The socket is gone.
    void detach() {
        link = null;
    }

    /// The socket that the messages go to, null while there is none.
    @Nullable
    SocketLink link() {
        return link;
    }

    /// Any thread, and without a lock: the watch asks while it holds its own.
    long messageUnderWayFor(long nowNanos) {
        SocketLink carrier = link;
        return carrier == null ? Long.MAX_VALUE : carrier.messageUnderWayFor(nowNanos);
    }

    /// Puts the messages in; `pump` sends them. Without a socket nothing happens.
    void put(String contextId, List<Input> ready) {
        SocketLink carrier = link;
        if (carrier != null) {
            ready.forEach(input -> put(carrier, contextId, input));
        }
    }

    /// Sends what was put in.
    void pump() {
        SocketLink carrier = link;
        if (carrier != null) {
            carrier.pump();
        }
    }

    private void put(SocketLink carrier, String contextId, Input input) {
        int flushId = input.flush() ? ++flushes : 0;
        String message = json.input(spec.request(), contextId, input, spec.options().maxBufferDelayMillis());
        expect(input);
        spec.trace().begin(Phase.REQUEST, input, spec.trace().now());
        carrier.put(message, bytes -> {
            long sent = spec.trace().now();
            spec.trace().end(Phase.REQUEST, input, sent);
            spec.trace().mark(Mark.SENT, sent);
            tap.messageOut(message, sent, bytes);
            spec.listener().onSent(new SentInput(contextId, kind(input), input.text(), flushId, sent, bytes));
        });
    }

    private static Kind kind(Input input) {
        if (input.flush()) {
            return Kind.FLUSH;
        }
        return input.text().isEmpty() ? Kind.FINISH : Kind.TEXT;
    }

    /// Tells the service that the utterance is cancelled.
    void cancel(SocketLink carrier, String contextId) {
        String message = RequestJson.cancel(contextId);
        carrier.put(message, bytes -> {
            long sent = spec.trace().now();
            tap.messageOut(message, sent, bytes);
            spec.listener().onSent(new SentInput(contextId, Kind.CANCEL, "", 0, sent, bytes));
        });
        carrier.pump();
    }

    /// Arms the watch where the service owes an answer to this input.
    private void expect(Input input) {
        if (!input.more()) {
            watch.arm();
        } else if (input.flush() && flushOwes) {
            flushOwes = false;
            watch.arm();
        } else if (TextGate.speaks(input.text())) {
            flushOwes = true;
            watch.arm(Duration.ofMillis(bufferMillis));
        }
    }
}
