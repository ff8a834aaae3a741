package dev.soundcheck.cartesia;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.cartesia.connection.CartesiaApi;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.failure.Failures;
import dev.soundcheck.cartesia.http.BytesStream;
import dev.soundcheck.cartesia.http.SseStream;
import dev.soundcheck.cartesia.socket.ContextSpec;
import dev.soundcheck.cartesia.socket.SharedSocket;
import dev.soundcheck.cartesia.socket.SocketContext;
import dev.soundcheck.cartesia.turn.Intake;
import dev.soundcheck.cartesia.voices.CartesiaVoices;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechListener;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Accent;
import dev.soundcheck.speech.voice.PronunciationDictionary;
import dev.soundcheck.speech.voice.SpokenLocale;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.TraceRecorder;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A service that speaks Cartesia's protocol: one HTTP client and one shared socket for as long as it is open.
///
/// Any thread. On a warm socket a trace has no connection spans.
public final class CartesiaService implements SpeechService {
    private final CartesiaApi api;
    private final SharedSocket socket;
    private final CartesiaVoices voices;

    /// Connects to nothing yet.
    ///
    /// @throws IllegalArgumentException where the base URL is invalid; its message is a sentence for people
    public CartesiaService(CartesiaOptions options) {
        this.api = new CartesiaApi(options);
        this.socket = new SharedSocket(api);
        this.voices = new CartesiaVoices(api);
    }

    @Override
    public URI baseUrl() {
        return api.base().url().uri();
    }

    @Override
    public @Nullable String proxy() {
        return api.proxy();
    }

    @Override
    public boolean offline() {
        return api.options().offline();
    }

    @Override
    public SpeechStream speak(Endpoint endpoint, SpeechRequest request, TraceRecorder trace,
            SpeechListener listener) {
        SpeechFailure refusal = refusal(endpoint, request);
        if (refusal == null && request.raw() == null && !request.speakable()) {
            refusal = Failures.nothingToSay();
        }
        if (refusal != null) {
            return refused(refusal, trace, listener);
        }
        return switch (endpoint) {
            case BYTES -> {
                BytesStream stream = new BytesStream(api, request, trace, listener);
                stream.start();
                yield stream;
            }
            case SSE -> {
                SseStream stream = new SseStream(api, request, trace, listener);
                stream.start();
                yield stream;
            }
            case WEBSOCKET -> speakOnSocket(request, trace, listener);
        };
    }

    private SocketContext speakOnSocket(SpeechRequest request, TraceRecorder trace, SpeechListener listener) {
        SocketContext context = new SocketContext(api, socket,
                new ContextSpec(request, ContextOptions.of(OptionalInt.empty()), trace, listener));
        if (request.raw() == null) {
            context.speakWhole();
        } else {
            context.speakRaw(request.raw());
        }
        return context;
    }

    @Override
    public SpeechContext open(SpeechRequest request, ContextOptions options, TraceRecorder trace,
            SpeechListener listener) {
        SocketContext context = new SocketContext(api, socket, new ContextSpec(request, options, trace,
                listener));
        SpeechFailure refusal = refusal(Endpoint.WEBSOCKET, request);
        if (refusal == null) {
            context.speakInPieces();
        } else {
            api.soon(() -> context.refused(refusal));
        }
        return context;
    }

    private @Nullable SpeechFailure refusal(Endpoint endpoint, SpeechRequest request) {
        if (request.raw() == null && !endpoint.carries(request.format())) {
            return Failures.onlyRaw(endpoint, request.format().container());
        }
        return api.refusal();
    }

    private SpeechStream refused(SpeechFailure failure, TraceRecorder trace, SpeechListener listener) {
        Intake intake = new Intake(listener, trace, api.failures(), api.options().limit(), () -> {});
        api.soon(() -> intake.fail(failure));
        return intake::cancel;
    }

    @Override
    public void warmSocket() {
        socket.warm();
    }

    @Override
    public void cool() {
        socket.cool();
        api.cool();
    }

    @Override
    public boolean keepsHttp() {
        return api.client().connectionPool().connectionCount() > 0;
    }

    @Override
    public SocketState socket() {
        return socket.state();
    }

    /// Connections that wait for the next request.
    int idleConnections() {
        return api.client().connectionPool().idleConnectionCount();
    }

    @Override
    public VoicePage page(VoiceQuery query) throws SpeechException {
        return voices.page(query);
    }

    @Override
    public void check() throws SpeechException {
        voices.check();
    }

    @Override
    public Voice voice(String id) throws SpeechException {
        return voices.voice(id);
    }

    @Override
    public List<PronunciationDictionary> dictionaries() throws SpeechException {
        return voices.dictionaries();
    }

    @Override
    public List<Accent> accents() throws SpeechException {
        return voices.accents();
    }

    @Override
    public List<SpokenLocale> locales() throws SpeechException {
        return voices.locales();
    }

    @Override
    public PcmTrack preview(Voice voice) throws SpeechException {
        return voices.preview(voice);
    }

    /// Ends all streams, threads and connections. Calling it twice is legal.
    @Override
    public void close() {
        api.stop();
        socket.close();
        api.close();
    }
}
