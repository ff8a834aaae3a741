package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState.Status;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.ServerSocketScript;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the shared socket begins.
@Timeout(30)
class HandshakeTest {

    @Test
    void theHandshakeCarriesTheKeyInItsHeaderAndTheVersionInBoth() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().socket();

            fixture.client().warmSocket();

            RecordedRequest request = fixture.server().request();
            assertEquals("/tts/websocket?cartesia_version=2026-08-14", request.getTarget());
            assertEquals("Bearer " + ClientFixture.KEY, request.getHeaders().get("Authorization"));
            assertEquals("2026-08-14", request.getHeaders().get("Cartesia-Version"));
            assertEquals(null, request.getHeaders().get("Sec-WebSocket-Extensions"), "compression is not offered");
        }
    }

    @Test
    void theSocketHangsBelowThePathOfTheBaseUrl() {
        try (CartesiaServer server = new CartesiaServer();
                CartesiaService client = new CartesiaService(CartesiaOptions.of(server.url("/a/b"), null))) {
            server.socket();

            client.warmSocket();

            assertEquals("/a/b/tts/websocket?cartesia_version=2026-08-14", server.request().getTarget());
        }
    }

    @Test
    void aRefusedHandshakeIsReadAsWhatItIs() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().refuse(401,
                    "{\"error_code\":null,\"title\":\"Unauthorized\",\"message\":\"Bad key.\",\"request_id\":\"q9\"}");

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            turn.assertTranscript("failed UNAUTHORIZED");
            SpeechFailure failure = turn.heard().failure();
            assertEquals(401, failure.status());
            assertEquals("q9", failure.requestId());
            assertEquals("status 401: Unauthorized: Bad key.", failure.detail());
            assertEquals(Status.CLOSED, fixture.client().socket().status());
        }
    }

    @Test
    void aServerWithoutASocketIsSaidToHaveNone() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(20));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("failed NOT_CARTESIA");
        }
    }

    @Test
    void aWarmSocketMakesTheFirstTurnWarm() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            fixture.client().warmSocket();
            fixture.client().warmSocket();
            server.awaitOpen();
            while (fixture.client().socket().status() != Status.OPEN) {
                Thread.onSpinWait();
            }

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.speak(2);

            turn.heard().ended();
            assertTrue(turn.trace().snapshot().reused());
            assertEquals(1, fixture.server().requests());
        }
    }

    @Test
    void coolingMakesTheNextTurnColdAndLetsTheRunningOneEnd() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript old = fixture.server().socket();
            Turn running = fixture.speak(Endpoint.WEBSOCKET);
            String id = old.contextId();
            old.send(chunk(id, pattern(2)));
            running.heard().heard(2);

            fixture.client().cool();
            assertEquals(Status.CLOSED, fixture.client().socket().status());
            fixture.speakOnAFreshSocket();
            old.send(chunk(id, pattern(2)), done(id));

            running.assertTranscript("opened S16LE 16000", "audio 4", "completed");
            assertEquals(1000, old.awaitEnd());
        }
    }
}
