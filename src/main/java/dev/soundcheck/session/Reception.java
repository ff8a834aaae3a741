package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the events of one stream into sound, timeline, trace and state. Nothing else does.
///
/// Events come one at a time, on the thread that reads the network; text may grow from any other. Read from any thread.
public final class Reception implements SpeechListener {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final TraceRecorder recorder;
    private final boolean stamped;
    private volatile TakeState state = TakeState.WAITING;
    private volatile @Nullable PcmTrack track;
    /// Written under the lock of this: stamps and text come from two threads.
    private volatile Timeline timeline;
    private volatile SpeechEvent.@Nullable Ended end;

    private Reception(TraceRecorder recorder, Timeline timeline, boolean stamped) {
        this.recorder = recorder;
        this.timeline = timeline;
        this.stamped = stamped;
    }

    /// Of a text with words to follow.
    public static Reception of(String text, TraceRecorder recorder) {
        return new Reception(recorder, Timeline.of(text), true);
    }

    /// Of sound alone: stamps are dropped, at no cost.
    public static Reception ofSound(TraceRecorder recorder) {
        return new Reception(recorder, Timeline.of(""), false);
    }

    /// Of a take that ended in an earlier run.
    static Reception ended(TraceRecorder recorder, Take.Outcome outcome) {
        Reception past = new Reception(recorder, outcome.timeline(), true);
        past.track = outcome.track();
        past.end = end(outcome.state(), outcome.failure());
        past.state = outcome.state();
        return past;
    }

    // == WHAT CAME ==

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

    public Trace trace() {
        return recorder.snapshot();
    }

    public TraceRecorder recorder() {
        return recorder;
    }

    /// How it ended; null while it streams.
    public SpeechEvent.@Nullable Ended end() {
        return end;
    }

    /// Why it ended early; null otherwise.
    public @Nullable SpeechFailure failure() {
        return end instanceof SpeechEvent.Failed(SpeechFailure why) ? why : null;
    }

    /// What the user should know although it ended well; null otherwise.
    public @Nullable SpeechFailure remark() {
        return end instanceof SpeechEvent.Completed(SpeechFailure remark) ? remark : null;
    }

    public double seconds() {
        PcmTrack sound = track;
        return sound == null ? 0 : sound.seconds();
    }

    // == WHAT COMES ==

    /// Takes one event of the stream; what comes after the end is ignored.
    @Override
    public void onEvent(SpeechEvent event) {
        if (state.ended()) {
            return;
        }
        switch (event) {
            case SpeechEvent.Opened(var format) -> track = new PcmTrack(format);
            case SpeechEvent.Audio(byte[] pcm) -> append(pcm);
            case SpeechEvent.Words(var words) -> stamp(words, List.of());
            case SpeechEvent.Phonemes(var phonemes) -> stamp(List.of(), phonemes);
            case SpeechEvent.Flushed _ -> {
            }
            case SpeechEvent.Ended how -> {
                end(how);
                LOG.debug("An utterance has ended after {} s of sound: {}", seconds(), how);
            }
        }
    }

    /// Adds text; words that came keep their places.
    synchronized void grow(String more) {
        timeline = timeline.plusText(more);
    }

    private synchronized void stamp(List<Stamp> words, List<Stamp> phonemes) {
        if (stamped) {
            timeline = words.isEmpty() ? timeline.plusPhonemes(phonemes) : timeline.plusWords(words);
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

    private void end(SpeechEvent.Ended how) {
        recorder.mark(Mark.DONE, recorder.now());
        PcmTrack sound = track;
        if (sound != null) {
            sound.finish();
        }
        end = how;
        become(switch (how) {
            case SpeechEvent.Completed _ -> TakeState.DONE;
            case SpeechEvent.Cancelled _ -> TakeState.CANCELLED;
            case SpeechEvent.Failed _ -> TakeState.FAILED;
        });
    }

    private void become(TakeState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " may not become " + next);
        }
        state = next;
    }

    private static SpeechEvent.Ended end(TakeState state, @Nullable SpeechFailure failure) {
        return failure != null
                ? new SpeechEvent.Failed(failure)
                : state == TakeState.DONE ? new SpeechEvent.Completed() : new SpeechEvent.Cancelled();
    }
}
