package dev.soundcheck.live;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.live.TurnRecord.Sent;
import dev.soundcheck.session.Piece;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.session.Utterance;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One context of a live session: the arriving text, the sent pieces, their utterance, and how much of it was heard.
///
/// Text and commands may come from any thread; read from any thread. The trace begins with the first text.
public final class LiveTurn {
    private final String name;
    private final int lane;
    private final TurnPlan plan;
    private final TurnPorts ports;
    private final TurnLog log;
    private final TurnHearing hearing;
    // All below guarded by this; the volatile ones are read without the lock.
    private final TurnText text;
    private volatile @Nullable Take take;
    private volatile boolean finished;
    private String refused = "";

    LiveTurn(String name, int lane, TurnPlan plan, TurnPorts ports) {
        this.name = name;
        this.lane = lane;
        this.plan = plan;
        this.ports = ports;
        this.text = new TurnText(plan);
        this.log = new TurnLog(ports.clock(), () -> ports.ear().sounds(this), () -> ports.ear().ended(this));
        this.hearing = new TurnHearing(ports.clock(), this::track, () -> TurnFigures.of(record()).charsHeard());
    }

    // == TEXT AND COMMANDS ==

    /// Takes text that came.
    ///
    /// @param before  what of it came before now
    /// @return false where the context takes no more; then nothing of it was taken
    synchronized boolean type(String more, List<LiveMessage.Came> before) {
        if (!open()) {
            return false;
        }
        long now = ports.clock().nanoTime();
        begin(now, before.isEmpty() ? now : now - before.getFirst().beforeNanos());
        text.came(more, now, before).forEach(this::send);
        return true;
    }

    /// Text of a kept turn came: `release` sends it.
    synchronized void arrive(String more) {
        long now = ports.clock().nanoTime();
        begin(now, now);
        text.arrived(more, now);
    }

    /// Sends this many of the chars that have arrived.
    synchronized void release(int chars) {
        send(text.next(chars));
    }

    /// Asks the service to speak all that arrived, whole or not.
    synchronized boolean flush() {
        Take open = take;
        if (open == null || !open()) {
            return false;
        }
        text.drain().forEach(this::send);
        boolean taken = open.utterance().flush();
        if (taken) {
            ports.messages().sent(new LiveMessage.Flush(ports.clock().nanoTime(), name));
        }
        return taken;
    }

    /// Sends what still waits and tells the service that no more text comes.
    synchronized void finish() {
        Take open = take;
        if (finished || open == null) {
            finished = true;
            return;
        }
        text.drain().forEach(this::send);
        finished = true;
        if (open.utterance().growing()) {
            ports.messages().sent(new LiveMessage.Finish(ports.clock().nanoTime(), name));
            open.utterance().finish();
        }
    }

    /// Ends it; what has arrived stays. Text that waited is not sent.
    void cancel() {
        Take open;
        synchronized (this) {
            finished = true;
            open = take;
        }
        if (open != null && !open.state().ended()) {
            ports.messages().sent(new LiveMessage.Cancel(ports.clock().nanoTime(), name));
            open.utterance().cancel();
        }
    }

    /// As `cancel`, and notes what has been heard. The caller is silencing it.
    void interrupted(PlaybackState at) {
        hearing.cutOff(at);
        cancel();
    }

    /// As `cancel`, of a turn that was still to be heard: all of its sound is dropped.
    void dropped() {
        hearing.dropped();
        cancel();
    }

    /// The sound that was cut off has died away there.
    void stoodStill(PlaybackState at) {
        hearing.stoodStill(at);
    }

    /// Text that the context refused because it had expired meanwhile; asked for once. Text of a turn that failed stays
    /// with it.
    synchronized String takeRefused() {
        String text = failure() == null ? refused : "";
        refused = "";
        return text;
    }

    void heard(PlaybackState state) {
        Take made = take;
        if (made != null && state.firstOutNanos() >= made.utterance().pressNanos()) {
            made.utterance().heardAt(state.firstOutNanos(), 1);
        }
        hearing.heard(state);
    }

