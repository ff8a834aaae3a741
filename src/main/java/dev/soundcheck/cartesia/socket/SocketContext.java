package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.RawMessage;
import dev.soundcheck.cartesia.wire.RequestJson;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SentInput.Kind;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One utterance on the shared socket. Inputs come from any thread, frames from the socket's reader.
///
/// Inputs are kept until the first answer: a kept socket may turn out to have died, and then they go out once more
/// over a new one, under a new id.
public final class SocketContext implements SpeechContext {
    private final CartesiaApi api;
    private final SharedSocket socket;
    private final SpeechRequest request;
    private final ContextOptions options;
    private final RequestJson json;
    private final SpeechListener listener;
    private final Intake intake;
    private final WireTap tap;
    private final StallWatch watch;
    private volatile String contextId = UUID.randomUUID().toString();
    private volatile boolean cancelled;
    // Belongs to the socket's reader.
    private LateAudio late = new LateAudio(0, 0, 0, 0);
    // All below guarded by this.
    private final TextGate text;
    private final List<Input> unanswered = new ArrayList<>();
    private volatile @Nullable SocketLink link;
    private boolean warm;
    private boolean answered;
    private boolean triedAgain;
    private boolean finished;
    private boolean flushOwes;
    private int flushes;

    /// A context that is not on a socket yet.
    public SocketContext(CartesiaApi api, SharedSocket socket, SpeechRequest request, ContextOptions options,
            TraceRecorder trace, SpeechListener listener) {
        this.api = api;
        this.socket = socket;
        this.request = request;
        this.options = options;
        this.text = new TextGate(options.verbatim());
        this.json = new RequestJson(api.options().version());
        this.listener = listener;
        this.tap = new WireTap(api, trace);
        this.intake = new Intake(listener, trace, api.failures(), api.options().limit(), this::released);
        this.watch = new StallWatch(api.timer(), api.options().clock(), api.options().timing().stall(), this::stalled,
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
            text.take(request.text());
            finished = true;
            unanswered.add(Input.whole(request.text()));
        }
        api.running().add(this);
        socket.carry(this);
    }

    /// A message that somebody else wrote. It may name its context, and leave it open.
    public void speakRaw(String message) {
        RawMessage told = RawMessage.of(message);
        synchronized (this) {
            contextId = Objects.requireNonNullElse(told.contextId(), contextId);
            text.open();
            finished = !told.more();
            unanswered.add(told.input(message));
        }
        api.running().add(this);
        socket.carry(this);
    }

    @Override
    public boolean send(String message) {
        RawMessage told = RawMessage.of(message);
        SocketLink carrier;
        synchronized (this) {
            carrier = link;
            if (intake.ended() || carrier == null) {
                return false;
            }
            carrier.answer(Objects.requireNonNullElse(told.contextId(), contextId), this);
            finished = finished || !told.more();
            put(told.input(message));
        }
        carrier.pump();
        return true;
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
    public boolean append(String more) {
        if (!take(more)) {
            listener.onRefused(more);
            return false;
        }
        pump();
        return true;
    }

    private synchronized boolean take(String more) {
        if (over()) {
            return false;
        }
        String piece = text.take(more);
        if (!piece.isEmpty()) {
            put(new Input(piece, true, false));
            if (text.takeKeptFlush()) {
                put(new Input("", true, true));
            }
        }
        return true;
    }

    @Override
    public boolean flush() {
        synchronized (this) {
            if (over()) {
                return false;
            }
            if (text.started()) {
                put(new Input("", true, true));
            } else {
                text.keepFlush();
            }
        }
        pump();
        return true;
    }

    @Override
    public boolean finish() {
        boolean said;
        synchronized (this) {
            if (over()) {
                return false;
            }
            finished = true;
            said = text.started();
            if (said) {
                put(new Input("", false, false));
            }
        }
        if (said) {
            pump();
        } else {
            intake.fail(Failures.nothingToSay());
        }
        return true;
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
            carrier = text.started() ? link : null;
            cancelled = !intake.ended();
        }
        if (cancelled) {
            intake.cancel();
            if (carrier != null) {
                tellCancel(carrier);
            }
        }
    }

    private void tellCancel(SocketLink carrier) {
        String id = contextId;
        String message = RequestJson.cancel(id);
        carrier.put(message, bytes -> {
            long sent = trace().now();
            tap.messageOut(message, sent, bytes);
            listener.onSent(new SentInput(id, Kind.CANCEL, "", 0, sent, bytes));
        });
        carrier.pump();
    }

    /// True where the service may go on speaking although nobody listens any more.
    boolean mayStillSpeak() {
        return cancelled && link != null;
    }

    /// Sound of this utterance after it was cancelled. On the socket's reader.
    void late(WireMessage message, long arrived, int wireBytes) {
        tap.late(message, arrived, wireBytes);
        int bytes = message.soundBytes();
        double seconds = (double) bytes / request.format().pcm().bytes(1) / request.format().pcm().sampleRateHz();
        late = new LateAudio(late.chunks() + 1, late.bytes() + bytes, late.seconds() + seconds, arrived);
        listener.onLate(late);
    }

    private void put(Input input) {
        if (!answered) {
            unanswered.add(input);
        }
        SocketLink carrier = link;
        if (carrier != null) {
            transmit(carrier, input);
        }
    }

