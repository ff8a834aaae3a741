package dev.soundcheck.har;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.sound.WholeFrames;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.cartesia.wire.ServerError;
import dev.soundcheck.cartesia.wire.WireFrame;
import dev.soundcheck.cartesia.wire.WireMessage;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Builds one take from its parts in a HAR. All instants count from the start of the entry. One thread.
final class TakeBuilder {
    /// An instant that the HAR does not tell.
    static final long UNKNOWN = -1;

    private final Endpoint endpoint;
    private final UnaryOperator<String> blank;
    private SpeechRequest request;
    private final TraceRecorder trace = new TraceRecorder(NanoClock.system(), 0);
    private @Nullable PcmTrack track;
    private @Nullable WholeFrames frames;
    private Timeline timeline;
    private @Nullable SpeechFailure failure;
    private boolean done;
    private boolean cancelled;

    /// @param blank  takes the secrets out of a text
    TakeBuilder(Endpoint endpoint, SpeechRequest request, UnaryOperator<String> blank) {
        this.endpoint = endpoint;
        this.blank = blank;
        this.request = request;
        this.timeline = Timeline.of(request.text());
    }

    TraceRecorder trace() {
        return trace;
    }

    WireRecorder log() {
        return trace.wireLog();
    }

    SpeechRequest request() {
        return request;
    }

    /// More text of the same utterance.
    void grow(String more) {
        request = request.withText(request.text() + more).asRaw(request.raw());
    }

    /// One message as it came, with its sound in it.
    void message(String json, long atNanos) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        WireMessage message;
        try {
            message = FrameDecoder.read(bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            log().messageIn(Math.max(0, atNanos), bytes.length, blank.apply(json), 0);
            fail("A message in the HAR cannot be read.", String.valueOf(unreadable.getMessage()));
            return;
        }
        note(message, atNanos, bytes.length);
        if (atNanos != UNKNOWN) {
            trace.mark(Mark.FIRST_BYTE, atNanos);
        }
        take(message.frame(), atNanos, bytes.length);
    }

    private void note(WireMessage message, long atNanos, int bytes) {
        String text = blank.apply(message.text());
        if (endpoint == Endpoint.SSE) {
            log().event(Math.max(0, atNanos), bytes, text, message.soundBytes());
        } else {
            log().messageIn(Math.max(0, atNanos), bytes, text, message.soundBytes());
        }
    }

    private void take(WireFrame frame, long atNanos, int bytes) {
        switch (frame) {
            case WireFrame.Chunk chunk -> {
                done = chunk.last();
                audio(request.format().pcm(), chunk.audio(), atNanos, bytes, chunk.stepMillis());
            }
            case WireFrame.Stamps stamps -> {
                trace.wire(bytes);
                if (atNanos != UNKNOWN && !stamps.words().isEmpty()) {
                    trace.words(atNanos);
                }
                timeline = timeline.plusWords(stamps.words()).plusPhonemes(stamps.phonemes());
            }
            case WireFrame.Done _ -> {
                done = true;
                finished(atNanos);
            }
            case WireFrame.Failure(_, var error) -> {
                refused(error);
                finished(atNanos);
            }
            case WireFrame.FlushDone _,WireFrame.Unknown _ -> trace.wire(bytes);
        }
    }

    /// Sound; where `atNanos` is unknown, the trace has no stamp for it.
    void audio(PcmFormat form, byte[] bytes, long atNanos, int wireBytes, float stepMillis) {
        PcmTrack sound = track;
        WholeFrames whole = frames;
        if (sound == null || whole == null) {
            sound = new PcmTrack(form);
            whole = new WholeFrames(form.bytesPerFrame());
            track = sound;
            frames = whole;
        }
        byte[] pcm = whole.take(bytes);
        sound.append(pcm, 0, pcm.length);
        if (atNanos == UNKNOWN) {
            trace.wire(wireBytes);
        } else {
            trace.chunk(atNanos, pcm.length / form.bytesPerFrame(), wireBytes, stepMillis);
        }
    }

    void finished(long atNanos) {
        if (atNanos != UNKNOWN) {
            trace.mark(Mark.DONE, atNanos);
        }
    }

    /// It ended as it should.
    void complete() {
        done = true;
    }

    void cancel() {
        cancelled = true;
    }

    void refused(ServerError error) {
        String words = blank.apply(error.words());
        failure = new SpeechFailure(SpeechFailure.Kind.REJECTED,
                "The service refused" + (error.status() > 0 ? " with " + error.status() : "")
                        + (words.isEmpty() ? "." : ": " + words),
                "", "from a HAR", error.status(), error.code(), error.requestId());
    }

    void fail(String sentence, String nextStep) {
        if (failure == null) {
            failure = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, sentence, nextStep, "from a HAR");
        }
    }

    Take build(int number, Instant madeAt, boolean offline) {
        PcmTrack sound = track;
        if (sound != null) {
            sound.finish();
        }
        if (failure == null && !cancelled && (sound == null || sound.frames() == 0)) {
            fail("The HAR holds no sound of this request.", "Save it again with the contents of the answers in it.");
        } else if (failure == null && !cancelled && !done) {
            fail("The stream breaks off in the HAR.", "What came before is kept.");
        }
        TakeState state = failure != null ? TakeState.FAILED : cancelled ? TakeState.CANCELLED : TakeState.DONE;
        Timeline words = timeline.text().equals(request.text()) ? timeline : retold();
        return Take.restored(number, endpoint, request, offline, madeAt, trace,
                new Take.Outcome(state, sound, words, failure));
    }

    /// The same stamps over the text as it is now.
    private Timeline retold() {
        return Timeline.of(request.text())
                .plusWords(timeline.words().stream()
                        .map(word -> new Stamp(word.text(), word.startSeconds(),
                                word.endSeconds()))
                        .toList())
                .plusPhonemes(timeline.phonemes());
    }
}
