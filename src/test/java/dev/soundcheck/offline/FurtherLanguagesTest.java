package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import dev.soundcheck.offline.voice.espeak.EspeakLibrary;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The voices that eSpeak NG brings, where it is installed.
class FurtherLanguagesTest {
    private static OfflineServer server;
    private static RawClient client;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(EspeakLibrary.find().isPresent(), "eSpeak NG is not installed here (package espeak-ng)");
        server = OfflineServer.start(OfflineOptions.EMBEDDED);
        client = new RawClient(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyVoiceSaysWhatItIs() throws Exception {
        JsonObject german = voice("de");

        assertEquals("German (eSpeak)", german.get("name").getAsString());
        assertTrue(german.get("description").getAsString().contains("eSpeak NG"));
        assertTrue(german.get("tagline").getAsString().length() <= 32);
        assertEquals("de", german.getAsJsonArray("locales").get(0).getAsJsonObject().get("locale").getAsString());
        assertTrue(german.get("accent").isJsonNull());
    }

    @ParameterizedTest
    @CsvSource({"de, 'Guten Tag, das kostet 12 Euro.'", "fr, 'Bonjour, il fait beau.'", "ar, 'مرحبا بالعالم اليوم.'",
            "he, 'שלום עולם יפה.'", "hi, 'नमस्ते दुनिया कैसे हो।'", "ru, 'Привет, как дела?'", "ur, 'ہیلو دنیا'"})
    void eachTokenIsStampedInOrder(String language, String text) throws Exception {
        List<JsonObject> events = client.sse(spoken(language, text));

        assertEquals("done", events.getLast().get("type").getAsString(), () -> events.getLast().toString());
        assertEquals(List.of(text.split(" ")), RawClient.words(events));
        List<Double> starts = RawClient.starts(events);
        assertEquals(starts.stream().sorted().toList(), starts);
        double seconds = RawClient.audio(events).length / 32000.0;
        assertTrue(seconds > 0.5 && starts.getFirst() >= 0.1 && starts.getLast() < seconds, seconds + " s, " + starts);
        assertFalse(RawClient.ofType(events, "phoneme_timestamps").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"zh, 你好，今天天气很好。", "ja, こんにちは、日本。"})
    void chineseAndJapaneseAreStampedByTheCharacter(String language, String text) throws Exception {
        List<JsonObject> events = client.sse(spoken(language, text));

        assertEquals(text.codePoints().mapToObj(Character::toString).toList(), RawClient.words(events));
        List<Double> starts = RawClient.starts(events);
        assertEquals(starts.stream().sorted().toList(), starts);
        assertTrue(starts.stream().distinct().count() > 4, starts.toString());
    }

    @Test
    void textWithoutBlanksIsCutAtItsSentences() throws Exception {
        List<JsonObject> events = client.sse(spoken("zh", "你好，今天天气很好。".repeat(200)));

        assertEquals("done", events.getLast().get("type").getAsString());
        assertEquals(2000, RawClient.words(events).size());
    }

    @Test
    void aVoiceIsAskedForItsOwnLanguageAlone() throws Exception {
        HttpResponse<String> refused = client.post("/tts/bytes", with(line("Guten Tag."), Map.of("language", "de"))
                .toString());

        assertEquals(400, refused.statusCode());
        assertEquals("language_not_supported", json(refused.body()).get("error_code").getAsString());
        assertEquals("The voice Slate speaks en, not de. GET /voices?language=de lists the voice that does.", json(
                refused.body()).get("message").getAsString());
    }

    @Test
    void whereItsProcessDiesTheNextLineIsSpoken() throws Exception {
        client.sse(spoken("de", "Vorher."));
        List<ProcessHandle> workers = ProcessHandle.current().children().filter(child -> child.info().command()
                .orElse("").contains("java")).toList();
        workers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle worker : workers) {
            worker.onExit().get();
        }

        assertFalse(workers.isEmpty());
        assertEquals("done", client.sse(spoken("de", "Nachher.")).getLast().get("type").getAsString());
    }

    @Test
    void aLineIsSpokenToItsEndThoughItsProcessDies() throws Exception {
        JsonObject line = spoken("de", "Das ist ein langer Satz, der nicht so bald zu Ende ist. ".repeat(40));
        try (InputStream sound = client.open("/tts/sse", line, "X-Soundcheck-Scenario", "pace=20").body()) {
            sound.readNBytes(10_000);
            ProcessHandle.current().children().filter(child -> child.info().command().orElse("").contains("java"))
                    .forEach(ProcessHandle::destroyForcibly);
            String rest = new String(sound.readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(rest.contains("\"type\":\"done\""), rest.substring(Math.max(0, rest.length() - 300)));
        }
    }

    @Test
    void controlCharactersEndNoLine() throws Exception {
        List<JsonObject> events = client.sse(spoken("de", "Vor\0nach\u0001dem Zeichen geht es weiter."));

        assertEquals("done", events.getLast().get("type").getAsString());
        List<Double> starts = RawClient.starts(events);
        assertTrue(starts.getLast() - starts.getFirst() > 0.5, starts.toString());
    }

    @ParameterizedTest
    @CsvSource({"zh, 字", "ja, の", "th, ก"})
    void textWithoutBlanksOrSentencesIsSpokenToItsEnd(String language, String character) throws Exception {
        List<JsonObject> events = client.sse(spoken(language, character.repeat(2000)));

        assertEquals("done", events.getLast().get("type").getAsString(), () -> events.getLast().toString());
    }

    @Test
    void aSampleCountsInTheLanguageOfItsVoice() throws Exception {
        HttpResponse<byte[]> sample = client.getBytes("/voices/" + voice("fi").get("id").getAsString()
                + "/preview.wav");

        assertEquals(200, sample.statusCode());
        assertTrue(sample.body().length > 48000, sample.body().length + " bytes");
    }

    private static JsonObject spoken(String language, String text) throws Exception {
        return with(line(text), Map.of("voice", voice(language).get("id").getAsString(), "language", language,
                "add_timestamps", true, "add_phoneme_timestamps", true));
    }

    private static JsonObject voice(String language) throws Exception {
        return json(client.get("/voices?language=" + language).body()).getAsJsonArray("data").get(0)
                .getAsJsonObject();
    }
}
