package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.wire.Frame;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One utterance on the shared socket. Inputs come from any thread, frames from the socket's reader.
///
/// Inputs are kept until the first answer: a kept socket may turn out to have died, and then they go out once more
/// over a new one, under a new id.
public final class SocketContext implements SpeechContext {
    public static final int SERVER_DEFAULT = -1;

    private final CartesiaApi api;
    private final SharedSocket socket;
    private final SpeechRequest request;
    private final int maxBufferDelayMillis;
    private final RequestJson json;
    private final Intake intake;
    private final StallWatch watch;
    private volatile String contextId = UUID.randomUUID().toString();
    // All below guarded by this.
    private final List<Input> unanswered = new ArrayList<>();
    private final StringBuilder heldBack = new StringBuilder();
    private volatile @Nullable SocketLink link;
    private boolean warm;
    private boolean answered;
    private boolean triedAgain;
    private int attempts;
    private boolean started;
    private boolean finished;

    public SocketContext(CartesiaApi api, SharedSocket socket, SpeechRequest request, int maxBufferDelayMillis,
            TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.socket = socket;
        this.request = request;
        this.maxBufferDelayMillis = maxBufferDelayMillis;
        this.json = new RequestJson(api.options().version());
        this.intake = new Intake(listener, trace, api.failures(), this::released);
        this.watch = new StallWatch(api.timer(), api.options().timing().stall(), this::stalled,
                this::messageUnderWayFor);
    }

    /// Takes no lock: the watch asks while it holds its own.
    private long messageUnderWayFor(long nowNanos) {
        SocketLink carrier = link;
        return carrier == null ? Long.MAX_VALUE : carrier.messageUnderWayFor(nowNanos);
    }

    /// The whole text in one message.
    public void speakWhole() {
        synchronized (this) {
            started = true;
            finished = true;
            unanswered.add(Input.whole(request.text()));
        }
        api.running().add(this);
        socket.carry(this);
    }

    /// The first piece, which may be empty; the socket is opened at once all the same.
    public void speakInPieces() {
        append(request.text());
        api.running().add(this);
        socket.carry(this);
    }

    @Override
    public String contextId() {
        return contextId;
    }

    TraceRecorder trace() {
        return intake.trace();
    }

    boolean ended() {
        return intake.ended();
    }

    @Override
    public synchronized void append(String text) {
        if (over() || text.isEmpty()) {
            return;
        }
        heldBack.append(text);
        int ready = heldBack.length();
        if (Character.isHighSurrogate(heldBack.charAt(ready - 1))) {
            ready--; // half a character waits for its other half
        }
        String piece = heldBack.substring(0, ready);
        // A first input without a letter or digit would be refused, and end the context.
        if (!piece.isEmpty() && (started || request.withText(piece).speakable())) {
            started = true;
            heldBack.delete(0, ready);
            send(new Input(piece, true, false));
        }
    }

    @Override
    public synchronized void flush() {
        if (started && !over()) {
            send(new Input("", true, true));
        }
    }

    @Override
    public void finish() {
        synchronized (this) {
            if (over()) {
                return;
            }
            finished = true;
            if (started) {
                send(new Input("", false, false));
                return;
            }
        }
        intake.fail(Failures.nothingToSay());
    }

    /// Nothing more is to be said: it was finished, or the service has ended it.
    private boolean over() {
        return finished || intake.ended();
    }

    @Override
    public void cancel() {
        SocketLink carrier;
        synchronized (this) {
            finished = true;
            carrier = started ? link : null;
        }
        if (!intake.ended()) {
            intake.cancel();
            if (carrier != null) {
                carrier.send(RequestJson.cancel(contextId));
            }
        }
    }

    private void send(Input input) {
        if (!answered) {
            unanswered.add(input);
        }
        SocketLink carrier = link;
        if (carrier != null) {
            transmit(carrier, input);
        }
    }

    private void transmit(SocketLink carrier, Input input) {
        String message = json.input(request, contextId, input, maxBufferDelayMillis);
        watch.arm();
        long before = trace().now();
        trace().begin(Phase.REQUEST, before);
        boolean sent = carrier.send(message);
        long after = trace().now();
        trace().end(Phase.REQUEST, after);
        if (sent) {
            trace().mark(Mark.SENT, after);
        }
    }

    /// The socket is open and knows this context: everything said so far goes out.
    ///
    /// @param open  true where it had been open before this context came
    synchronized void attached(SocketLink carrier, boolean open) {
        if (intake.ended() || !carrier.carries(this)) {
            return; // it may have been lost between joining and now
        }
        link = carrier;
        warm = open;
        if (open) {
            trace().reusedConnection();
        }
        for (Input input : List.copyOf(unanswered)) {
            transmit(carrier, input);
        }
    }

    /// One frame of this context.
    void receive(Frame frame, long arrived, int wireBytes) {
        noteAnswer();
        trace().mark(Mark.FIRST_BYTE, arrived);
        switch (frame) {
            case Frame.Chunk chunk ->
                intake.audio(request.format().pcm(), chunk.audio(), arrived, wireBytes, chunk.stepMillis());
            case Frame.Stamps stamps -> intake.stamps(stamps, arrived, wireBytes);
            case Frame.FlushDone flush -> {
                trace().wire(wireBytes);
                intake.flushed(flush.flushId());
            }
            case Frame.Done _ -> {
                trace().wire(wireBytes);
                intake.complete(arrived);
            }
            case Frame.Failure failure -> {
                trace().wire(wireBytes);
                intake.fail(api.refusals().read(failure.error(), request));
            }
            case Frame.Unknown _ -> trace().wire(wireBytes);
        }
    }

    /// Nothing more is owed to an open utterance once something has answered its last input.
    private synchronized void noteAnswer() {
        watch.progress();
        if (!answered) {
            answered = true;
            unanswered.clear();
        }
        if (!finished) {
            watch.disarm();
        }
    }

    void unreadable(Throwable cause) {
        intake.fail(api.failures().unreadable(intake.seconds(), cause));
    }

    /// The socket never opened.
    ///
    /// @param pause  after which another attempt is worth while, null where none is
    public void refused(SpeechFailure failure, @Nullable Duration pause) {
        synchronized (this) {
            if (pause != null && attempts < api.options().retries().retries() && !intake.ended()) {
                attempts++;
                trace().restart();
                api.later(pause, () -> socket.carry(this));
                return;
            }
        }
        intake.fail(failure);
    }

    /// The socket is gone. A kept one that never answered had died before: that costs one more try, not the turn.
    void lost(Throwable cause) {
        synchronized (this) {
            boolean neverSent = link == null;
            link = null;
            if ((warm || neverSent) && !answered && !triedAgain && !intake.ended()) {
                triedAgain = true;
                contextId = UUID.randomUUID().toString();
                trace().restart();
                api.soon(() -> socket.carry(this));
                return;
            }
        }
        intake.fail(api.failures().broken(intake.seconds(), cause));
    }

    private void stalled() {
        SocketLink carrier;
        synchronized (this) {
            finished = true;
            carrier = link;
        }
        intake.fail(api.failures().stalled(intake.seconds(), api.options().timing().stall()));
        if (carrier != null) {
            carrier.send(RequestJson.cancel(contextId));
            carrier.retire();
        }
    }

    private void released() {
        watch.stop();
        api.running().remove(this);
        socket.drop(this);
    }
}
