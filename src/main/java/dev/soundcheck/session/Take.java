package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An utterance with its number in the list, read-only. Any thread.
///
/// It shows the current state of the utterance. Once that has ended, only the stamp of its first sound may still come.
public final class Take {
    static final int SKETCH = 0;

    private final int number;
    private final Utterance utterance;

    Take(int number, Utterance utterance) {
        this.number = number;
        this.utterance = utterance;
    }

    /// The result of a take: everything that grows while it streams.
    ///
    /// @param track    null where no audio came; complete otherwise
    /// @param failure  null unless it failed
    /// @param pieces   of its text, as they were sent
    public record Outcome(TakeState state, @Nullable PcmTrack track, Timeline timeline,
            @Nullable SpeechFailure failure, List<Piece> pieces) {
        public Outcome {
            pieces = List.copyOf(pieces);
            if (!state.ended()) {
                throw new IllegalArgumentException("a take that is " + state + " has no outcome yet");
            }
        }

        /// Of sound whose words carry no stamps.
        public static Outcome unstamped(TakeState state, @Nullable PcmTrack track, String text,
                @Nullable SpeechFailure failure) {
            return new Outcome(state, track, Timeline.of(text), failure);
        }

        /// Of a text whose pieces are not known.
        public Outcome(TakeState state, @Nullable PcmTrack track, Timeline timeline,
                @Nullable SpeechFailure failure) {
            this(state, track, timeline, failure, List.of());
        }
    }

    /// A kept take of an earlier run.
    ///
    /// @param recorder  holds the stamps of the run it was made in
    public static Take restored(int number, Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt,
            TraceRecorder recorder, Outcome outcome) {
        return new Take(number, Utterance.ended(endpoint, request, offline, madeAt,
                Reception.ended(recorder, outcome), outcome.pieces()));
    }

    /// True for speech that stands in no list: a preview, which becomes a take when the user keeps it.
    public boolean sketch() {
        return number == SKETCH;
    }

    /// Counts from 1 in the order of making; 0 for a sketch.
    public int number() {
        return number;
    }

    public Utterance utterance() {
        return utterance;
    }

    public Endpoint endpoint() {
        return utterance.endpoint();
    }

    /// What was asked for, with all the text that was sent.
    public SpeechRequest request() {
        return utterance.request();
    }

    /// True where the offline voice server spoke; its figures are marked so.
    public boolean offline() {
        return utterance.offline();
    }

    public Instant madeAt() {
        return utterance.madeAt();
    }

    public TakeState state() {
        return utterance.state();
    }

    /// Null until the form of the audio is known.
    public @Nullable PcmTrack track() {
        return utterance.track();
    }

    public Timeline timeline() {
        return utterance.timeline();
    }

    /// Why it ended early; null otherwise.
    public @Nullable SpeechFailure failure() {
        return utterance.failure();
    }

    /// What the user should know although it ended well; null otherwise, and for takes of another run.
    public @Nullable SpeechFailure remark() {
        return utterance.remark();
    }

    public Trace trace() {
        return utterance.trace();
    }

    /// What went over the wire.
    public WireLog wire() {
        return utterance.wire();
    }

    public double seconds() {
        return utterance.seconds();
    }
}
