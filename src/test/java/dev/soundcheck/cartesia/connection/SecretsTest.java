package dev.soundcheck.cartesia.connection;

import static dev.soundcheck.testing.ClientFixture.KEY;
import static dev.soundcheck.testing.ClientFixture.line;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.failure.Redactor;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.TraceRecorder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Drives every way to fail against servers that repeat the key in all they say, and reads everything afterwards.
@Timeout(60)
class SecretsTest {
    private static final String ECHO = "{\"error_code\":\"" + KEY + "\",\"title\":\"Header was Bearer " + KEY
            + "\",\"message\":\"" + KEY + " is no key\",\"request_id\":\"" + KEY + "\"}";

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getLevel() + " " + record.getMessage() + " " + Arrays.toString(record.getParameters()));
            hear(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        root.addHandler(ear);
        Logger.getLogger("dev.soundcheck").setLevel(Level.ALL);
        Logger.getLogger("okhttp3.internal").setLevel(Level.ALL);
    }

    @AfterEach
    void nothingSecretWasSaid() {
        root.removeHandler(ear);
        root.setLevel(level);
        Logger.getLogger("dev.soundcheck").setLevel(null);
        Logger.getLogger("okhttp3.internal").setLevel(null);
        assertTrue(said.size() > 0, "nothing was looked at");
        said.forEach(text -> assertFalse(text.contains("Secret0123"), text));
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void noRefusalGivesTheKeyAway(Endpoint endpoint) {
        for (int status : new int[]{200, 302, 400, 401, 402, 403, 404, 408, 429, 500, 503}) {
            for (String body : List.of(ECHO, "<html>" + KEY + "</html>", KEY + ": " + KEY,
                    "{\"error\":\"" + KEY + "\"}")) {
                try (ClientFixture fixture = new ClientFixture()) {
                    fixture.server().answer(new MockResponse.Builder().code(status)
                            .setHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json")
                            .setHeader("Location", "http://x.example/?key=" + KEY).setHeader("X-Request-Id", KEY)
                            .body(body));
                    read(fixture.speak(endpoint).heard().failure());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void noBrokenConnectionGivesTheKeyAway(Endpoint endpoint) {
        for (SocketEffect effect : List.of(new SocketEffect.CloseSocket(), SocketEffect.Stall.INSTANCE)) {
            try (ClientFixture fixture = ClientFixture.impatient()) {
                fixture.server().answer(new MockResponse.Builder().onResponseStart(effect));
                read(fixture.speak(endpoint).heard().failure());
            }
        }
        for (String url : List.of("http://other.example", "https://no-such-host.invalid", "http://127.0.0.1:1",
                "http://" + KEY + ":" + KEY + "@127.0.0.1:1/?api_key=" + KEY)) {
            RecordingListener heard = new RecordingListener();
            CartesiaOptions options = CartesiaOptions.of(URI.create(url), new ApiKey(KEY))
                    .withRetries(RetryPolicy.NONE);
            try (CartesiaService client = new CartesiaService(options)) {
                client.speak(endpoint, line(), TraceRecorder.pressed(System::nanoTime), heard);
                read(heard.failure());
                said.add(client.baseUrl().toString());
                said.add(options.toString());
            }
        }
    }

    @Test
    void noEventGivesTheKeyAway() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("weather", "{\"type\":\"" + KEY + "\"}"), event("chunk", chunk(pattern(2))),
                    event("error", ECHO.replace("{", "{\"type\":\"error\",")));
            read(SpeechFailure.Kind.SERVER, fixture.speak(Endpoint.SSE).heard().failure());
            fixture.server().events("data: " + KEY + "\n\n");
            read(SpeechFailure.Kind.BROKEN_STREAM, fixture.speak(Endpoint.SSE).heard().failure());

            ServerSocketScript socket = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            socket.send("{\"type\":\"" + KEY + "\"}",
                    ECHO.replace("{", "{\"type\":\"error\",\"context_id\":\"" + socket.contextId() + "\","));
            read(SpeechFailure.Kind.SERVER, turn.heard().failure());
            Turn closed = fixture.speak(Endpoint.WEBSOCKET);
            socket.send(chunk(socket.contextId(), pattern(2)));
            closed.heard().heard(2);
            socket.close(1008, KEY);
            read(SpeechFailure.Kind.REJECTED, closed.heard().failure());
        }
    }

    @Test
    void noBlockingCallGivesTheKeyAway() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().refuse(401, ECHO).refuse(200, KEY).refuse(200, "{\"id\":7,\"name\":\"" + KEY);
            for (int i = 0; i < 2; i++) {
                SpeechException thrown = assertThrows(SpeechException.class,
                        () -> fixture.client().page(VoiceQuery.FIRST));
                hear(thrown);
                read(thrown.failure());
            }
            SpeechException thrown = assertThrows(SpeechException.class, () -> fixture.client().voice(KEY));
            hear(thrown.getCause());
        }
    }

    @Test
    void noUrlHoldsTheKeyAndOnlyOneHeaderDoes() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(2)).sound(pattern(2));
            fixture.server().socket();
            fixture.speak(Endpoint.BYTES).heard().ended();
            fixture.speak(Endpoint.SSE).heard().ended();
            fixture.client().warmSocket();
            for (int i = 0; i < 3; i++) {
                RecordedRequest request = fixture.server().request();
                said.add(request.getTarget());
                said.add(request.getHeaders().newBuilder().removeAll("Authorization").build().toString());
                said.add(request.getBody() == null ? "" : request.getBody().utf8());
            }
        }
    }

    @Test
    void noDescriptionOfAnObjectGivesTheKeyAway() {
        try (CartesiaServer server = new CartesiaServer()) {
            CartesiaOptions options = CartesiaOptions.of(server.url(), new ApiKey(KEY));
            said.add(options.toString());
            said.add(new Credentials.Fixed("Bearer " + KEY).toString());
            Redactor redactor = new Redactor();
            redactor.hide(KEY);
            said.add(redactor.clean("x" + KEY + KEY + "y"));
        }
    }

    private void read(SpeechFailure.Kind expected, SpeechFailure failure) {
        assertEquals(expected, failure.kind(), failure.line());
        read(failure);
    }

    private void read(SpeechFailure failure) {
        said.add(failure.toString());
        said.add(failure.line());
    }

    private void hear(@Nullable Throwable thrown) {
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            said.add(trace.toString());
        }
    }
}
