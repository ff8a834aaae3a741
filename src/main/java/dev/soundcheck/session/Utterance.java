package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.wire.WireLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stretch of speech from the press to its end: its text and the pieces it was sent in, its sound, timeline and
/// trace.
///
/// Text is only ever appended. Bytes and SSE send it in one piece, a context on the socket in many. Events come on the
/// thread that reads the network; text may be appended from any other; read from any thread.
public final class Utterance {
    private final Endpoint endpoint;
    private final SpeechRequest request;
    private final boolean offline;
    private final Instant madeAt;
    private final Reception reception;
    // All below guarded by this; the volatile ones are read without the lock.
    private final List<Piece> pieces = new ArrayList<>();
    private volatile @Nullable SpeechStream stream;
    private @Nullable SpeechContext context;
    /// Null until asked for: joining thousands of pieces for each would be slow.
    private volatile @Nullable SpeechRequest spoken;
    private int flushId = 1;
    private boolean cancelled;
    private volatile boolean growing;

    /// @param request  its text is the first piece, and may be empty where more follows
    Utterance(Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt, Reception reception) {
        this.endpoint = endpoint;
        this.request = request;
        this.offline = offline;
        this.madeAt = madeAt;
        this.reception = reception;
    }

    /// One that ended in an earlier run.
    static Utterance ended(Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt,
            Reception reception, List<Piece> pieces) {
        Utterance past = new Utterance(endpoint, request, offline, madeAt, reception);
        synchronized (past) {
            past.pieces.addAll(pieces);
        }
        return past;
    }

    // == WHAT IT IS ==

    public Endpoint endpoint() {
        return endpoint;
    }

    /// What was asked for, with all the text so far.
    public SpeechRequest request() {
        SpeechRequest known = spoken;
        String text = text();
        if (known == null || known.text().length() != text.length()) {
            known = request.text().length() == text.length() ? request : request.withText(text).asRaw(request.raw());
            spoken = known;
        }
        return known;
    }

    /// True where the offline voice server speaks; its figures are marked so.
    public boolean offline() {
        return offline;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String text() {
        return reception.timeline().text();
    }

    /// In the order they were sent.
    public synchronized List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /// True while more text may come.
    public boolean growing() {
        return growing && !state().ended();
    }

    public TakeState state() {
        return reception.state();
    }

    /// Null until the form of the audio is known.
    public @Nullable PcmTrack track() {
        return reception.track();
    }

    public Timeline timeline() {
        return reception.timeline();
    }

    /// Why it ended early; null otherwise.
    public @Nullable SpeechFailure failure() {
        return reception.failure();
    }

    /// What the user should know although it ended well; null otherwise, and for takes of another run.
    public @Nullable SpeechFailure remark() {
        return reception.remark();
    }

    public Trace trace() {
        return reception.trace();
    }

    /// What went over the wire.
    public WireLog wire() {
        return reception.recorder().wireLog().snapshot();
    }

    public double seconds() {
        return reception.seconds();
    }

    public long pressNanos() {
        return reception.recorder().pressNanos();
    }

    // == WHAT IS DONE WITH IT ==

    /// Sends more text of the same utterance, which has just arrived.
    ///
    /// @return false where it is refused: the text was finished, or the service has ended the utterance
    public boolean append(String more) {
        return append(more, List.of(new Piece.Came(reception.recorder().now(), more.length())));
    }

    /// As the other `append`.
    ///
    /// @param came  the text as it came, portion by portion
    public synchronized boolean append(String more, List<Piece.Came> came) {
        SpeechContext open = context;
        if (open == null || !growing()) {
            return false;
        }
        if (more.isEmpty()) {
            return true;
        }
        long sentNanos = reception.recorder().now();
        if (!open.append(more)) {
            return false;
        }
        pieces.add(new Piece(text().length(), more.length(), came, sentNanos, flushId));
        reception.grow(more);
        return true;
    }

    /// Has the service speak the text that it still holds back; false where it refuses.
    public synchronized boolean flush() {
        SpeechContext open = context;
        if (open == null || !growing()) {
            return false;
        }
        if (!open.flush()) {
            return false;
        }
        flushId++;
        return true;
    }

    /// Tells the service that no more text will come; false where it knows already.
    public synchronized boolean finish() {
        SpeechContext open = context;
        if (open == null || !growing()) {
            return false;
        }
        growing = false;
        return open.finish();
    }

    /// Sends a message unchanged. Its transcript, where it has one, is more text of the utterance.
    ///
    /// @return false where it cannot leave: no socket carries the utterance, or it has ended
    public synchronized boolean send(String message, String transcript) {
        SpeechContext open = context;
        long sentNanos = reception.recorder().now();
        if (open == null || state().ended() || !open.send(message)) {
            return false;
        }
        if (!transcript.isEmpty()) {
            pieces.add(new Piece(text().length(), transcript.length(), sentNanos, sentNanos, flushId));
            reception.grow(transcript);
        }
        return true;
    }

    /// Ends it; what has arrived stays. Legal at any time.
    public void cancel() {
        SpeechStream running;
        synchronized (this) {
            cancelled = true;
            growing = false;
            running = stream;
        }
        if (running != null) {
            running.cancel();
        }
    }

    /// The first piece is about to be handed to the service.
    ///
    /// @param more  true where more pieces may follow
    synchronized void begin(boolean more) {
        growing = more;
        if (!request.text().isEmpty()) {
            long now = reception.recorder().now();
            pieces.add(new Piece(0, request.text().length(), now, now, flushId));
        }
    }

    /// The service has taken it.
    void carriedBy(SpeechStream running) {
        synchronized (this) {
            stream = running;
            context = running instanceof SpeechContext open ? open : null;
        }
        if (cancelled()) {
            running.cancel();
        }
    }

    void receive(SpeechEvent event) {
        reception.onEvent(event);
    }

    /// Its first sound left the loudspeaker. Called by the owner of the playback that plays it.
    ///
    /// @param pace  of that playback, 1 for the sound's own
    public void heardAt(long nanos, double pace) {
        reception.recorder().heardPace(pace);
        reception.recorder().mark(Mark.FIRST_OUT, nanos);
    }

    private synchronized boolean cancelled() {
        return cancelled;
    }

}
