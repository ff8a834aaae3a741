package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.SLATE;
import static dev.soundcheck.offline.RawClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedServer.class)
class CatalogTest {
    private final RawClient client;

    CatalogTest(OfflineServer server) {
        client = new RawClient(server);
    }

    @Test
    void healthAsksForNothing() throws Exception {
        assertEquals("{\"ok\":true,\"version\":\"2026-08-14\"}", client.get("/", "Cartesia-Version", "").body());
    }

    @Test
    void pagesForwardGiveEveryVoiceOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String path = "/voices?limit=4";
        JsonObject page;
        do {
            page = json(client.get(path).body());
            page.getAsJsonArray("data").forEach(voice -> ids.add(voice.getAsJsonObject().get("id").getAsString()));
            path = "/voices?limit=4&starting_after=" + ids.getLast();
        } while (page.get("has_more").getAsBoolean());

        assertEquals(9, ids.size());
        assertEquals(9, ids.stream().distinct().count());
        assertTrue(page.get("next_page").isJsonNull());
    }

    @Test
    void pagesBackwardEndBeforeTheGivenVoice() throws Exception {
        JsonObject page = json(client.get("/voices?limit=2&ending_before=0ff11e00-5a1e-4c0d-8a01-000000000004").body());

        assertEquals(List.of("Marlow", "Juniper"), names(page));
        assertTrue(page.get("has_more").getAsBoolean());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=whisper                 | Hush
            q=WHÍSPER                 | Hush
            gender=gender_neutral     | Pip,Hush,Unit 8
            language=en_US&q=radio    | Dispatch
            language=en&gender=masculine | Marlow,Boreas,Dispatch
            language=fr               | ''
            is_owner=true             | ''
            """)
    void filtersNarrowTheList(String query, String expected) throws Exception {
        String path = "/voices?" + query.replace("Í", "%C3%8D");

        assertEquals(expected, String.join(",", names(json(client.get(path).body()))));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=x", "gender=robot", "language=klingon", "starting_after=nobody",
            "starting_after=" + SLATE + "&ending_before=" + SLATE})
    void wrongQueriesAreRefused(String query) throws Exception {
        assertEquals(400, client.get("/voices?" + query).statusCode());
    }

    @Test
    void theNewestVoiceHasTheNewFieldsAndThePreviewOnlyOnDemand() throws Exception {
        JsonObject voice = json(client.get("/voices/" + SLATE).body());

        assertEquals("Slate", voice.get("name").getAsString());
        assertEquals("public", voice.get("access").getAsString());
        assertEquals("all", voice.get("visibility").getAsString());
        assertEquals("en-US", voice.getAsJsonArray("locales").get(0).getAsJsonObject().get("locale").getAsString());
        assertFalse(voice.has("is_public"));
        assertFalse(voice.has("preview_file_url"));
    }

    @Test
    void olderVoicesKeepTheirOldFields() throws Exception {
        JsonObject voice = json(client.get("/voices/" + SLATE, "Cartesia-Version", "2026-03-01").body());

        assertTrue(voice.get("is_public").getAsBoolean());
        assertFalse(voice.has("tagline"));
        assertEquals(9, JsonParser.parseString(client.get("/voices", "Cartesia-Version", "2024-06-10").body())
                .getAsJsonArray().size());
    }

    @Test
    void aPreviewIsARealWav() throws Exception {
        JsonObject voice = json(client.get("/voices/" + SLATE + "?expand%5B%5D=preview_file_url").body());
        String url = voice.get("preview_file_url").getAsString();

        byte[] wav = client.getBytes(url).body();

        assertEquals("RIFF", new String(wav, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(wav.length > 24000 * 2);
    }

    @Test
    void anUnknownVoiceIsNotFound() throws Exception {
        assertEquals("voice_not_found", json(client.get("/voices/nobody").body()).get("error_code").getAsString());
        assertEquals(404, client.get("/voices/nobody").statusCode());
    }

    @Test
    void placesAreListed() throws Exception {
        assertEquals("american", json(client.get("/accents").body()).getAsJsonArray("accents").get(0).getAsJsonObject()
                .get("id").getAsString());
        assertEquals("en-US", json(client.get("/locales").body()).getAsJsonArray("locales").get(0).getAsJsonObject()
                .get("locale").getAsString());
    }

    private static List<String> names(JsonObject page) {
        return page.getAsJsonArray("data").asList().stream().map(voice -> voice.getAsJsonObject().get("name")
                .getAsString()).toList();
    }
}
