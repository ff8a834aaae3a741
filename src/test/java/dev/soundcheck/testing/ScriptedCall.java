package dev.soundcheck.testing;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.LateAudio;
import dev.soundcheck.speech.SentInput;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.TraceRecorder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One generation that a test plays by hand: stamps and events exactly as a client would make them.
///
/// Every verb stamps `now` of the recorder's clock, so a `HandClock` decides what the trace shows.
public final class ScriptedCall implements SpeechStream {
    private final Endpoint endpoint;
    private final SpeechRequest request;
    private final TraceRecorder trace;
    private final SpeechListener listener;
    // Made when it is first needed: sound for a long text takes its time.
    private @Nullable SyntheticSpeech speech;
    private double sentSeconds;
    private boolean opened;
    private boolean ended;

    ScriptedCall(Endpoint endpoint, SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        this.endpoint = endpoint;
        this.request = request;
        this.trace = trace;
        this.listener = listener;
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public SpeechRequest request() {
        return request;
    }

    public SyntheticSpeech speech() {
        SyntheticSpeech made = speech;
        if (made == null) {
            made = SyntheticSpeech.of(request.text(), request.format().pcm().sampleRateHz());
            speech = made;
        }
        return made;
    }

    /// What is spoken where the request's own text is not it: the pieces of a context.
    public void speak(String text) {
        speech = SyntheticSpeech.of(text, request.format().pcm().sampleRateHz());
    }

    public boolean ended() {
        return ended;
    }

    public void begin(Phase phase) {
        trace.begin(phase, trace.now());
    }

    public void end(Phase phase) {
        trace.end(phase, trace.now());
    }

    public void mark(Mark mark) {
        trace.mark(mark, trace.now());
    }

    public void reused() {
        trace.reusedConnection();
    }

    /// The next stretch of sound with the stamps of the words that start in it; the first one opens the stream.
    public void audio(double seconds) {
        audio(seconds, Float.NaN);
    }

    /// As `audio`, with what the server says it worked for the chunk.
    public void audio(double seconds, float stepMillis) {
        double until = sentSeconds + seconds;
        byte[] pcm = speech().slice(sentSeconds, until);
        long now = trace.now();
        trace.mark(Mark.FIRST_BYTE, now);
        trace.chunk(now, pcm.length / speech().format().bytesPerFrame(), wireBytes(pcm.length), stepMillis);
        if (!opened) {
            opened = true;
            listener.onEvent(new SpeechEvent.Opened(speech().format()));
        }
        listener.onEvent(new SpeechEvent.Audio(pcm));
        if (endpoint.timestamps()) {
            stamps(sentSeconds, until);
        }
        sentSeconds = until;
    }

    /// Stamps an arrival, and says nothing of it.
    public void chunk(int frames) {
        trace.chunk(trace.now(), frames, frames * 2, Float.NaN);
    }

    /// Sound that comes although the utterance was cancelled.
    public void late(double seconds) {
        listener.onLate(new LateAudio(1, Math.round(seconds * 2 * request.format().pcm().sampleRateHz()), seconds,
                trace.now()));
    }

    void sent(SentInput input) {
        listener.onSent(input);
    }

    long now() {
        return trace.now();
    }

    public boolean allSent() {
        return sentSeconds >= speech().seconds();
    }

    public void complete() {
        finish(new SpeechEvent.Completed());
    }

    public void fail(SpeechFailure failure) {
        finish(new SpeechEvent.Failed(failure));
    }

    /// All that is left in 100 ms chunks, then the end.
    public void sayAll() {
        while (!allSent()) {
            audio(0.1);
        }
        complete();
    }

    /// Any event, as it is.
    public void tell(SpeechEvent event) {
        listener.onEvent(event);
    }

    /// As `sayAll`, but another speech than that of the text: stamps that do not fit it.
    public void sayAs(SyntheticSpeech other) {
        speech = other;
        sayAll();
    }

    @Override
    public void cancel() {
        finish(new SpeechEvent.Cancelled());
    }

    private void finish(SpeechEvent.Ended end) {
        if (!ended) {
            ended = true;
            listener.onEvent(end);
        }
    }

    private void stamps(double fromSeconds, double toSeconds) {
        List<Stamp> words = request.stamps().words() ? speech().wordsIn(fromSeconds, toSeconds) : List.of();
        if (!words.isEmpty()) {
            trace.words(trace.now());
            listener.onEvent(new SpeechEvent.Words(words));
        }
        List<Stamp> phonemes = request.stamps().phonemes() ? speech().phonemesIn(fromSeconds, toSeconds) : List.of();
        if (!phonemes.isEmpty()) {
            listener.onEvent(new SpeechEvent.Phonemes(phonemes));
        }
    }

    /// Base64 in JSON takes a third more than the sound it carries.
    private int wireBytes(int pcmBytes) {
        return endpoint == Endpoint.BYTES ? pcmBytes : (pcmBytes + 2) / 3 * 4 + 90;
    }
}