    private void pump() {
        SocketLink carrier = link;
        if (carrier != null) {
            carrier.pump();
        }
    }

    /// Puts the message in; it leaves when the locks are free again.
    private void transmit(SocketLink carrier, Input input) {
        String id = contextId;
        int flushId = input.flush() ? ++flushes : 0;
        String message = json.input(request, id, input, options.maxBufferDelayMillis());
        expect(input);
        trace().begin(Phase.REQUEST, input, trace().now());
        carrier.put(message, bytes -> {
            long sent = trace().now();
            trace().end(Phase.REQUEST, input, sent);
            trace().mark(Mark.SENT, sent);
            tap.messageOut(message, sent, bytes);
            Kind kind = input.flush() ? Kind.FLUSH : input.text().isEmpty() ? Kind.FINISH : Kind.TEXT;
            listener.onSent(new SentInput(id, kind, input.text(), flushId, sent, bytes));
        });
    }

    /// Arms the watch where the service owes an answer to this.
    private void expect(Input input) {
        boolean speaks = TextGate.speaks(input.text());
        if (!input.more()) {
            watch.arm();
        } else if (input.flush() && flushOwes) {
            flushOwes = false;
            watch.arm();
        } else if (speaks) {
            flushOwes = true;
            watch.arm(bufferDelay());
        }
    }

    /// How long the service may wait before it owes an answer.
    private Duration bufferDelay() {
        return Duration.ofMillis(
                options.maxBufferDelayMillis().orElse(api.options().version().maxBufferDelayMillis()));
    }

    /// The socket is open and knows this context: everything said so far goes out.
    ///
    /// @param open  true where it had been open before this context came
    void attached(SocketLink carrier, boolean open) {
        synchronized (this) {
            if (intake.ended() || !carrier.carries(this)) {
                return; // it may have been lost between joining and now
            }
            link = carrier;
            warm = open;
            if (open) {
                trace().reusedConnection();
            }
            flushes = 0;
            for (Input input : List.copyOf(unanswered)) {
                transmit(carrier, input);
            }
        }
        carrier.pump();
    }

    /// One frame of this context.
    void receive(WireMessage message, long arrived, int wireBytes) {
        WireFrame frame = message.frame();
        tap.messageIn(message, arrived, wireBytes);
        noteAnswer(frame);
        trace().mark(Mark.FIRST_BYTE, arrived);
        switch (frame) {
            case WireFrame.Chunk chunk ->
                intake.audio(request.format().pcm(), chunk.audio(), arrived, wireBytes, chunk.stepMillis());
            case WireFrame.Stamps stamps -> intake.stamps(stamps, arrived, wireBytes);
            case WireFrame.FlushDone flush -> {
                trace().wire(wireBytes);
                intake.flushed(flush.flushId());
            }
            case WireFrame.Done _ -> {
                trace().wire(wireBytes);
                intake.complete(arrived);
            }
            case WireFrame.Failure failure -> {
                trace().wire(wireBytes);
                intake.fail(api.refusals().read(failure.error(), request));
            }
            case WireFrame.Unknown _ -> trace().wire(wireBytes);
        }
    }

    /// Nothing more is owed to an open utterance once something has answered its last input.
    private synchronized void noteAnswer(WireFrame frame) {
        if (!answered) {
            answered = true;
            unanswered.clear();
        }
        boolean empty = switch (frame) {
            case WireFrame.Chunk chunk -> chunk.audio().length == 0;
            case WireFrame.Stamps stamps -> stamps.empty();
            case WireFrame.Unknown _ -> true;
            case WireFrame.FlushDone _,WireFrame.Done _,WireFrame.Failure _ -> false;
        };
        if (empty) {
            return;
        }
        watch.progress();
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
    void refused(SpeechFailure failure, @Nullable Duration pause) {
        if (pause == null || intake.ended()) {
            intake.fail(failure);
            return;
        }
        trace().restart();
        api.later(pause, () -> socket.carry(this));
    }

    /// For a context that was never let onto the socket.
    public void refused(SpeechFailure failure) {
        intake.fail(failure);
    }

    /// The socket is gone. A kept one that never answered had died before: that costs one more try, not the turn.
    ///
    /// @param failure  from the seconds of speech that came
    /// @param passing  true where another socket may do better
    void lost(DoubleFunction<SpeechFailure> failure, boolean passing) {
        synchronized (this) {
            boolean neverSent = link == null;
            link = null;
            if (passing && (warm || neverSent) && !answered && !triedAgain && !intake.ended()) {
                triedAgain = true;
                contextId = request.raw() == null ? UUID.randomUUID().toString() : contextId;
                trace().restart();
                api.soon(() -> socket.carry(this));
                return;
            }
        }
        intake.fail(failure.apply(intake.seconds()));
    }

    private void stalled() {
        SocketLink carrier;
        synchronized (this) {
            finished = true;
            carrier = link;
        }
        intake.fail(api.failures().stalled(intake.seconds(), api.options().timing().stall()));
        if (carrier != null) {
            tellCancel(carrier);
            carrier.retire();
        }
    }

    private void released() {
        watch.stop();
        api.running().remove(this);
        socket.drop(this);
    }
}
