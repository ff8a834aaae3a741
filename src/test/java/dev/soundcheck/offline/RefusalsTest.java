package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
class RefusalsTest {
    private final RawClient client;

    RefusalsTest(OfflineServer server) {
        client = new RawClient(server);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model_id       | "sonic-9"                                | 404 | model_not_found
            model_id       | "sonic-english"                          | 400 | model_sunsetted
            model_id       | 7                                        | 400 | -
            transcript     | ""                                       | 400 | -
            transcript     | "?!… —"                                  | 400 | -
            transcript     | null                                     | 400 | -
            voice          | "nobody"                                 | 404 | voice_not_found
            voice          | {"mode":"embedding","embedding":[1]}     | 400 | -
            voice          | 12                                       | 400 | -
            voice          | {"id":"0ff11e00-5a1e-4c0d-8a01-000000000001","embedding":[1]} | 400 | -
            cancel         | true                                     | 400 | -
            output_format  | {"container":"ogg"}                      | 400 | -
            output_format  | {"container":"mp3","sample_rate":44100,"bit_rate":128000} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s24le","sample_rate":8000} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s16le","sample_rate":40} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s16le"} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s16le","sample_rate":"16000"} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s16le","sample_rate":16000.5} | 400 | -
            output_format  | {"container":"raw","encoding":"pcm_s16le","sample_rate":1e400} | 400 | -
            output_format  | {"container":"raw","encoding":null,"sample_rate":8000} | 400 | -
            output_format  | "raw"                                    | 400 | -
            language       | "fr"                                     | 400 | language_not_supported
            language       | "xx"                                     | 400 | -
            locale         | "de-DE"                                  | 400 | language_not_supported
            normalization  | "loud"                                   | 400 | -
            accent         | "irish"                                  | 400 | -
            generation_config | {"speed":1.6}                         | 400 | -
            generation_config | {"volume":0.4}                        | 400 | -
            generation_config | {"emotion":"Calm"}                    | 400 | -
            generation_config | {"emotion":null}                      | 400 | -
            generation_config | {"speed":"fast"}                      | 400 | -
            generation_config | {"speed":0.59}                        | 400 | -
            generation_config | {"speed":1e400}                       | 400 | -
            generation_config | {"speed":null}                        | 400 | -
            generation_config | {"volume":2.01}                       | 400 | -
            generation_config | {"volume":null}                       | 400 | -
            generation_config | null                                  | 400 | -
            generation_config | "calm"                                | 400 | -
            speed          | "faster"                                 | 400 | -
            speed          | null                                     | 400 | -
            pronunciation_dict_id | "mine"                            | 404 | pronunciation_dict_not_found
            """)
    void aWrongFieldIsRefusedWithItsStatusAndCode(String field, String value, int status, String code)
            throws Exception {
        JsonObject request = line("Hello.");
        request.add(field, JsonParser.parseString(value));

        HttpResponse<String> response = client.post("/tts/bytes", request.toString());

        JsonObject error = json(response.body());
        JsonElement errorCode = error.get("error_code");
        assertEquals(status, response.statusCode());
        assertEquals(code, errorCode.isJsonNull() ? "-" : errorCode.getAsString());
        assertTrue(!error.get("title").getAsString().isEmpty() && !error.get("message").getAsString().isEmpty());
        assertEquals(response.headers().firstValue("X-Request-Id").orElseThrow(), error.get("request_id")
                .getAsString());
    }

    @Test
    void regionsNeedTheNewestModel() throws Exception {
        JsonObject american = with(line("Hi."), Map.of("locale", "en-US", "accent", "american"));

        assertEquals(200, client.post("/tts/bytes", american.toString()).statusCode());
        assertEquals(400, client.post("/tts/bytes", with(american, Map.of("model_id", "sonic-3.5")).toString())
                .statusCode());
    }

    @Test
    void someLanguagesNeedTheNewestModel() throws Exception {
        String refused = client.post("/tts/bytes", with(line("Hi."), Map.of("model_id", "sonic-3.5", "language", "ur"))
                .toString()).body();

        assertEquals("language_not_supported", json(refused).get("error_code").getAsString());
        assertEquals("The model sonic-3.5 does not speak ur; sonic-3.6 does.", json(refused).get("message")
                .getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"speed\":0.6,\"volume\":2}", "{\"speed\":1.5,\"volume\":0.5,\"emotion\":\"calm\"}",
            "{}"})
    void controlsReachToTheirLimits(String config) throws Exception {
        JsonObject request = line("Hi.");
        request.add("generation_config", JsonParser.parseString(config));

        assertEquals(200, client.postBytes("/tts/bytes", request).statusCode());
    }

    @Test
    void languageAndLocaleExcludeEachOther() throws Exception {
        assertEquals(400, client.post("/tts/bytes", with(line("Hi."), Map.of("language", "en", "locale", "en-US"))
                .toString()).statusCode());
    }

    @Test
    void unknownFieldsAreIgnoredAndNullMeansUnset() throws Exception {
        Map<String, Object> extra = new HashMap<>(Map.of("future_field", Map.of("x", 1), "locale", "EN_us"));
        extra.put("language", null);
        extra.put("normalization", null);

        assertEquals(200, client.postBytes("/tts/bytes", with(line("Hi."), extra)).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-08-14 | {"id":"0ff11e00-5a1e-4c0d-8a01-000000000001"}             | 200
            2026-08-14 | {"mode":"id","id":"0ff11e00-5a1e-4c0d-8a01-000000000001"} | 200
            2026-03-01 | {"mode":"id","id":"0ff11e00-5a1e-4c0d-8a01-000000000001"} | 200
            2025-04-16 | {"mode":"id","id":"0ff11e00-5a1e-4c0d-8a01-000000000001"} | 200
            2026-03-01 | "0ff11e00-5a1e-4c0d-8a01-000000000001"                    | 400
            2026-03-01 | {"id":"0ff11e00-5a1e-4c0d-8a01-000000000001"}             | 400
            """)
    void theVoiceHasTheShapeOfItsVersion(String version, String voice, int status) throws Exception {
        JsonObject request = line("Hi.");
        request.add("voice", JsonParser.parseString(voice));

        assertEquals(status, client.postBytes("/tts/bytes", request, "Cartesia-Version", version).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"2025-04-16", "2024-11-13", "2026-09-09"})
    void olderAndUnpublishedVersionsGetOneLineOfText(String version) throws Exception {
        HttpResponse<String> response = client.post("/tts/sse", with(line("Hi."), Map.of("model_id", "none"))
                .toString(), "Cartesia-Version", version);

        assertEquals(404, response.statusCode());
        assertEquals("Model not found: There is no model none.", response.body());
    }

    @ParameterizedTest
    @CsvSource({"'', Missing version", "yesterday, Invalid version"})
    void aVersionIsRequired(String version, String title) throws Exception {
        HttpResponse<String> response = client.post("/tts/bytes", line("Hi.").toString(), "Cartesia-Version", version);

        assertEquals(400, response.statusCode());
        assertTrue(response.body().startsWith(title + ": "), response.body());
    }

    @Test
    void whatIsNoJsonObjectIsRefused() throws Exception {
        for (String body : new String[]{"", "{", "[]", "null", "7"}) {
            assertEquals(400, client.post("/tts/bytes", body).statusCode(), body);
        }
    }

    @Test
    void unknownRoutesAndMethodsAreRefused() throws Exception {
        for (String method : new String[]{"GET", "POST", "PUT", "DELETE", "PATCH"}) {
            assertEquals(404, client.send(method, "/nowhere", "{}").statusCode(), method);
            assertEquals(404, client.send(method, "/tts/nowhere", "{}").statusCode(), method);
        }
        assertEquals(405, client.get("/tts/bytes").statusCode());
        assertEquals(405, client.send("DELETE", "/voices", "").statusCode());
        assertEquals(405, client.post("/tts/websocket", "{}").statusCode());
        assertEquals(426, client.get("/tts/websocket").statusCode());
    }

    @Test
    void whatRunsAndWhatIsLeftIsForAdminKeysAlone() throws Exception {
        for (String path : new String[]{"/concurrency", "/balance", "/usage/credits", "/usage/concurrency"}) {
            assertEquals(403, client.get(path).statusCode(), path);
            assertEquals(403, client.get(path, "Authorization", "Bearer sk_car_mine").statusCode(), path);
            assertEquals(200, client.get(path, "Authorization", "Bearer sk_car_admin_mine").statusCode(), path);
        }
        JsonObject concurrency = RawClient.json(client.get("/concurrency", "Authorization", "Bearer sk_car_admin_mine")
                .body());

        assertEquals(0, concurrency.getAsJsonObject("tts_requests").get("active").getAsInt());
        assertTrue(concurrency.getAsJsonObject("tts_websockets").get("limit").isJsonNull());
        assertEquals(400, client.get("/usage/credits?interval=year", "Authorization", "Bearer sk_car_admin_mine")
                .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"bytes, max_buffer_delay_ms, 250, websocket", "bytes, continue, true, websocket",
            "bytes, context_id, '\"c\"', sse and websocket", "bytes, add_timestamps, true, sse and websocket",
            "sse, flush, true, websocket", "sse, max_buffer_delay_ms, 0, websocket", "sse, save, true, bytes"})
    void aFieldOfAnotherEndpointIsRefused(String endpoint, String field, String value, String where) throws Exception {
        JsonObject request = line("Hi.");
        request.add(field, JsonParser.parseString(value));
        HttpResponse<String> refused = client.post("/tts/" + endpoint, request.toString());

        assertEquals(400, refused.statusCode());
        assertEquals(field + " is only supported for " + where + " requests.", json(refused.body()).get("message")
                .getAsString());
    }

    @Test
    void onlyRawSoundIsSentAsEvents() throws Exception {
        HttpResponse<String> refused = client.post("/tts/sse", line("Hi.", "wav", "pcm_s16le", 16000).toString());

        assertEquals(400, refused.statusCode());
        assertTrue(json(refused.body()).get("message").getAsString().endsWith(
                "only 'raw' container is supported for this endpoint."));
    }

    @Test
    void withoutFurtherLanguagesTheReasonSaysWhatToInstall() throws Exception {
        String asked = client.post("/tts/bytes", with(line("Guten Tag."), Map.of("language", "de")).toString()).body();
        String written = client.post("/tts/bytes", line("こんにちは").toString()).body();

        assertEquals("The voice Slate speaks en, not de. Install eSpeak NG (package espeak-ng) and start again: it "
                + "brings voices of further languages.", json(asked).get("message").getAsString());
        assertEquals("language_not_supported", json(written).get("error_code").getAsString());
        assertTrue(json(written).get("message").getAsString().contains("espeak-ng"), written);
    }
}
