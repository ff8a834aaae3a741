package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.streamedWav;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.cartesia.connection.RetryPolicy;
import dev.soundcheck.speech.ApiKey;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.ChunkStamps;
import dev.soundcheck.wire.WireAudio;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class WireLogTest {
    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static WireLog log(Turn turn) {
        turn.heard().ended();
        return turn.trace().wireLog().snapshot();
    }

    private static List<WireAudio> audio(WireLog log) {
        return log.rows().stream().map(row -> row.entry().audio()).filter(Objects::nonNull).toList();
    }

    @Test
    void anEventStreamIsTakenDownEventByEventWithoutItsSound() {
        fixture.server().answer(CartesiaServer.eventResponse(event("chunk", chunk(pattern(64)))
                + event("chunk", chunk(pattern(101))) + event("chunk", chunk(pattern(35))) + event("done", done()))
                .setHeader("Cartesia-Request-Id", "r-1"));
        WireLog log = log(fixture.speak(Endpoint.SSE));
        WireEntry.Request request = assertInstanceOf(WireEntry.Request.class, log.row(0).entry());
        assertEquals("POST", request.method());
        assertTrue(request.text().contains("\"transcript\":\"The kettle is on.\""), request.text());
        WireEntry.Response head = assertInstanceOf(WireEntry.Response.class, log.row(1).entry());
        assertEquals(200, head.status());
        assertEquals("HTTP/1.1", head.httpVersion());
        assertEquals("r-1", head.requestId());
        assertFalse(head.reused());
        assertEquals(
                List.of(new WireAudio(0, 64), new WireAudio(64, 101), new WireAudio(165, 35)), audio(log));
        assertEquals("{\"type\":\"chunk\",\"done\":false,\"status_code\":206,\"step_time\":41.5,\"data\":\"\"}",
                log.row(2).entry().text());
        assertEquals(done(), log.row(5).entry().text());
        assertEquals(6, log.size());
    }

    @Test
    void aRowOfSoundHasTheStampAndTheSizeOfItsChunkInTheTrace() {
        fixture.server().events(event("chunk", chunk(pattern(64))), event("chunk", chunk(pattern(64))),
                event("done", done()));
        Turn turn = fixture.speak(Endpoint.SSE);
        WireLog log = log(turn);
        ChunkStamps chunks = turn.trace().snapshot().chunks();
        List<WireRow> sound = log.rows().stream().filter(row -> row.entry().audio() != null).toList();
        assertEquals(2, sound.size());
        for (int i = 0; i < 2; i++) {
            assertEquals(chunks.atNanos(i), sound.get(i).atNanos());
            assertEquals(chunks.wireBytes(i), sound.get(i).bytes());
        }
    }

    @Test
    void theReadsOfABodyAddUpToItsSound() {
        byte[] wav = streamedWav(pattern(4000), 16000);
        fixture.server().sound(wav);
        WireLog log = log(fixture.speak(Endpoint.BYTES, ClientFixture.line()
                .withFormat(OutputFormat.wav(PcmEncoding.S16LE,
                        16000))));
        assertEquals(4000, audio(log).stream().mapToInt(WireAudio::lengthBytes).sum());
        assertEquals(wav.length, log.rows().stream().filter(row -> row.entry() instanceof WireEntry.BodyRead)
                .mapToInt(WireRow::bytes).sum());
    }

    @Test
    void aSocketIsTakenDownBothWaysAndALaterTurnKnowsItsHandshake() {
        ServerSocketScript socket = fixture.server().socket();
        Turn first = fixture.speak(Endpoint.WEBSOCKET);
        socket.speak(2);
        Turn second = fixture.speak(Endpoint.WEBSOCKET);
        first.heard().ended();
        socket.speak(2);
        WireLog cold = log(first);
        WireLog warm = log(second);
        assertEquals(101, known(cold.answer()).status());
        assertFalse(known(cold.answer()).reused());
        assertTrue(known(warm.answer()).reused());
        assertTrue(warm.row(1).atNanos() < second.trace().pressNanos(), "the handshake came before the press");
        assertTrue(cold.rows().stream().anyMatch(row -> row.entry() instanceof WireEntry.MessageOut(var text)
                && text.contains("\"transcript\":\"The kettle is on.\"")), cold.rows().toString());
        assertEquals(2, audio(warm).stream().mapToInt(WireAudio::lengthBytes).sum());
    }

    @Test
    void aRefusalIsTakenDownWithItsBody() {
        fixture.server().refuse(402, "{\"title\":\"No credit\",\"message\":\"Buy some.\"}");
        WireLog log = log(fixture.speak(Endpoint.BYTES));
        assertEquals(402, known(log.answer()).status());
        assertTrue(log.rows().getLast().entry().text().contains("Buy some."), log.rows().toString());
    }

    @Test
    void theKeyIsInNoRow() {
        fixture.server().refuse(401, "{\"message\":\"The key " + ClientFixture.KEY + " is not known.\"}");
        WireLog log = log(fixture.speak(Endpoint.SSE));
        assertFalse(log.rows().toString().contains(ClientFixture.KEY), log.rows().toString());
    }

    /// A key of another service behind the same protocol: nothing tells that it is one but that it is ours.
    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void aKeyOfAnyFormIsInNoRowWhereverTheServerRepeatsIt(Endpoint endpoint) {
        String key = "Plain/Words+Zq";
        try (ClientFixture own = new ClientFixture(options -> CartesiaOptions.of(options.baseUrl(), new ApiKey(key))
                .withRetries(RetryPolicy.NONE))) {
            own.server().answer(new MockResponse.Builder().status("HTTP/1.1 401 No " + key)
                    .setHeader("Content-Type", "text/html").setHeader("X-Echo", "key " + key)
                    .setHeader("Link", "<https://h/?k=" + URLEncoder.encode(key, StandardCharsets.UTF_8) + ">")
                    .body("<html>" + key + "</html>"));
            WireLog log = log(own.speak(endpoint));
            assertEquals(401, known(log.answer()).status());
            String rows = log.rows().toString();
            assertFalse(rows.contains("Words"), rows);
            assertEquals("key [hidden]", known(log.answer()).header("X-Echo"));
        }
    }

    @Test
    void aKeyInTheHeadOfAHandshakeAndInTheReasonOfACloseIsInNoRow() {
        String key = "Plain/Words+Zq";
        try (ClientFixture own = new ClientFixture(options -> CartesiaOptions.of(options.baseUrl(), new ApiKey(key))
                .withRetries(RetryPolicy.NONE))) {
            ServerSocketScript socket = own.server().socket("X-Echo", key);
            Turn turn = own.speak(Endpoint.WEBSOCKET);
            socket.send("{\"type\":\"" + key + "\"}", chunk(socket.contextId(), pattern(2)));
            turn.heard().heard(2);
            socket.close(1008, "bad " + key);
            WireLog log = log(turn);
            assertEquals("[hidden]", known(log.answer()).header("X-Echo"));
            assertTrue(log.rows().toString().contains("bad [hidden]"), log.rows().toString());
            assertFalse(log.rows().toString().contains("Words"), log.rows().toString());
        }
    }

    private static WireEntry.Response known(WireEntry.@Nullable Response response) {
        assertNotNull(response);
        return response;
    }
}
