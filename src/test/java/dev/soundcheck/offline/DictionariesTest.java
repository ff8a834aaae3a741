package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `/pronunciation-dicts`, and what choosing one does to the speech.
@ExtendWith(SharedServer.class)
class DictionariesTest {
    private static final String SAMPLER = "0ff11e00-d1c7-4c0d-8a01-000000000001";

    private final RawClient client;
    private final OfflineServer server;

    DictionariesTest(OfflineServer server) {
        this.server = server;
        client = new RawClient(server);
    }

    @Test
    void oneIsThereToBeginWith() throws Exception {
        JsonObject sampler = json(client.get("/pronunciation-dicts/" + SAMPLER).body());

        assertEquals("Soundcheck sampler", sampler.get("name").getAsString());
        assertEquals("<<ɡ|ɪ|f>>", item(sampler, 1).get("alias").getAsString());
        assertTrue(ids(json(client.get("/pronunciation-dicts/").body())).contains(SAMPLER));
    }

    @Test
    void oneIsMadeReadChangedPinnedAndDeleted() throws Exception {
        JsonObject made = make("Ships", "{\"text\":\"bow\",\"alias\":\"bough\"}");
        String path = "/pronunciation-dicts/" + made.get("id").getAsString();

        assertEquals(made, json(client.get(path).body()));
        assertFalse(made.get("pinned").getAsBoolean());
        assertFalse(item(made, 0).get("case_sensitive").getAsBoolean());

        JsonObject changed = json(client.send("PATCH", path, "{\"name\":\"Boats\"}").body());
        assertEquals("Boats", changed.get("name").getAsString());
        assertEquals(made.get("items"), changed.get("items"));

        assertEquals(204, client.post(path + "/pin", "").statusCode());
        assertTrue(json(client.get(path).body()).get("pinned").getAsBoolean());
        assertEquals(204, client.send("DELETE", path, "").statusCode());
        assertEquals(404, client.get(path).statusCode());
    }

    @Test
    void pagesGiveEachOnce() throws Exception {
        make("Page one", "");
        make("Page two", "");
        List<String> found = new ArrayList<>();
        String path = "/pronunciation-dicts?limit=1";
        JsonObject page;
        do {
            page = json(client.get(path).body());
            found.addAll(ids(page));
            path = "/pronunciation-dicts?limit=1&starting_after=" + found.getLast();
        } while (page.get("has_more").getAsBoolean());

        assertTrue(found.size() >= 3);
        assertEquals(found.size(), found.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\" \"}", "{\"name\":\"x\",\"items\":{}}",
            "{\"name\":\"x\",\"items\":[{\"text\":\"a\"}]}",
            "{\"name\":\"x\",\"items\":[{\"text\":\"\",\"alias\":\"b\"}]}",
            "{\"name\":\"x\",\"items\":[7]}"})
    void whatIsNoDictionaryIsRefused(String body) throws Exception {
        assertEquals(400, client.post("/pronunciation-dicts/", body).statusCode());
    }

    @Test
    void theChosenOneDecidesHowAWordSoundsAndLeavesTheWordsAlone() throws Exception {
        List<JsonObject> plain = spoken("Send the GIF now.", Map.of());
        List<JsonObject> chosen = spoken("Send the GIF now.", Map.of("pronunciation_dict_id", SAMPLER));

        assertEquals(List.of("Send", "the", "GIF", "now."), RawClient.words(chosen));
        assertTrue(phonemes(plain).contains("dʒ"), phonemes(plain).toString());
        assertEquals(phonemes(plain).stream().map(one -> one.equals("dʒ") ? "ɡ" : one).toList(), phonemes(chosen));
    }

    @Test
    void aPronunciationWrittenByItsNewerNameCountsToo() throws Exception {
        String id = make("Newer", "{\"text\":\"GIF\",\"pronunciation\":\"hiff\"}").get("id").getAsString();

        assertTrue(phonemes(spoken("A GIF.", Map.of("pronunciation_dict_id", id))).contains("h"));
    }

    @Test
    void olderModelsMatchCapitalsExactlyUnlessASentenceStarts() throws Exception {
        String id = make("Old", "{\"text\":\"gif\",\"alias\":\"hiff\"}").get("id").getAsString();
        Map<String, String> older = Map.of("pronunciation_dict_id", id, "model_id", "sonic-3.5");

        assertTrue(phonemes(spoken("One gif.", older)).contains("h"));
        assertTrue(phonemes(spoken("Gif it is.", older)).contains("h"));
        assertFalse(phonemes(spoken("One GIF.", older)).contains("h"));
        assertTrue(phonemes(spoken("One GIF.", Map.of("pronunciation_dict_id", id))).contains("h"));
    }

    @Test
    void anUnknownOneIsNotFound() throws Exception {
        String body = with(line("A GIF."), Map.of("pronunciation_dict_id", "nobody")).toString();

        assertEquals(404, client.post("/tts/bytes", body).statusCode());
        assertEquals("pronunciation_dict_not_found", json(client.post("/tts/bytes", body).body()).get("error_code")
                .getAsString());
    }

    @Test
    void aContextKeepsTheOneOfItsFirstInput() throws Exception {
        try (RawSocket socket = new RawSocket(server)) {
            Map<String, Object> chosen = Map.of("context_id", "d1", "add_phoneme_timestamps", true,
                    "pronunciation_dict_id", SAMPLER);
            socket.send(with(with(line("One GI"), chosen), Map.of("continue", true)));
            socket.send(with(with(line("F. Done."), chosen), Map.of("continue", false)));
            socket.awaitEnd("d1");

            assertTrue(phonemes(socket.all()).contains("ɡ"));
        }
    }

    @Test
    void anIdForTheFileIsGivenWhereItIsToBeSaved() throws Exception {
        assertEquals(36, client.postBytes("/tts/bytes", with(line("Kept."), Map.of("save", true))).headers().firstValue(
                "Cartesia-File-ID").orElseThrow().length());
        assertTrue(
                client.postBytes("/tts/bytes", line("Not kept.")).headers().firstValue("Cartesia-File-ID").isEmpty());
    }

    private List<JsonObject> spoken(String text, Map<String, ?> more) throws Exception {
        return client.sse(with(with(line(text), Map.of("add_timestamps", true, "add_phoneme_timestamps", true)), more));
    }

    private static List<String> phonemes(List<JsonObject> events) {
        return RawClient.strings(events, "phoneme_timestamps", "phoneme_timestamps", "phonemes");
    }

    private JsonObject make(String name, String items) throws Exception {
        return json(
                client.post("/pronunciation-dicts/", "{\"name\":\"" + name + "\",\"items\":[" + items + "]}").body());
    }

    private static JsonObject item(JsonObject dictionary, int index) {
        return dictionary.getAsJsonArray("items").get(index).getAsJsonObject();
    }

    private static List<String> ids(JsonObject page) {
        return page.getAsJsonArray("data").asList().stream().map(one -> one.getAsJsonObject().get("id").getAsString())
                .toList();
    }
}
