package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.ClientFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechFailure.Kind;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.trace.TraceRecorder;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What answers say that are no speech.
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
}
