package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SocketTest {
    private final OfflineServer server;
    private final RawSocket socket;

    SocketTest(OfflineServer server) {
        this.server = server;
        this.socket = new RawSocket(server);
    }

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void oneUtteranceIsChunksStampsAndDone() throws Exception {
        socket.send(input("u1", "Good evening.", false, Map.of("add_timestamps", true)));

        JsonObject done = socket.awaitEnd("u1");

        assertEquals("done", done.get("type").getAsString());
        assertEquals(206, done.get("status_code").getAsInt());
        assertEquals(List.of("Good", "evening."), RawClient.words(socket.all()));
        assertEquals(new RawClient(server).postBytes("/tts/bytes", line("Good evening.")).body().length, RawClient
                .audio(socket.all()).length);
    }

    @Test
    void contextsRunAtTheSameTimeAndInterleave() throws Exception {
        String text = "This is a sentence of some length to be spoken. ".repeat(4);
        // paced, so that the first cannot be over before the second is asked for
        try (RawSocket paced = new RawSocket(server, "?cartesia_version=2026-08-14&scenario=pace%3D4")) {
            paced.send(input("a", text, false, Map.of()));
            paced.send(input("b", text, false, Map.of()));
            paced.awaitEnd("a");
            if (RawClient.ofType(paced.of("b"), "done").isEmpty()) {
                paced.awaitEnd("b");
            }

            List<String> order = paced.all().stream().map(event -> event.get("context_id").getAsString()).toList();
            assertTrue(order.indexOf("b") < order.lastIndexOf("a") && order.indexOf("a") < order.lastIndexOf("b"));
            assertTrue(Arrays.equals(RawClient.audio(paced.of("a")), RawClient.audio(paced.of("b"))));
        }
    }

    @Test
    void continuationsAreJoinedByteForByteOnOneClock() throws Exception {
        socket.send(input("u2", "First we bo", true, Map.of("add_timestamps", true)));
        socket.send(input("u2", "il the water. The", true, Map.of("add_timestamps", true)));
        socket.send(input("u2", "n we wait.", true, Map.of("add_timestamps", true)));
        socket.send(input("u2", "", false, Map.of("add_timestamps", true)));
        socket.awaitEnd("u2");

        assertEquals(List.of("First", "we", "boil", "the", "water.", "Then", "we", "wait."), RawClient.words(socket
                .all()));
        List<Double> starts = RawClient.starts(socket.all());
        assertEquals(starts.stream().sorted().toList(), starts);
        assertEquals(1, RawClient.ofType(socket.all(), "done").size());
    }

    @Test
    void bufferedTextIsSpokenOnceItsDelayIsOverAndTheContextThenExpires() throws Exception {
        long sent = System.nanoTime();
        socket.send(input("u3", "Without an ending", true, Map.of("max_buffer_delay_ms", 300)));
        socket.awaitType("chunk");
        double waited = (System.nanoTime() - sent) / 1e9;

        assertTrue(waited >= 0.3, waited + " s");
        assertEquals("done", socket.awaitEnd("u3").get("type").getAsString());
    }

    @Test
    void withoutADelayEachInputIsSpokenAtOnce() throws Exception {
        socket.send(input("u4", "No ending", true, Map.of("max_buffer_delay_ms", 0)));
        socket.awaitType("chunk");
        socket.send(input("u4", " here", false, Map.of("max_buffer_delay_ms", 0)));

        assertEquals("done", socket.awaitEnd("u4").get("type").getAsString());
    }

    @Test
    void aFlushEndsItsBatchAndCountsFromOne() throws Exception {
        try (OfflineServer patient = SharedServer.patient(); RawSocket open = new RawSocket(patient)) {
            open.send(input("u5", "Part one", true, Map.of()));
            open.send(input("u5", "", true, Map.of("flush", true)));
            JsonObject flushed = open.awaitType("flush_done");
            open.send(input("u5", " Part two.", false, Map.of()));
            open.awaitEnd("u5");

            assertEquals(1, flushed.get("flush_id").getAsInt());
            assertTrue(flushed.get("flush_done").getAsBoolean());
            assertFalse(flushed.get("done").getAsBoolean());
            List<JsonObject> events = open.all();
            for (JsonObject chunk : RawClient.ofType(events, "chunk")) {
                int expected = events.indexOf(chunk) < events.indexOf(flushed) ? 1 : 2;
                assertEquals(expected, chunk.get("flush_id").getAsInt());
            }
        }
    }

    @Test
    void aCancelDropsWhatHasNotBegun() throws Exception {
        socket.send(input("c", "The first part is being spoken now. ", true, Map.of("max_buffer_delay_ms", 0)));
        socket.awaitType("chunk");
        socket.send(RawClient.json("{\"context_id\":\"c\",\"cancel\":true}"));
        socket.send(input("next", "Yes?", false, Map.of()));
        socket.awaitEnd("next");
        if (RawClient.ofType(socket.of("c"), "done").isEmpty()) {
            socket.awaitEnd("c");
        }

        assertEquals(1, RawClient.ofType(socket.of("c"), "done").size());
        assertEquals(1, RawClient.ofType(socket.of("next"), "done").size());
    }

    @Test
    void aFaultEndsItsContextAndLeavesTheSocketOpen() throws Exception {
        socket.send(input("e1", "...", false, Map.of()));
        JsonObject error = socket.awaitEnd("e1");
        socket.send(input("e2", "Fine.", false, Map.of()));

        assertEquals("error", error.get("type").getAsString());
        assertEquals(400, error.get("status_code").getAsInt());
        assertEquals("e1", error.get("context_id").getAsString());
        assertTrue(error.get("message").getAsString().contains("empty or contains only punctuation"));
        assertTrue(error.has("request_id") && error.get("error_code").isJsonNull());
        assertEquals("done", socket.awaitEnd("e2").get("type").getAsString());
    }

    @Test
    void anUnreadableMessageIsAFaultOfTheConnectionWhichStaysOpen() throws Exception {
        socket.send("{nonsense");
        JsonObject error = socket.awaitType("error");
        socket.send(input("after", "Still here.", false, Map.of()));

        assertFalse(error.has("context_id"));
        assertEquals(400, error.get("status_code").getAsInt());
        assertEquals("done", socket.awaitEnd("after").get("type").getAsString());
    }

    @Test
    void theVoiceMayNotChangeWithinAContext() throws Exception {
        try (OfflineServer patient = SharedServer.patient(); RawSocket open = new RawSocket(patient)) {
            open.send(input("v", "One. ", true, Map.of()));
            open.send(input("v", "Two.", false, Map.of("voice", "0ff11e00-5a1e-4c0d-8a01-000000000002")));

            assertEquals(400, open.awaitEnd("v").get("status_code").getAsInt());
        }
    }

    @Test
    void controlsMayChangeWithinAContext() throws Exception {
        socket.send(input("g", "One and two and three. ", true, Map.of("max_buffer_delay_ms", 0)));
        socket.await(event -> false == event.get("done").getAsBoolean());
        socket.send(
                input("g", "One and two and three.", false, Map.of("max_buffer_delay_ms", 0, "generation_config", Map
                        .of("speed", 0.6), "add_timestamps", true)));

        assertEquals("done", socket.awaitEnd("g").get("type").getAsString());
    }

    @Test
    void anOlderVersionGetsTheOldErrorShape() throws Exception {
        try (RawSocket old = new RawSocket(server, "?cartesia_version=2025-04-16")) {
            old.send(with(input("e", "Hi.", false, Map.of()), Map.of("max_buffer_delay_ms", 3000)));
            JsonObject error = old.awaitEnd("e");

            assertEquals(400, error.get("status_code").getAsInt());
            assertTrue(error.get("error").getAsString().startsWith("Invalid request: "));
            assertFalse(error.has("title"));
        }
    }

    private static JsonObject input(String contextId, String transcript, boolean more, Map<String, ?> extra) {
        return with(with(line(transcript), Map.of("context_id", contextId, "continue", more)), extra);
    }
}
