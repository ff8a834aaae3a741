package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.ClientFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.trace.TraceRecorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 |                        | Bad transcript | REJECTED      | Bad transcript: It is so.
            401 |                        | Unauthorized   | UNAUTHORIZED  | PLACE does not accept the API key.
            402 |                        | Pay            | OUT_OF_CREDIT | The account has no credits left.
            402 | quota_exceeded         | Pay            | OUT_OF_CREDIT | The account has no credits left.
            403 |                        | Forbidden      | FORBIDDEN     | Forbidden: It is so.
            403 | plan_upgrade_required  | Plan           | FORBIDDEN     | Plan: It is so.
            404 | voice_not_found        | None           | VOICE_UNKNOWN | The service does not know the voice voice-1.
            404 |                        | No such voice  | VOICE_UNKNOWN | The service does not know the voice voice-1.
            404 | model_not_found        | None           | MODEL_UNKNOWN | The service does not know the model sonic-3.6.
            400 | model_sunsetted        | Gone           | MODEL_UNKNOWN | The model sonic-3.6 has been switched off.
            404 |                        | No dictionary  | REJECTED      | No dictionary: It is so.
            400 | voice_model_mismatch   | Mismatch       | REJECTED      | This voice and the model sonic-3.6 do not go together.
            400 | language_not_supported | Language       | REJECTED      | Language: It is so.
            400 | unsupported_audio_format | Format       | REJECTED      | Format: It is so.
            408 |                        | Timeout        | BUSY          | Timeout: It is so.
            409 |                        | Conflict       | BUSY          | Conflict: It is so.
            429 | concurrency_limited    | Busy           | BUSY          | Busy: It is so.
            413 |                        | Large          | REJECTED      | Large: It is so.
            422 |                        | Invalid        | REJECTED      | Invalid: It is so.
            500 |                        | Internal       | SERVER        | Internal: It is so.
            503 |                        | Down           | SERVER        | Down: It is so.
            418 | brand_new_code         | Teapot         | REJECTED      | Teapot: It is so.
            """)
    void everyRefusalBecomesASentenceAndAStep(int status, String code, String title, Kind kind, String sentence) {
        String json = "{\"error_code\":" + (code == null ? "null" : "\"" + code + "\"") + ",\"title\":\"" + title
                + "\",\"message\":\"It is so.\",\"request_id\":\"0b9c\",\"doc_url\":\"x\",\"new\":[1]}";
        for (Endpoint endpoint : new Endpoint[]{Endpoint.BYTES, Endpoint.SSE}) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().refuse(status, json);

                Turn turn = fixture.speak(endpoint);

                turn.assertTranscript("failed " + kind);
                SpeechFailure failure = turn.heard().failure();
                String place = fixture.server().url().getHost() + ":" + fixture.server().port();
                assertEquals(sentence.replace("PLACE", place), failure.sentence());
                assertEquals("status " + status + ": " + title + ": It is so.", failure.detail());
                assertEquals(status, failure.status());
                assertEquals(code, failure.errorCode());
                assertEquals("0b9c", failure.requestId());
                assertTrue(failure.nextStep().endsWith("."), failure.nextStep());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | No such voice: Voice V is unknown.            | VOICE_UNKNOWN
            400 | Invalid transcript: the transcript is empty   | REJECTED
            401 | Unauthorized: invalid key                     | UNAUTHORIZED
            429 | Too many requests: slow down                  | BUSY
            500 | Internal                                      | SERVER
            """)
    void theLegacyShapeOfPlainWordsIsReadToo(int status, String body, Kind kind) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(
                    new MockResponse.Builder().code(status).setHeader("Content-Type", "text/plain").body(body));

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("failed " + kind);
            assertEquals("status " + status + ": " + body, turn.heard().failure().detail());
        }
    }

    @Test
    void whoSentNoKeyIsAskedForOne() {
        try (CartesiaServer server = new CartesiaServer();
                CartesiaService client = new CartesiaService(CartesiaOptions.of(server.url(), null))) {
            server.refuse(401, "{\"title\":\"Unauthorized\",\"message\":\"No key.\"}");
            RecordingListener heard = new RecordingListener();

            client.speak(Endpoint.BYTES, line(), TraceRecorder.pressed(System::nanoTime), heard);

            assertEquals("Enter one in the settings.", heard.failure().nextStep());
        }
    }

    @Test
    void aLanguageWithoutStampsSaysToSwitchThemOff() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().refuse(400,
                    "{\"error_code\":\"language_not_supported\",\"title\":\"Language\",\"message\":\"hi does not support timestamps\",\"request_id\":\"1\"}");

            assertEquals("Switch the timestamps off.", fixture.speak(Endpoint.SSE).heard().failure().nextStep());
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aWebPageIsNoVoiceService(Endpoint endpoint) {
        for (int status : new int[]{200, 403, 404}) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().answer(new MockResponse.Builder().code(status)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body("<!DOCTYPE html><html><title>Welcome</title></html>"));

                Turn turn = fixture.speak(endpoint);

                turn.assertTranscript("failed NOT_CARTESIA");
                assertEquals("Check the base URL.", turn.heard().failure().nextStep());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aPageFromABrokenGatewayIsTheServersFault(Endpoint endpoint) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(new MockResponse.Builder().code(502).setHeader("Content-Type", "text/html")
                    .body("<html>Bad gateway</html>"));

            fixture.speak(endpoint).assertTranscript("failed SERVER");
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheKey() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(
                    new MockResponse.Builder().code(308).setHeader("Location",
                            "http://elsewhere.example:81/tts/bytes"));

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("failed NOT_CARTESIA");
            assertTrue(turn.heard().failure().sentence().endsWith("points elsewhere: to elsewhere.example:81."));
            assertEquals(1, fixture.server().requests());
        }
    }

    @Test
    void anEndlessErrorIsCutAndKeptOnOneLine() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(new MockResponse.Builder().code(400).setHeader("Content-Type", "text/plain")
                    .body("so\nmuch " + "text ".repeat(20_000)));

            SpeechFailure failure = fixture.speak(Endpoint.BYTES).heard().failure();

            assertTrue(failure.detail().length() < 500, failure.detail().length() + " chars");
            assertFalse(failure.detail().contains("\n"));
        }
    }

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

    private static SpeechFailure failureAt(Endpoint endpoint, String url) {
        RecordingListener heard = new RecordingListener();
        try (CartesiaService client = new CartesiaService(
                CartesiaOptions.of(URI.create(url), new ApiKey(ClientFixture.KEY)))) {
            client.speak(endpoint, line(), TraceRecorder.pressed(System::nanoTime), heard);
            return heard.failure();
        }
    }
}
