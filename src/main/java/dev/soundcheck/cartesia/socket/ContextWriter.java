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

/// Puts the messages of one utterance on a socket, arms the watch for their answers, and tells when each has left.
///
/// `input` and `restart` are called under the lock of the context; what leaves is told on the sending thread, without it.
final class ContextWriter {
    private final ContextSpec spec;
    private final WireTap tap;
    private final StallWatch watch;
    private final RequestJson json;
    private final int bufferMillis;
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

    /// The next input is the first one on a new socket.
    void restart() {
        flushes = 0;
    }

    /// Puts the message in; it leaves when the locks are free again.
    void input(SocketLink carrier, String contextId, Input input) {
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

    /// Tells the service that nobody listens any more. Call it outside of any lock.
    void cancel(SocketLink carrier, String contextId) {
        String message = RequestJson.cancel(contextId);
        carrier.put(message, bytes -> {
            long sent = spec.trace().now();
            tap.messageOut(message, sent, bytes);
            spec.listener().onSent(new SentInput(contextId, Kind.CANCEL, "", 0, sent, bytes));
        });
        carrier.pump();
    }

    /// Arms the watch where the service owes an answer to this.
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
