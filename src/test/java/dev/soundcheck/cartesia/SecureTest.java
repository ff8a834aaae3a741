package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SecureTest {

    @Test
    void allThreeEndpointsSpeakOverTlsAndTheHandshakeIsASpan() {
        try (CartesiaServer server = new CartesiaServer()) {
            CartesiaOptions options = CartesiaOptions
                    .of(URI.create("https://localhost:" + server.port()), new ApiKey(ClientFixture.KEY))
                    .withTrusted(server.withCertificate());
            for (Endpoint endpoint : Endpoint.values()) {
                try (CartesiaService client = new CartesiaService(options)) {
                    RecordingListener heard = new RecordingListener();
                    TraceRecorder trace = TraceRecorder.pressed(System::nanoTime);
                    speak(server, client, endpoint, heard, trace);

                    heard.assertTranscript("opened S16LE 16000", "audio 6400", "completed");
                    assertArrayEquals(pattern(6400), heard.pcm());
                    assertEquals(
                            endpoint == Endpoint.WEBSOCKET
                                    ? "[DNS, TCP, TLS, UPGRADE, REQUEST]"
                                    : "[DNS, TCP, TLS, REQUEST]",
                            trace.snapshot().spans().stream().map(span -> span.phase().name()).toList().toString());
                    assertTrue(trace.snapshot().spans().stream().noneMatch(span -> span.open()));
                }
            }
        }
    }

    @Test
    void aSampleOnAnEncryptedHostIsFetchedWhereTheServiceIsNotEncrypted() throws SpeechException {
        try (CartesiaServer plain = new CartesiaServer(); CartesiaServer elsewhere = new CartesiaServer()) {
            CartesiaOptions options = CartesiaOptions.of(plain.url(), null).withTrusted(elsewhere.withCertificate());
            elsewhere.answer(new MockResponse.Builder().body(new Buffer().write(Frames.streamedWav(pattern(640),
                    22050))));
            String sample = "https://localhost:" + elsewhere.port() + "/v1.wav";
            try (CartesiaService client = new CartesiaService(options)) {
                assertEquals(320, client.preview(new Voice("V1", "Skylar", "", "", "en", null, null, false, sample))
                        .frames());
            }
        }
    }

    @Test
    void theLogTellsTheVersionOfHttpAndWhetherTheConnectionWasOpen() {
        try (CartesiaServer server = new CartesiaServer()) {
            CartesiaOptions options = CartesiaOptions
                    .of(URI.create("https://localhost:" + server.port()), new ApiKey(ClientFixture.KEY))
                    .withTrusted(server.withCertificate());
            for (Endpoint endpoint : Endpoint.values()) {
                try (CartesiaService client = new CartesiaService(options)) {
                    String first = protocol(server, client, endpoint);
                    assertEquals(endpoint == Endpoint.WEBSOCKET
                            ? "asked in HTTP/1.1, answered in HTTP/1.1, new"
                            : "asked in HTTP/2, answered in HTTP/2, new", first);
                    if (endpoint != Endpoint.WEBSOCKET) {
                        assertEquals("asked in HTTP/2, answered in HTTP/2, reused", protocol(server, client, endpoint));
                    }
                }
            }
        }
    }

    private static String protocol(CartesiaServer server, CartesiaService client, Endpoint endpoint) {
        RecordingListener heard = new RecordingListener();
        TraceRecorder trace = TraceRecorder.pressed(System::nanoTime);
        speak(server, client, endpoint, heard, trace);
        heard.ended();
        WireLog log = trace.wireLog().snapshot();
        WireEntry.Response answer = Objects.requireNonNull(log.answer());
        return "asked in " + Objects.requireNonNull(log.request()).httpVersion() + ", answered in "
                + answer.httpVersion() + (answer.reused() ? ", reused" : ", new");
    }

    @Test
    void everySocketComesFromTheFactoryOfTheOptionsAndSendsAtOnce() throws SocketException {
        List<Socket> made = new ArrayList<>();
        try (CartesiaServer server = new CartesiaServer();
                CartesiaService client = new CartesiaService(
                        CartesiaOptions.of(server.url(), null).withSockets(keeping(made)))) {
            for (Endpoint endpoint : Endpoint.values()) {
                RecordingListener heard = new RecordingListener();
                speak(server, client, endpoint, heard, TraceRecorder.pressed(System::nanoTime));
                heard.assertTranscript("opened S16LE 16000", "audio 6400", "completed");
                assertTrue(made.getLast().getTcpNoDelay(), endpoint.title());
                client.cool();
            }
            assertEquals(3, made.size());
        }
    }

    private static void speak(CartesiaServer server, CartesiaService client, Endpoint endpoint,
            RecordingListener heard, TraceRecorder trace) {
        switch (endpoint) {
            case BYTES -> {
                // Not in chunks of its own: over TLS this is HTTP/2.
                server.answer(new MockResponse.Builder().body(new Buffer().write(pattern(6400))));
                client.speak(endpoint, ClientFixture.line(), trace, heard);
            }
            case SSE -> {
                server.events(event("chunk", chunk(pattern(6400))), event("done", done()));
                client.speak(endpoint, ClientFixture.line(), trace, heard);
            }
            case WEBSOCKET -> {
                ServerSocketScript socket = server.socket();
                client.speak(endpoint, ClientFixture.line(), trace, heard);
                String id = socket.contextId();
                socket.send(chunk(id, pattern(6400)), done(id));
            }
        }
        heard.ended();
    }

    private static SocketFactory keeping(List<Socket> made) {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                made.add(new Socket());
                return made.getLast();
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
