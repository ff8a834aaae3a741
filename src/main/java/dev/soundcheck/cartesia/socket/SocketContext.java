package dev.soundcheck.cartesia.socket;

import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.turn.StallWatch;
import dev.soundcheck.cartesia.turn.WireTap;
import dev.soundcheck.cartesia.wire.RawMessage;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One utterance on the shared socket, on as many sockets as it needs. Inputs come from any thread, frames from the
/// socket's reader.
public final class SocketContext implements SpeechContext {
    private final CartesiaApi api;
    private final SharedSocket socket;
    private final ContextSpec spec;
    private final Intake intake;
    private final WireTap tap;
    private final StallWatch watch;
    private final ContextWriter writer;
    private final ContextAnswers answers;
    private volatile String contextId = UUID.randomUUID().toString();
    private volatile boolean cancelled;
    // All below guarded by this.
    private final ContextInputs inputs;
    private final SecondTry secondTry = new SecondTry();
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
        this.answers = new ContextAnswers(api, spec, intake, tap, this::allSent);
    }

    /// Takes no lock: the watch asks while it holds its own.
    private long messageUnderWayFor(long nowNanos) {
        return writer.messageUnderWayFor(nowNanos);
    }

    /// The whole text in one message.
    public void speakWhole() {
        synchronized (this) {
            inputs.whole(spec.request().text());
            finished = true;
        }
        begin();
    }

    /// A message written by the user. It may name its context, and leave it open.
    public void speakRaw(String message) {
        RawMessage told = RawMessage.of(message);
        synchronized (this) {
            contextId = Objects.requireNonNullElse(told.contextId(), contextId);
            finished = !told.more();
            inputs.raw(told.input(message));
        }
        begin();
    }

    @Override
    public boolean send(String message) {
        RawMessage told = RawMessage.of(message);
        SocketLink carrier;
        synchronized (this) {
            carrier = writer.link();
            if (intake.ended() || carrier == null) {
                return false;
            }
            carrier.answer(Objects.requireNonNullElse(told.contextId(), contextId), this);
            finished = finished || !told.more();
            writer.put(contextId, inputs.more(told.input(message)));
        }
        carrier.pump();
        return true;
    }

    /// Begins with a piece that may be empty; the socket is opened at once.
    public void speakInPieces() {
        append(spec.request().text());
        begin();
    }

    private void begin() {
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
                writer.put(contextId, inputs.append(more));
            }
        }
        if (taken) {
            writer.pump();
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
            writer.put(contextId, inputs.flush());
        }
        writer.pump();
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
            writer.put(contextId, inputs.finish());
        }
        if (said) {
            writer.pump();
        } else {
            intake.fail(Failures.nothingToSay());
        }
        return true;
    }

    /// True where no more text is accepted: it was finished, or the service has ended it.
    private boolean over() {
        return finished || intake.ended();
    }

    @Override
    public void cancel() {
        SocketLink carrier;
        boolean underWay;
        synchronized (this) {
            finished = true;
            carrier = inputs.started() ? writer.link() : null;
            underWay = !intake.ended();
            cancelled = cancelled || underWay;
        }
        if (underWay) {
            intake.cancel();
            if (carrier != null) {
                writer.cancel(carrier, contextId);
            }
        }
    }

    /// True where the service may still be speaking after the cancel.
    boolean mayStillSpeak() {
        return cancelled && writer.link() != null;
    }

    /// Sound of this utterance after it was cancelled. On the socket's reader.
    void late(WireMessage message, long arrived, int wireBytes) {
        answers.late(message, arrived, wireBytes);
    }

    /// The socket is open and knows this context: everything so far is sent.
    ///
    /// @param open  true where it had been open before this context came
    void attached(SocketLink carrier, boolean open) {
        synchronized (this) {
            if (intake.ended() || !carrier.carries(this)) {
                return; // it may have been lost since it joined
            }
            secondTry.attached(open);
            if (open) {
                trace().reusedConnection();
            }
            writer.attach(carrier);
            writer.put(contextId, inputs.unanswered());
        }
        carrier.pump();
    }

    /// One frame of this context.
    void receive(WireMessage message, long arrived, int wireBytes) {
        tap.messageIn(message, arrived, wireBytes);
        noteAnswer(message.frame());
        answers.take(message.frame(), arrived, wireBytes);
    }

    private synchronized boolean allSent() {
        return finished;
    }

    /// An open utterance is owed nothing once its last input was answered.
    private synchronized void noteAnswer(WireFrame frame) {
        inputs.answer();
        if (ContextAnswers.empty(frame)) {
            return;
        }
        watch.progress();
        if (!finished) {
            watch.disarm();
        }
    }

    void unreadable(Throwable cause, String message) {
        intake.fail(api.failures().unreadable(intake.seconds(), cause, message));
    }

    /// The socket never opened.
    ///
    /// @param pause  before the next attempt, null where none is worth making
    void refused(SpeechFailure failure, @Nullable Duration pause) {
        if (pause == null || intake.ended()) {
            intake.fail(failure);
            return;
        }
        trace().restart();
        api.later(pause, () -> socket.carry(this));
    }

    /// For a context that could not join a socket.
    public void refused(SpeechFailure failure) {
        intake.fail(failure);
    }

    /// The socket is lost. A second try has a new id, but for a message that the user wrote.
    ///
    /// @param failure  from the seconds of speech that came
    /// @param passing  true where another socket may do better
    void lost(DoubleFunction<SpeechFailure> failure, boolean passing) {
        if (answers.complete()) {
            return;
        }
        synchronized (this) {
            boolean sent = writer.link() != null;
            writer.detach();
            if (passing && !inputs.answered() && !intake.ended() && secondTry.take(sent)) {
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
            carrier = writer.link();
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
