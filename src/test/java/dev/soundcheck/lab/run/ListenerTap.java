package dev.soundcheck.lab.run;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.TraceRecorder;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A service that does nothing but hand out the listener it was given.
final class ListenerTap implements SpeechService {
    private @Nullable SpeechListener listener;

    SpeechListener listener() {
        return Objects.requireNonNull(listener);
    }

    @Override
    public SpeechStream speak(Endpoint endpoint, SpeechRequest request, TraceRecorder trace, SpeechListener heard) {
        listener = heard;
        return () -> {};
    }

    @Override
    public SpeechContext open(SpeechRequest request, ContextOptions options, TraceRecorder trace,
            SpeechListener heard) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public void warmSocket() {}

    @Override
    public void cool() {}

    @Override
    public boolean keepsHttp() {
        return false;
    }

    @Override
    public SocketState socket() {
        return new SocketState(SocketState.Status.CLOSED, 0);
    }

    @Override
    public VoicePage page(VoiceQuery query) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public Voice voice(String id) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1");
    }

    @Override
    public boolean offline() {
        return true;
    }

    @Override
    public void close() {}
}
