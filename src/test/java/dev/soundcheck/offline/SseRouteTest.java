package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class SseRouteTest {
    private final RawClient client;

    SseRouteTest(OfflineServer server) {
        client = new RawClient(server);
    }

    @Test
    void eventsAreNamedAfterTheirTypeAndEndWithDone() throws Exception {
        String body = client.post("/tts/sse", with(line("Rain today."), Map.of("context_id", "log-7")).toString())
                .body();

        assertTrue(body.startsWith("event: chunk\ndata: {"));
        assertTrue(body.endsWith("}\n\n"));
        JsonObject last = RawClient.json(body.substring(body.lastIndexOf("data: ") + 6));
        assertEquals("done", last.get("type").getAsString());
        assertTrue(last.get("done").getAsBoolean());
        assertEquals(206, last.get("status_code").getAsInt());
        assertEquals("log-7", last.get("context_id").getAsString());
    }

    @Test
    void stampsComeOnlyWhereTheyAreWanted() throws Exception {
        assertEquals(List.of(), RawClient.words(client.sse(line("No stamps."))));

        List<JsonObject> events = client.sse(with(line("Some stamps, please."), Map.of("add_timestamps", true,
                "add_phoneme_timestamps", true)));

        assertEquals(List.of("Some", "stamps,", "please."), RawClient.words(events));
        assertEquals("s ʌ m", String.join(" ", RawClient.strings(events, "phoneme_timestamps", "phoneme_timestamps",
                "phonemes").subList(0, 3)));
    }

    @Test
    void stampsStandBetweenTheChunksOneToThreeAtATime() throws Exception {
        List<JsonObject> events = client.sse(with(line("One two three four five six seven eight nine ten."), Map.of(
                "add_timestamps", true)));
        List<String> types = RawClient.types(events);

        assertTrue(types.indexOf("timestamps") < types.lastIndexOf("chunk"));
        for (JsonObject event : RawClient.ofType(events, "timestamps")) {
            int words = event.getAsJsonObject("word_timestamps").getAsJsonArray("words").size();
            assertTrue(words >= 1 && words <= 3, words + " words in one message");
        }
        assertEquals(0.1, RawClient.starts(events).getFirst(), 1e-9);
    }

    @Test
    void normalizedStampsAreTheSpokenWords() throws Exception {
        JsonObject request = with(line("42 ships."), Map.of("add_timestamps", true, "use_normalized_timestamps",
                true));

        assertEquals(List.of("forty", "two", "ships"), RawClient.words(client.sse(request)));
    }

    @Test
    void stepTimeIsTheWorkOfEachChunk() throws Exception {
        for (JsonObject chunk : RawClient.ofType(client.sse(line("Measured work.")), "chunk")) {
            double millis = chunk.get("step_time").getAsDouble();
            assertTrue(millis > 0 && millis < 10_000, millis + " ms");
        }
    }

    @Test
    void onlyRawIsTaken() throws Exception {
        assertEquals(400, client.post("/tts/sse", line("x", "wav", "pcm_s16le", 8000).toString()).statusCode());
    }

    @Test
    void chunksHoldATenthOfASecond() throws Exception {
        List<JsonObject> chunks = RawClient.ofType(client.sse(line("A line that is long enough for chunks.")), "chunk");

        assertEquals(16000 * 2 / 10, RawClient.audio(chunks.subList(0, 1)).length);
        assertFalse(chunks.size() < 10);
    }
}