    // == WHAT IT IS ==

    /// Name in scripts and findings: counts from 1 in the session.
    public String name() {
        return name;
    }

    /// Which lane it belongs to, from 0.
    public int lane() {
        return lane;
    }

    public TurnPlan plan() {
        return plan;
    }

    /// Null before the first text.
    public @Nullable Take take() {
        return take;
    }

    /// The id it has on the wire; "" before anything was sent.
    public String contextId() {
        return log.contextId();
    }

    /// True while it takes text.
    public boolean open() {
        Take open = take;
        return !finished && (open == null || open.utterance().growing());
    }

    /// True once nothing more will come.
    public boolean over() {
        Take made = take;
        return made == null ? !open() : made.state().ended();
    }

    public synchronized Arrivals arrivals() {
        return text.arrivals();
    }

    /// All text that came, sent or not.
    public synchronized String typed() {
        return text.typed();
    }

    /// Chars of `typed`; cheaper to ask for.
    public synchronized int typedChars() {
        return text.typedChars();
    }

    /// What came and has not been sent.
    public synchronized String waiting() {
        return text.waiting();
    }

    public List<Sent> sent() {
        return log.sent();
    }

    public List<FlushStamp> flushes() {
        return log.flushes();
    }

    /// When the cancel left, 0 where none did.
    public long cancelNanos() {
        return log.cancelNanos();
    }

    /// What came after the cancel, null where nothing did.
    public @Nullable LateAudio late() {
        return log.late();
    }

    /// Null unless it was cut off, while it sounded or before.
    public @Nullable Interruption interruption() {
        return hearing.interruption();
    }

    /// Where its sound stands; null before it was heard.
    public @Nullable PlaybackState heard() {
        return hearing.state();
    }

    public @Nullable PcmTrack track() {
        Take made = take;
        return made == null ? null : made.track();
    }

    public Timeline timeline() {
        Take made = take;
        return made == null ? Timeline.of("") : made.timeline();
    }

    /// Everything that figures are derived from.
    public TurnRecord record() {
        Take made = take;
        PcmTrack track = track();
        PlaybackState at = hearing.state();
        Arrivals came = arrivals();
        return new TurnRecord(came.count() == 0 ? 0 : came.atNanos(0), sent(), plan.maxBufferDelayMillis(), timeline(),
                made == null ? Trace.EMPTY : made.trace(),
                track == null ? 0 : track.format().sampleRateHz(), at == null ? 0 : at.positionFrames(),
                at == null ? 0 : at.longestDryNanos());
    }

    /// Text without sound, where the turn broke off; "" otherwise.
    public String neverSpoken() {
        Take made = take;
        if (made == null || made.state() != TakeState.FAILED) {
            return "";
        }
        String all = typed();
        return all.substring(Math.min(all.length(), made.timeline().knownUntilChar()));
    }

    /// Why it broke off, null where it did not.
    public @Nullable SpeechFailure failure() {
        Take made = take;
        return made == null ? null : made.failure();
    }

    /// What people should know of it although it ended well; null otherwise.
    public @Nullable SpeechFailure remark() {
        Take made = take;
        return made == null ? null : made.remark();
    }

    private void begin(long now, long firstTextNanos) {
        if (take == null) {
            ports.messages().sent(new LiveMessage.Open(now, name, plan.request(), plan.maxBufferDelayMillis()));
            take = ports.opener().open(plan, new TraceRecorder(ports.clock(), firstTextNanos), log);
        }
    }

    private void send(String piece) {
        Take open = Objects.requireNonNull(take);
        Utterance utterance = open.utterance();
        int from = utterance.text().length();
        List<Piece.Came> came = text.came(from, from + piece.length());
        if (!refused.isEmpty() || !utterance.append(piece, came)) {
            refused += piece;
            return;
        }
        ports.messages().sent(LiveMessage.Say.of(ports.clock().nanoTime(), name, piece, came));
    }
}
