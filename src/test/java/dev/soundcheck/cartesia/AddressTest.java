package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.ClientFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.wire.BaseUrl;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a client may be pointed, and what stands there instead of a service.
@Timeout(30)
class AddressTest {

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aPortThatNobodyListensOnIsNamed(Endpoint endpoint) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        SpeechFailure failure = failureAt(endpoint, "http://127.0.0.1:" + port);

        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals("No connection to 127.0.0.1:" + port + ".", failure.sentence());
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void anUnknownHostIsNamed(Endpoint endpoint) {
        SpeechFailure failure = failureAt(endpoint, "https://no-such-host.invalid");

        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals("no-such-host.invalid:443 cannot be found: there is no such host.", failure.sentence());
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aServerThatSpeaksNoHttpsIsSaidSo(Endpoint endpoint) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeter = Thread.ofVirtual().start(() -> greet(server, "HTTP/1.1 400 Bad Request\r\n\r\n"));

            SpeechFailure failure = failureAt(endpoint, "https://127.0.0.1:" + server.getLocalPort());

            assertEquals(Kind.UNREACHABLE, failure.kind());
            assertTrue(failure.sentence().endsWith("does not speak https."), failure.detail());
            greeter.join();
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aCertificateThatNobodyTrustsIsSaidSo(Endpoint endpoint) throws Exception {
        try (CartesiaServer server = new CartesiaServer().withUntrustedCertificate()) {
            SpeechFailure failure = failureAt(endpoint, "https://localhost:" + server.port());

            assertEquals(Kind.UNREACHABLE, failure.kind());
            assertEquals("localhost:" + server.port() + " could not prove who it is: its certificate is not trusted.",
                    failure.sentence());
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aServerThatSpeaksNoHttpIsSaidSo(Endpoint endpoint) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeter = Thread.ofVirtual().start(() -> greet(server, "SSH-2.0-Server\r\n"));

            SpeechFailure failure = failureAt(endpoint, "http://127.0.0.1:" + server.getLocalPort());

            assertEquals(Kind.NOT_CARTESIA, failure.kind());
            greeter.join();
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void theKeyIsNeverSentOverPlainHttpToAnotherMachine(Endpoint endpoint) {
        SpeechFailure failure = failureAt(endpoint, "http://voices.example:8080");

        assertEquals(Kind.REJECTED, failure.kind());
        assertEquals(
                "The key was not sent: voices.example:8080 is reached over plain http, where anyone could read it.",
                failure.sentence());
        assertEquals("Use an https address.", failure.nextStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "http://127.1.2.3:8", "http://localhost:9", "http://[::1]:80",
            "http://a.localhost", "ws://localhost"})
    void loopbackMayBePlain(String url) {
        assertTrue(BaseUrl.of(URI.create(url)).loopback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1.evil.example", "http://localhost.evil.example", "http://10.0.0.1",
            "http://notlocalhost", "http://0.0.0.0"})
    void whatOnlyLooksLikeLoopbackIsNot(String url) {
        assertFalse(BaseUrl.of(URI.create(url)).loopback());
    }

    @Test
    void secretsInABaseUrlAreDropped() {
        assertEquals("https://host.example/a", BaseUrl
                .of(URI.create("https://user:pass@host.example/a?api_key=sk_car_x#y")).url().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host.example", "/path", "mailto:a@b"})
    void aBaseUrlThatIsNoneIsRefusedAtOnce(String url) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new CartesiaService(CartesiaOptions.of(URI.create(url), null)));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("The base URL must look like https://api.cartesia.ai"));
    }

    @Test
    void aKeyThatCannotBeSentIsSaidSoBeforeSending() {
        RecordingListener heard = new RecordingListener();
        try (CartesiaService client = new CartesiaService(
                CartesiaOptions.of(URI.create("https://host.example"), new ApiKey("sk_car_ключ")))) {
            client.speak(Endpoint.BYTES, line(), TraceRecorder.pressed(System::nanoTime), heard);
            heard.assertTranscript("failed UNAUTHORIZED");
        }
    }

    private static void greet(ServerSocket server, String words) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            while (socket.getInputStream().read() >= 0) {
                // until the client hangs up
            }
        } catch (IOException hungUp) {
            // as expected
        }
    }

    private static SpeechFailure failureAt(Endpoint endpoint, String url) {
        RecordingListener heard = new RecordingListener();
        try (CartesiaService client = new CartesiaService(
                CartesiaOptions.of(URI.create(url), new ApiKey(ClientFixture.KEY)))) {
            client.speak(endpoint, line(), TraceRecorder.pressed(System::nanoTime), heard);
            return heard.failure();
        }
    }
}
