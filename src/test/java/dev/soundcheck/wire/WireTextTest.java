package dev.soundcheck.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {
    private static final WireText WORDS = new WireText(2, 44100);

    @Test
    void soundIsFoldedToItsSizeItsLengthAndItsPlace() {
        assertEquals("audio 8.8 kB · 100 ms · 1.20–1.30 s", WORDS.audio(new WireAudio(105_840, 8820)));
        assertEquals("audio 88 B · 1 ms · at 1.20 s", WORDS.audio(new WireAudio(105_840, 88)));
        assertEquals("audio 8.8 kB · 100 ms · came too late, dropped",
                WORDS.audio(new WireAudio(WireAudio.NOT_KEPT, 8820)));
        assertEquals("audio 600 B", WireText.NO_SOUND.audio(new WireAudio(0, 600)));
    }

    /// Each would take minutes if the search began again at each of its parts.
    @Test
    void theTimeToReadATextGrowsWithItsLengthAlone() {
        String runs = "eyJaaaa-".repeat(100_000);
        String backslashes = "\\".repeat(200_000);
        String lists = "{\"type\":\"timestamps\"," + "\"start\":[1,\"end\":[".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertEquals(runs, Secrets.blank(runs));
            assertEquals(backslashes, Secrets.blank(backslashes));
            assertNull(WORDS.stretch(new WireEntry.MessageIn(lists, null)));
        });
    }

    @Test
    void aMessageThatWasWrittenOnSeveralLinesHasATitleOfOne() {
        assertEquals("{ \"transcript\": \"One.\" }",
                WORDS.title(new WireEntry.MessageOut("{\n  \"transcript\": \"One.\"\r\n}")));
    }

    @Test
    void textThatCameAsSoundIsSaidToBeText() {
        assertEquals("this is text, not sound: {\"error\":1}",
                WORDS.title(new WireEntry.BodyRead("{\"error\":1}", null)));
        assertEquals(WireKind.ERROR, WireKind.of(new WireEntry.BodyRead("{}", null)));
    }

    @Test
    void theIdOfARequestIsFoundUnderAllItsNames() {
        for (String name : List.of("X-Request-Id", "Cartesia-Request-Id", "x-cartesia-request-id")) {
            assertEquals("r", new WireEntry.Response(200, "", "", List.of(new WireHeader(name, "r")), "", false)
                    .requestId());
        }
    }

    @Test
    void jsonIsShownOnSeveralLinesWithItsListsInOne() {
        assertEquals("{\n  \"type\": \"x\",\n  \"w\": {\n    \"a\": [1, 2]\n  }\n}",
                PrettyJson.of("{\"type\":\"x\",\"w\":{\"a\":[1, 2]}}"));
        assertEquals("{\n  \"t\": \"a,{\\\"b\"\n}", PrettyJson.of("{\"t\":\"a,{\\\"b\"}"));
        assertEquals("no json", PrettyJson.of("no json"));
        assertEquals("{\n  \"cut", PrettyJson.of("{\"cut"));
    }

    @Test
    void theDetailOfARowOfSoundHasTheFoldInPlaceOfTheSound() {
        assertEquals("{\n  \"type\": \"chunk\",\n  \"data\": audio 8.8 kB · 100 ms · 0.00–0.10 s\n}",
                RowDetail.of(new WireEntry.Event("{\"type\":\"chunk\",\"data\":\"\"}", new WireAudio(0, 8820)), WORDS));
    }

    @Test
    void stampsAreToldAsWordsWithTheirTimes() {
        WireEntry words = new WireEntry.MessageIn("{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"Say\","
                + "\"\\\"caf\\u00e9\\\"\"],\"start\":[0.1,0.255],\"end\":[0.2,1]}}", null);
        assertEquals("words: Say 0.10–0.20 · \"café\" 0.26–1.00 s", WORDS.title(words));
        assertTrue(RowDetail.of(words, WORDS).startsWith("0.10–0.20 s  Say\n0.26–1.00 s  \"café\"\n\n{\n"),
                RowDetail.of(words, WORDS));
        WireEntry phonemes = new WireEntry.Event("{\"type\":\"phoneme_timestamps\",\"phoneme_timestamps\":"
                + "{\"phonemes\":[\"ɑ\"],\"start\":[0],\"end\":[0.05]}}", null);
        assertEquals("phonemes: ɑ 0.00–0.05 s", WORDS.title(phonemes));
        WireEntry instant = new WireEntry.Event("{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"。\"],"
                + "\"start\":[4.77],\"end\":[4.771]}}", null);
        assertEquals("words: 。 at 4.77 s", WORDS.title(instant));
    }

    @Test
    void theEndOfAnAnswerIsToldInWordsAndAnErrorAsItCame() {
        assertEquals("done · status 200", title("{\"type\":\"done\",\"context_id\":\"a\",\"status_code\":200}"));
        assertEquals("done", title("{\"type\":\"done\"}"));
        assertEquals("flush done · status 206", title("{\"type\":\"flush_done\",\"status_code\": 206}"));
        String error = "{\"type\":\"error\",\"status_code\":400}";
        assertEquals(error, title(error));
    }

    private static String title(String message) {
        return WORDS.title(new WireEntry.MessageIn(message, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"timestamps\"}", "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[]}}",
            "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"cut"})
    void stampsThatTellNoTimeStayAsTheyCame(String message) {
        assertEquals(message, WORDS.title(new WireEntry.Event(message, null)));
    }

    @ParameterizedTest
    @CsvSource({"chunk,AUDIO", "timestamps,STAMPS", "phoneme_timestamps,STAMPS", "error,ERROR", "done,OTHER",
            "flush_done,OTHER"})
    void aMessageIsSortedByItsType(String type, WireKind kind) {
        assertEquals(kind, WireKind.of(new WireEntry.MessageIn("{\"type\": \"" + type + "\"}", null)));
    }

    @ParameterizedTest
    @CsvSource({"'Bearer sk_car_abcdef'", "'wss://h/tts?api_key=abcdef&x=1'", "'{\"token\":\"abcdef\"}'",
            "'wss://h/tts?x-api-key=abcdef'", "'https://h/?cartesia_token=abcdef'", "'{\"client_secret\":\"abcdef\"}'",
            "'eyJabcdef.eyJabcdef.abcdef'", "'https://me:abcdef@h/'", "'{\"access_token\" : \"abcdef\"}'",
            "'SK_CAR_abcdef'", "'{\"message\":\"{\\\"api_key\\\":\\\"abcdef\\\"}\"}'",
            "'{''x-api-key'': ''abcdef'', ''a'': 1}'"})
    void secretsAreBlankedWhereverTheyStand(String text) {
        assertFalse(Secrets.blank(text).contains("abcdef"), Secrets.blank(text));
    }

    @Test
    void aKeyInBase64IsBlanked() {
        String key = Base64.getEncoder().encodeToString("sk_car_0123456789:".getBytes(StandardCharsets.UTF_8));
        assertEquals("login [hidden]", Secrets.blank("login " + key));
    }

    @Test
    void aLongSecretIsBlankedAtOnce() {
        assertEquals("{\"token\":\"[hidden]\"}", Secrets.blank("{\"token\":\"" + "a\\\"".repeat(100_000) + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Proxy-Authorization", "X-API-Key", "xi-api-key", "X-Auth-Token",
            "Set-Cookie",
            "api_key", "access_token", "client_secret"})
    void aNameTellsThatItsValueIsASecret(String name) {
        assertTrue(Secrets.secret(name));
        assertEquals("[hidden]", Secrets.header(name, "anything"));
    }

    @Test
    void whatIsNoSecretStays() {
        String text = "{\"transcript\":\"The key is under the mat.\",\"voice\":\"694f9389-aac1-45b6-b726-9d9369183238\"}";
        assertEquals(text, Secrets.blank(text));
        assertTrue(Secrets.secret("COOKIE"));
    }
}
