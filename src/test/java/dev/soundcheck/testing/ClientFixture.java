package dev.soundcheck.testing;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.cartesia.connection.Timing;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechStream;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// A client, the server it talks to, and one listener and trace per stream.
public final class ClientFixture implements AutoCloseable {
    public static final String KEY = "sk_car_Secret0123456789";

    /// Bounded waits for tests of silence: long enough for a loaded machine, short enough to wait out.
    public static final Timing IMPATIENT = new Timing(Duration.ofSeconds(2), Duration.ofMillis(300),
            Duration.ofSeconds(2), Duration.ofSeconds(240), Duration.ofMillis(200));

    private final CartesiaServer server = new CartesiaServer();
    private final CartesiaService client;

    public ClientFixture() {
        this(options -> options);
    }

    public ClientFixture(UnaryOperator<CartesiaOptions> change) {
        client = new CartesiaService(
                change.apply(CartesiaOptions.of(server.url(), new ApiKey(KEY)).withRetries(RetryPolicy.NONE)));
    }

    public static ClientFixture impatient() {
        return new ClientFixture(options -> options.withTiming(IMPATIENT));
    }

    public CartesiaServer server() {
        return server;
    }

    public CartesiaService client() {
        return client;
    }

    /// A running stream with what it told.
    public record Turn(SpeechStream stream, RecordingListener heard, TraceRecorder trace) {
        public void assertTranscript(String... lines) {
            heard.assertTranscript(lines);
        }
    }

    public static SpeechRequest line() {
        return SpeechRequest.of("The kettle is on.", "voice-1", "sonic-3.6")
                .withFormat(OutputFormat.raw(PcmEncoding.S16LE, 16000));
    }

    public Turn speak(Endpoint endpoint) {
        return speak(endpoint, line());
    }

    public Turn speak(Endpoint endpoint, SpeechRequest request) {
        RecordingListener heard = new RecordingListener();
        TraceRecorder trace = TraceRecorder.pressed(NanoClock.system());
        return new Turn(client.speak(endpoint, request, trace, heard), heard, trace);
    }

    /// A turn that only a socket of its own can have answered.
    public void speakOnAFreshSocket() {
        ServerSocketScript fresh = server.socket();
        Turn turn = speak(Endpoint.WEBSOCKET);
        fresh.speak(2);
        turn.assertTranscript("opened S16LE 16000", "audio 2", "completed");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
