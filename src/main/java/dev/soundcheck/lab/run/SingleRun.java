package dev.soundcheck.lab.run;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.plan.Slot;
import dev.soundcheck.lab.result.ConnectionFacts;
import dev.soundcheck.lab.result.Exclusion;
import dev.soundcheck.lab.result.Exclusion.Kind;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Onset;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Makes one run: press, wait for the end, judge. The lab's thread, but for `cancel`.
final class SingleRun {
    private static final long BEAT_MILLIS = 100;
    private static final long FIRST_OUT_BEATS = 10;

    private final SpeechService service;
    private final LabPlan plan;
    private final Playback playback;
    private final LabClock clock;
    private final long timeoutMillis;
    private volatile boolean cancelled;
    private volatile @Nullable SpeechStream running;

    /// A run that is over.
    ///
    /// @param recorder  has the wire log too
    /// @param sound     null where none came
    /// @param end       null where it did not end by itself
    record Outcome(SpeechRequest request, TraceRecorder recorder, Trace trace, PcmFormat format,
            @Nullable PcmTrack sound, SpeechEvent.@Nullable Ended end, @Nullable Exclusion exclusion) {
        /// The run as a take, with its sound and its wire log.
        Take take(Slot slot, Instant madeAt, boolean offline) {
            TakeState state = switch (end) {
                case SpeechEvent.Completed _ -> TakeState.DONE;
                case SpeechEvent.Failed _ -> TakeState.FAILED;
                case SpeechEvent.Cancelled _ -> TakeState.CANCELLED;
                case null -> TakeState.CANCELLED;
            };
            return Take.restored(slot.number(), slot.lane().endpoint(), request, offline, madeAt, recorder,
                    Take.Outcome.unstamped(state, sound, request.text(),
                            end instanceof SpeechEvent.Failed(var failure) ? failure : null));
        }

        LabRun frozen(Slot slot, Instant madeAt) {
            return new LabRun(slot, madeAt, trace, format, sound == null ? 0 : sound.frames(), Onset.of(sound),
                    ConnectionFacts.of(recorder), exclusion);
        }
    }

    SingleRun(SpeechService service, LabPlan plan, Playback playback, LabClock clock, long timeoutMillis) {
        this.service = service;
        this.plan = plan;
        this.playback = playback;
        this.clock = clock;
        this.timeoutMillis = timeoutMillis;
    }

    Outcome speak(Slot slot) throws InterruptedException {
        SpeechRequest request = plan.request(slot);
        SleepWatch watch = new SleepWatch(clock);
        TraceRecorder recorder = TraceRecorder.pressed(clock.nanos());
        RunIntake intake = new RunIntake(recorder, playback);
        SpeechStream stream = service.speak(slot.lane().endpoint(), request, recorder, intake);
        running = stream;
        if (cancelled) {
            stream.cancel();
        }
        boolean inTime = awaitEnd(intake, watch);
        if (!inTime) {
            stream.cancel();
            intake.awaitEnd(BEAT_MILLIS);
        }
        watch.beat();
        hearBegin(recorder, intake);
        playback.stop();
        running = null;
        Trace trace = recorder.snapshot();
        return new Outcome(request, recorder, trace, formatOf(intake, request), intake.track(), intake.end(), inTime
                ? exclusion(slot.lane(), trace, intake, watch).orElse(null)
                : new Exclusion(Kind.TIMED_OUT, "It had not ended after " + timeoutMillis / 1000 + " s."));
    }

    /// A run that could not be made.
    Outcome refused(Slot slot, String sentence) {
        SpeechRequest request = plan.request(slot);
        TraceRecorder recorder = TraceRecorder.pressed(clock.nanos());
        return new Outcome(request, recorder, recorder.snapshot(), request.format().pcm(), null, null,
                new Exclusion(Kind.NOT_PREPARED, sentence));
    }

    void cancel() {
        cancelled = true;
        SpeechStream stream = running;
        if (stream != null) {
            stream.cancel();
        }
    }

    private boolean awaitEnd(RunIntake intake, SleepWatch watch) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (!intake.awaitEnd(Math.min(BEAT_MILLIS, timeoutMillis))) {
            watch.beat();
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /// The first frame may be heard a moment after a short stream has ended.
    private void hearBegin(TraceRecorder recorder, RunIntake intake) throws InterruptedException {
        // Until this run's track is loaded, the playback still reports the run before.
        long press = recorder.pressNanos();
        for (int beat = 0; beat < FIRST_OUT_BEATS && playback.state().active(); beat++) {
            if (isFirstOut(playback.state().firstOutNanos(), press)) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
        }
        long firstOut = playback.state().firstOutNanos();
        if (isFirstOut(firstOut, press) && intake.track() != null) {
            recorder.mark(Mark.FIRST_OUT, firstOut);
        }
    }

    private static boolean isFirstOut(long firstOutNanos, long pressNanos) {
        return firstOutNanos != 0 && firstOutNanos >= pressNanos;
    }

    private static PcmFormat formatOf(RunIntake intake, SpeechRequest request) {
        PcmTrack track = intake.track();
        return track == null ? request.format().pcm() : track.format();
    }

    private Optional<Exclusion> exclusion(LabLane lane, Trace trace, RunIntake intake, SleepWatch watch) {
        SpeechEvent.Ended end = intake.end();
        if (end instanceof SpeechEvent.Failed(var failure)) {
            return Optional.of(failed(failure));
        }
        if (end instanceof SpeechEvent.Cancelled) {
            return Optional.of(new Exclusion(Kind.CANCELLED, "It was cancelled."));
        }
        if (watch.exclusion().isPresent()) {
            return watch.exclusion();
        }
        if (trace.at(Mark.FIRST_AUDIO).isEmpty()) {
            return Optional.of(new Exclusion(Kind.NO_AUDIO, "The stream ended well and held no sound."));
        }
        if (trace.reused() == lane.cold()) {
            return Optional.of(new Exclusion(Kind.WRONG_WARMTH, lane.cold()
                    ? "The connection was re-used, so the run was not cold."
                    : "A new connection was made, so the run was not warm."));
        }
        return Optional.empty();
    }

    private static Exclusion failed(SpeechFailure failure) {
        return new Exclusion(failure.kind() == SpeechFailure.Kind.BUSY ? Kind.BUSY : Kind.FAILED, failure.line());
    }
}
