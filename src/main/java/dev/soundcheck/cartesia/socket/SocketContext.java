package dev.soundcheck.cartesia.socket;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.RawMessage;
import dev.soundcheck.cartesia.wire.RequestJson.Input;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One utterance on the shared socket, over as many sockets as it takes. Inputs come from any thread, frames from the
/// socket's reader.
public final class SocketContext implements SpeechContext {
    private final CartesiaApi api;
    private final SharedSocket socket;
    private final ContextSpec spec;
    private final Intake intake;
    private final WireTap tap;
    private final StallWatch watch;
    private final ContextWriter writer;
    private volatile String contextId = UUID.randomUUID().toString();
    private volatile boolean cancelled;
    // Belongs to the socket's reader.
    private LateAudio late = new LateAudio(0, 0, 0, 0);
    // All below guarded by this.
    private final ContextInputs inputs;
    private volatile @Nullable SocketLink link;
    private boolean warm;
    private boolean triedAgain;
    private boolean finished;

    /// A context that is not on a socket yet.
    public SocketContext(CartesiaApi api, SharedSocket socket, ContextSpec spec) {
        this.api = api;
        this.socket = socket;
        this.spec = spec;
        this.inputs = new ContextInputs(new TextGate(spec.options().verbatim()));
        this.tap = new WireTap(api, spec.trace());
        this.intake = new Intake(spec.listener(), spec.trace(), api.failures(), api.options().limit(), this::released);
        this.watch = new StallWatch(api.timer(), api.options().clock(), api.options().timing().stall(), this::stalled,
                this::messageUnderWayFor);
        this.writer = new ContextWriter(api, spec, tap, watch);
    }

    /// Takes no lock: the watch asks while it holds its own.
    private long messageUnderWayFor(long nowNanos) {
        SocketLink carrier = link;
        return carrier == null ? Long.MAX_VALUE : carrier.messageUnderWayFor(nowNanos);
    }

    /// The whole text in one message.
    public void speakWhole() {
        synchronized (this) {
            inputs.whole(spec.request().text());
            finished = true;
        }
        api.running().add(this);
        socket.carry(this);
    }

    /// A message that somebody else wrote. It may name its context, and leave it open.
    public void speakRaw(String message) {
        RawMessage told = RawMessage.of(message);
        synchronized (this) {
            contextId = Objects.requireNonNullElse(told.contextId(), contextId);
            finished = !told.more();
            inputs.raw(told.input(message));
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
            put(inputs.more(told.input(message)));
        }
        carrier.pump();
        return true;
    }

    /// The first piece, which may be empty; the socket is opened at once all the same.
    public void speakInPieces() {
        append(spec.request().text());
        api.running().add(this);
        socket.carry(this);
    }

    @Override
    public String contextId() {
        return contextId;
    }

    TraceRecorder trace() {
        return spec.trace();
    }

    boolean ended() {
        return intake.ended();
    }

    @Override
    public boolean append(String more) {
        boolean taken;
        synchronized (this) {
            taken = !over();
            if (taken) {
                put(inputs.append(more));
            }
        }
        if (taken) {
            pump();
        } else {
            spec.listener().onRefused(more);
        }
        return taken;
    }

    @Override
    public boolean flush() {
        synchronized (this) {
            if (over()) {
                return false;
            }
            put(inputs.flush());
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
            said = inputs.started();
            put(inputs.finish());
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
            carrier = inputs.started() ? link : null;
            cancelled = !intake.ended();
        }
        if (cancelled) {
            intake.cancel();
            if (carrier != null) {
                writer.cancel(carrier, contextId);
            }
        }
    }

    /// True where the service may go on speaking although nobody listens any more.
    boolean mayStillSpeak() {
        return cancelled && link != null;
    }

    /// Sound of this utterance after it was cancelled. On the socket's reader.
    void late(WireMessage message, long arrived, int wireBytes) {
        tap.late(message, arrived, wireBytes);
        int bytes = message.soundBytes();
        PcmFormat pcm = spec.request().format().pcm();
        double seconds = (double) bytes / pcm.bytes(1) / pcm.sampleRateHz();
        late = new LateAudio(late.chunks() + 1, late.bytes() + bytes, late.seconds() + seconds, arrived);
        spec.listener().onLate(late);
    }

    private void put(List<Input> ready) {
        SocketLink carrier = link;
        if (carrier != null) {
            ready.forEach(input -> writer.input(carrier, contextId, input));
        }
    }

    private void pump() {
        SocketLink carrier = link;
        if (carrier != null) {
            carrier.pump();
        }
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
            writer.restart();
            put(inputs.unanswered());
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
                intake.audio(spec.request().format().pcm(), chunk.audio(), arrived, wireBytes, chunk.stepMillis());
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
                intake.fail(api.refusals().read(failure.error(), spec.request()));
            }
            case WireFrame.Unknown _ -> trace().wire(wireBytes);
        }
    }

    /// Nothing more is owed to an open utterance once something has answered its last input.
    private synchronized void noteAnswer(WireFrame frame) {
        inputs.answer();
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

    /// The socket is gone. A kept one that never answered had died before: that costs one more try under a new id, not
    /// the turn.
    ///
    /// @param failure  from the seconds of speech that came
    /// @param passing  true where another socket may do better
    void lost(DoubleFunction<SpeechFailure> failure, boolean passing) {
        synchronized (this) {
            boolean neverSent = link == null;
            link = null;
            if (passing && (warm || neverSent) && !inputs.answered() && !triedAgain && !intake.ended()) {
                triedAgain = true;
                contextId = spec.request().raw() == null ? UUID.randomUUID().toString() : contextId;
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
            writer.cancel(carrier, contextId);
            carrier.retire();
        }
    }

    private void released() {
        watch.stop();
        api.running().remove(this);
        socket.drop(this);
    }
}
