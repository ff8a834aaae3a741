package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One generation: its frozen request, sound, words and trace. Grows while it streams, never changes afterwards.
///
/// Written by the thread that reads the network, one event at a time; read from any thread.
public final class Take {
    private final int number;
    private final Endpoint endpoint;
    private final SpeechRequest request;
    private final boolean offline;
    private final Instant madeAt;
    private final TraceRecorder recorder;
    private volatile TakeState state = TakeState.WAITING;
    private volatile @Nullable PcmTrack track;
    private volatile Timeline timeline;
    private volatile @Nullable SpeechFailure failure;

    Take(int number, Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt,
            TraceRecorder recorder) {
        this.number = number;
        this.endpoint = endpoint;
        this.request = request;
        this.offline = offline;
        this.madeAt = madeAt;
        this.recorder = recorder;
        this.timeline = Timeline.of(request.text());
    }

    private Take(int number, Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt,
            TraceRecorder recorder, Outcome outcome) {
        this.number = number;
        this.endpoint = endpoint;
        this.request = request;
        this.offline = offline;
        this.madeAt = madeAt;
        this.recorder = recorder;
        this.state = outcome.state();
        this.track = outcome.track();
        this.timeline = outcome.timeline();
        this.failure = outcome.failure();
    }

    /// What a take has come to: all that grows while it streams.
    ///
    /// @param track    null where no audio came; complete otherwise
    /// @param failure  null unless it failed
    public record Outcome(TakeState state, @Nullable PcmTrack track, Timeline timeline,
            @Nullable SpeechFailure failure) {
        public Outcome {
            if (!state.ended()) {
                throw new IllegalArgumentException("a take that is " + state + " has no outcome yet");
            }
        }
    }

    /// A take that was made before and comes back from where it was kept.
    ///
    /// @param recorder  holds the stamps of the run it was made in
    public static Take restored(int number, Endpoint endpoint, SpeechRequest request, boolean offline, Instant madeAt,
            TraceRecorder recorder, Outcome outcome) {
        return new Take(number, endpoint, request, offline, madeAt, recorder, outcome);
    }

    /// Counts from 1 in the order of making.
    public int number() {
        return number;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public SpeechRequest request() {
        return request;
    }

    /// True where the offline voice server spoke; its figures are marked so.
    public boolean offline() {
        return offline;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public TakeState state() {
        return state;
    }

    /// Null until the form of the audio is known.
    public @Nullable PcmTrack track() {
        return track;
    }

    public Timeline timeline() {
        return timeline;
    }

    /// Why it ended early; null otherwise.
    public @Nullable SpeechFailure failure() {
        return failure;
    }

    public Trace trace() {
        return recorder.snapshot();
    }

    public double seconds() {
        PcmTrack sound = track;
        return sound == null ? 0 : sound.seconds();
    }

    long pressNanos() {
        return recorder.pressNanos();
    }

    /// Called by the playback's owner when the first frame was heard.
    void heardAt(long nanos) {
        recorder.mark(Mark.FIRST_OUT, nanos);
    }

    /// Takes one event of the stream; what comes after the end is ignored.
    void accept(SpeechEvent event) {
        if (state.ended()) {
            return;
        }
        switch (event) {
            case SpeechEvent.Opened(var format) -> track = new PcmTrack(format);
            case SpeechEvent.Audio(byte[] pcm) -> append(pcm);
            case SpeechEvent.Words(var words) -> timeline = timeline.plusWords(words);
            case SpeechEvent.Phonemes(var phonemes) -> timeline = timeline.plusPhonemes(phonemes);
            case SpeechEvent.Flushed _ -> {
            }
            case SpeechEvent.Completed _ -> end(TakeState.DONE);
            case SpeechEvent.Cancelled _ -> end(TakeState.CANCELLED);
            case SpeechEvent.Failed(var why) -> {
                failure = why;
                end(TakeState.FAILED);
            }
        }
    }

    private void append(byte[] pcm) {
        PcmTrack sound = track;
        if (sound == null) {
            throw new IllegalStateException("audio before its format");
        }
        sound.append(pcm, 0, pcm.length);
        if (state == TakeState.WAITING) {
            become(TakeState.STREAMING);
        }
    }

    private void end(TakeState how) {
        recorder.mark(Mark.DONE, recorder.now());
        PcmTrack sound = track;
        if (sound != null) {
            sound.finish();
        }
        become(how);
    }

    private void become(TakeState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " may not become " + next);
        }
        state = next;
    }
}
