package dev.soundcheck.cartesia.connection;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RetryTest {
    private static final RetryPolicy BRISK = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2),
            Duration.ofSeconds(30));
    private static final String BUSY = "{\"error_code\":\"concurrency_limited\",\"title\":\"Busy\",\"message\":\"Two run.\",\"request_id\":\"r\"}";

    @ParameterizedTest
    @CsvSource({"0, 0, 500", "1, 0, 1000", "2, 0, 2000", "9, 0, 8000", "0, 1, 375", "9, 1, 6000"})
    void thePauseDoublesUpToACapWithAQuarterOffAtRandom(int made, double random, long millis) {
        assertEquals(Duration.ofMillis(millis), RetryPolicy.DEFAULT.backoff(made, random));
    }

    @ParameterizedTest
    @CsvSource({"400, false", "401, false", "402, false", "403, false", "404, false", "408, true", "409, true",
            "413, false", "422, false", "429, true", "500, true", "503, true"})
    void onlyPassingTroubleIsWorthAnotherTry(int status, boolean worth) {
        assertEquals(worth, RetryPolicy.DEFAULT.afterStatus(0, status, Headers.of(), 0) != null);
        assertNull(RetryPolicy.DEFAULT.afterStatus(2, status, Headers.of(), 0));
    }

    @Test
    void theServiceDecidesWhereItSaysSo() {
        assertNull(RetryPolicy.DEFAULT.afterStatus(0, 500, Headers.of("x-should-retry", "false"), 0));
        assertNotNull(RetryPolicy.DEFAULT.afterStatus(0, 400, Headers.of("X-Should-Retry", "true"), 0));
    }

    @Test
    void theServicesPauseIsKeptUnlessItIsTooLong() {
        assertEquals(Duration.ofMillis(70),
                RetryPolicy.DEFAULT.afterStatus(0, 429, Headers.of("retry-after-ms", "70", "retry-after", "9"), 0));
        assertEquals(Duration.ofMillis(1500),
                RetryPolicy.DEFAULT.afterStatus(0, 429, Headers.of("retry-after", "1.5"), 0));
        assertNull(RetryPolicy.DEFAULT.afterStatus(0, 429, Headers.of("retry-after", "31"), 0));
        assertEquals(Duration.ofSeconds(12),
                RetryPolicy.asked(Headers.of("retry-after", "Sun, 22 Nov 2026 10:00:12 GMT"),
                        Instant.parse("2026-11-22T10:00:00Z")));
        assertNull(RetryPolicy.asked(Headers.of("retry-after", "soon"), Instant.EPOCH));
    }

    @Test
    void noAnswerIsTriedOnceMoreUnlessItIsHopeless() {
        assertNotNull(RetryPolicy.DEFAULT.afterNoAnswer(0, new ConnectException("refused"), 0));
        assertNull(RetryPolicy.DEFAULT.afterNoAnswer(1, new IOException("unexpected end of stream"), 0));
        assertNull(RetryPolicy.DEFAULT.afterNoAnswer(0, new UnknownHostException("x"), 0));
    }

    @ParameterizedTest
    @EnumSource(value = Endpoint.class, names = {"BYTES", "SSE"})
    void aBusyServiceIsAskedAgainAndTheTraceIsThatOfTheAnswer(Endpoint endpoint) {
        try (ClientFixture fixture = brisk()) {
            fixture.server().refuse(429, BUSY).refuse(503, BUSY).answer(speech(endpoint));

            Turn turn = fixture.speak(endpoint);

            turn.assertTranscript("opened S16LE 16000", "audio 64", "completed");
            assertEquals(3, fixture.server().requests());
            assertEquals(1,
                    turn.trace().snapshot().spans().stream().filter(span -> span.phase().name().equals("REQUEST"))
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void afterTwoMoreTriesItIsGivenUp(Endpoint endpoint) {
        try (ClientFixture fixture = brisk()) {
            fixture.server().refuse(429, BUSY).refuse(429, BUSY).refuse(429, BUSY).refuse(429, BUSY);

            Turn turn = fixture.speak(endpoint);

            turn.assertTranscript("failed BUSY");
            assertEquals(3, fixture.server().requests());
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aConnectionThatClosesWithoutAnAnswerIsTriedOnceMore(Endpoint endpoint) {
        try (ClientFixture fixture = brisk()) {
            for (int i = 0; i < 3; i++) {
                fixture.server().answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
            }

            Turn turn = fixture.speak(endpoint);

            turn.assertTranscript("failed UNREACHABLE");
            assertEquals(2, fixture.server().requests());
            assertEquals(true, turn.heard().failure().sentence().endsWith("closed the connection without an answer."));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 422})
    void aFinalRefusalIsNotRepeated(int status) {
        try (ClientFixture fixture = brisk()) {
            fixture.server().refuse(status, BUSY.replace("concurrency_limited", "brand_new"));

            fixture.speak(Endpoint.BYTES).heard().failure();

            assertEquals(1, fixture.server().requests());
        }
    }

    /// The connection of a handshake without an answer is closed, which the library tells as a failure. It is none.
    @Test
    void aHandshakeThatWasGivenUpCostsTheNextOneNoTry() {
        Timing hasty = ClientFixture.IMPATIENT.withStall(Duration.ofSeconds(1));
        try (ClientFixture fixture = new ClientFixture(options -> options.withRetries(BRISK).withTiming(hasty))) {
            fixture.server().answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE))
                    .answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
            ServerSocketScript server = fixture.server().socket();
            fixture.speak(Endpoint.WEBSOCKET).heard().failure();

            Turn next = fixture.speak(Endpoint.WEBSOCKET);
            server.speak(2);

            next.assertTranscript("opened S16LE 16000", "audio 2", "completed");
        }
    }

    @Test
    void nothingIsRepeatedOnceSoundHasBegun() {
        try (ClientFixture fixture = brisk()) {
            fixture.server().answer(CartesiaServer.cutInHalf(CartesiaServer.soundResponse(pattern(32000), 1000)))
                    .sound(pattern(64));

            assertEquals(SpeechFailure.Kind.BROKEN_STREAM,
                    fixture.speak(Endpoint.BYTES).heard().failure().kind());
            assertEquals(1, fixture.server().requests());
        }
    }

    @Test
    void aPauseThatIsTooLongIsToldInstead() {
        try (ClientFixture fixture = brisk()) {
            fixture.server().answer(new MockResponse.Builder().code(429).setHeader("retry-after", "90").body(BUSY));

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("failed BUSY");
            assertEquals("Wait 90 s, then try again.", turn.heard().failure().nextStep());
        }
    }

    @Test
    void cancellingWhileWaitingEndsTheWait() {
        RetryPolicy patient = new RetryPolicy(2, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(2));
        try (ClientFixture fixture = new ClientFixture(options -> options.withRetries(patient))) {
            fixture.server().refuse(429, BUSY);
            Turn turn = fixture.speak(Endpoint.BYTES);
            fixture.server().request();

            turn.stream().cancel();

            turn.assertTranscript("cancelled");
        }
    }

    @Test
    void theTraceOfACancelledWaitStaysAsItWas() throws Exception {
        RetryPolicy brief = new RetryPolicy(2, Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(1));
        try (ClientFixture fixture = new ClientFixture(options -> options.withRetries(brief))) {
            fixture.server().refuse(429, BUSY);
            Turn turn = fixture.speak(Endpoint.BYTES);
            while (turn.trace().snapshot().at(Mark.HEADERS).isEmpty()) {
                Thread.onSpinWait();
            }
            assertFalse(new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS), "until the refusal has been read");
            turn.stream().cancel();
            turn.assertTranscript("cancelled");
            Trace atTheEnd = turn.trace().snapshot();

            assertFalse(new CountDownLatch(1).await(600, TimeUnit.MILLISECONDS), "beyond the pause of the retry");

            assertEquals(atTheEnd.spans(), turn.trace().snapshot().spans());
            assertTrue(turn.trace().snapshot().at(Mark.DONE).isPresent());
        }
    }

    @Test
    void aRefusedHandshakeIsTriedAgainAndAllWhoWaitedSpeak() {
        try (ClientFixture fixture = brisk()) {
            fixture.server().refuse(429, BUSY);
            ServerSocketScript server = fixture.server().socket();

            Turn a = fixture.speak(Endpoint.WEBSOCKET);
            Turn b = fixture.speak(Endpoint.WEBSOCKET);
            for (int i = 0; i < 2; i++) {
                String id = server.contextId();
                server.send(chunk(id, pattern(2)), done(id));
            }

            a.assertTranscript("opened S16LE 16000", "audio 2", "completed");
            b.assertTranscript("opened S16LE 16000", "audio 2", "completed");
            assertEquals(2, fixture.server().requests());
        }
    }

    private static MockResponse.Builder speech(Endpoint endpoint) {
        return endpoint == Endpoint.BYTES
                ? CartesiaServer.soundResponse(pattern(64), 64)
                : CartesiaServer.eventResponse(event("chunk", chunk(pattern(64))) + event("done", done()));
    }

    private static ClientFixture brisk() {
        return new ClientFixture(options -> options.withRetries(BRISK));
    }
}
