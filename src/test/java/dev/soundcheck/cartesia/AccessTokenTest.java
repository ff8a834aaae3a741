package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonParser;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.ProxyUse;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.cartesia.connection.Timing;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.StreamLimit;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AccessTokenTest {
    private static final String KEY = "Bearer " + ClientFixture.KEY;

    private final AtomicLong now = new AtomicLong(1);
    private final NanoClock clock = now::get;
    private final CartesiaServer server = new CartesiaServer();
    private final CartesiaService client = new CartesiaService(
            new CartesiaOptions(server.url(), new ApiKey(ClientFixture.KEY), ApiVersion.DEFAULT, false,
                    SocketFactory.getDefault(), ProxyUse.NONE, Timing.DEFAULT, RetryPolicy.NONE, true, null, clock,
                    StreamLimit.ofMinutes(1)));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theKeyBuysATokenAndTheTokenSpeaks() {
        token("t1").sound(pattern(2)).sound(pattern(2));

        speak().assertTranscript("opened S16LE 16000", "audio 2", "completed");
        speak().assertTranscript("opened S16LE 16000", "audio 2", "completed");

        RecordedRequest purchase = server.request();
        assertEquals("POST /access-token HTTP/1.1", purchase.getRequestLine());
        assertEquals(KEY, purchase.getHeaders().get("Authorization"));
        assertEquals("2026-08-14", purchase.getHeaders().get("Cartesia-Version"));
        assertEquals(JsonParser.parseString("{\"grants\":{\"tts\":true},\"expires_in\":600}"),
                CartesiaServer.body(purchase));
        assertEquals("Bearer t1", server.request().getHeaders().get("Authorization"));
        assertEquals("Bearer t1", server.request().getHeaders().get("Authorization"));
    }

    @Test
    void theSocketOpensWithTheToken() {
        token("t1");
        ServerSocketScript socket = server.socket();
        RecordingListener heard = new RecordingListener();
        client.speak(Endpoint.WEBSOCKET, ClientFixture.line(), TraceRecorder.pressed(clock), heard);
        String id = socket.contextId();
        socket.send(chunk(id, pattern(2)), done(id));

        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
        server.request();
        assertEquals("Bearer t1", server.request().getHeaders().get("Authorization"));
    }

    @Test
    void aTokenThatTheSocketRefusesIsRenewedOnceAsOverHttp() {
        token("t1");
        server.refuse(401, "{}");
        token("t2");
        ServerSocketScript socket = server.socket();
        RecordingListener heard = new RecordingListener();
        client.speak(Endpoint.WEBSOCKET, ClientFixture.line(), TraceRecorder.pressed(clock), heard);
        String id = socket.contextId();
        socket.send(chunk(id, pattern(2)), done(id));

        heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
    }

    @Test
    void aSecondRefusalOfTheSocketIsFinal() {
        token("t1");
        server.refuse(401, "{}");
        token("t2");
        server.refuse(401, "{}");
        RecordingListener heard = new RecordingListener();

        client.speak(Endpoint.WEBSOCKET, ClientFixture.line(), TraceRecorder.pressed(clock), heard);

        heard.assertTranscript("failed UNAUTHORIZED");
    }

    @Test
    void aSocketThatGaveUpWaitingForTheTokenIsNotOpenedAnyMore() throws Exception {
        Timing impatient = ClientFixture.IMPATIENT;
        try (CartesiaService brisk = new CartesiaService(CartesiaOptions.of(server.url(), new ApiKey(ClientFixture.KEY))
                .withTiming(impatient).withRetries(RetryPolicy.NONE).withAccessTokens())) {
            server.answer(new MockResponse.Builder().code(200).body("{\"token\":\"late\"}")
                    .headersDelay(impatient.stall().toMillis() * 2, TimeUnit.MILLISECONDS));
            server.socket();
            RecordingListener heard = new RecordingListener();

            brisk.speak(Endpoint.WEBSOCKET, ClientFixture.line(), TraceRecorder.pressed(clock), heard);

            heard.assertTranscript("failed UNREACHABLE");
            assertEquals("/access-token", server.request().getTarget());
            assertNull(server.web().takeRequest(impatient.stall().toMillis() * 3, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void theCatalogNeedsTheKeyItself() throws SpeechException {
        server.refuse(200, "{\"data\":[],\"has_more\":false}");

        client.page(VoiceQuery.FIRST);

        assertEquals(KEY, server.request().getHeaders().get("Authorization"));
    }

    @Test
    void aRipeTokenStillSpeaksWhileTheNextIsFetched() {
        token("t1").sound(pattern(2));
        speak().ended();
        now.addAndGet(Duration.ofMinutes(9).toNanos());
        // The two requests leave at the same time, in either order: both answers serve both.
        token("t2").sound(pattern(2));

        client.speak(Endpoint.BYTES, ClientFixture.line(), TraceRecorder.pressed(clock), new RecordingListener());

        server.request();
        server.request();
        RecordedRequest one = server.request();
        RecordedRequest two = server.request();
        RecordedRequest purchase = one.getTarget().equals("/access-token") ? one : two;
        RecordedRequest speech = one == purchase ? two : one;
        assertEquals("/access-token", purchase.getTarget());
        assertEquals("Bearer t1", speech.getHeaders().get("Authorization"));
    }

    @Test
    void anExpiredTokenIsReplacedFirst() {
        token("t1").sound(pattern(2));
        speak().ended();
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        token("t2").sound(pattern(2));

        speak().assertTranscript("opened S16LE 16000", "audio 2", "completed");

        server.request();
        server.request();
        assertEquals("/access-token", server.request().getTarget());
        assertEquals("Bearer t2", server.request().getHeaders().get("Authorization"));
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        token("t1").refuse(401, "{\"title\":\"Unauthorized\",\"message\":\"Expired.\",\"error_code\":null}");
        token("t2").sound(pattern(2));

        speak().assertTranscript("opened S16LE 16000", "audio 2", "completed");
        assertEquals(4, server.requests());
    }

    @Test
    void aTokenThatIsRefusedTwiceIsAFailure() {
        String refusal = "{\"title\":\"Unauthorized\",\"message\":\"No.\",\"error_code\":null}";
        token("t1").refuse(401, refusal);
        token("t2").refuse(401, refusal);

        speak().assertTranscript("failed UNAUTHORIZED");
        assertEquals(4, server.requests());
    }

    @Test
    void aKeyThatBuysNothingIsAFailure() {
        server.refuse(401, "{\"title\":\"Unauthorized\",\"message\":\"No.\",\"error_code\":null}");

        speak().assertTranscript("failed UNAUTHORIZED");
    }

    @Test
    void anAnswerWithoutATokenIsNoVoiceService() {
        server.refuse(200, "{\"tokens\":[]}");

        speak().assertTranscript("failed NOT_CARTESIA");
    }

    private CartesiaServer token(String token) {
        return server.refuse(200, "{\"token\":\"" + token + "\"}");
    }

    private RecordingListener speak() {
        RecordingListener heard = new RecordingListener();
        client.speak(Endpoint.BYTES, ClientFixture.line(), TraceRecorder.pressed(clock), heard);
        return heard.ended();
    }
}
