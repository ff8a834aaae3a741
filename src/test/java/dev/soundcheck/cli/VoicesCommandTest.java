package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.Voices;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesCommandTest {
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPageIsListedALineForEachVoice() {
        toolbox.service.pageSize(3);
        assertEquals(0, run("voices"));
        assertEquals(Voices.EIGHT.stream().map(Voice::id).toList(),
                output().lines().map(line -> line.split(" ", 2)[0]).toList());
        assertTrue(output().contains("Juniper"), output());
        assertTrue(toolbox.service.closed());
    }

    @Test
    void wordsAndLanguageAreAskedOfTheService() {
        run("voices", "--q", "warm", "--language", "en");
        assertEquals("warm", toolbox.service.queries().getFirst().text());
        assertEquals("en", toolbox.service.queries().getFirst().language());
    }

    @Test
    void programsReadTheSameAsJson() {
        assertEquals(0, run("voices", "--json"));
        JsonArray voices = JsonParser.parseString(output()).getAsJsonArray();
        assertEquals(8, voices.size());
        assertEquals("Slate", voices.get(0).getAsJsonObject().get("name").getAsString());
        assertTrue(voices.get(6).getAsJsonObject().get("accent").isJsonNull());
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        toolbox.service
                .voices(List.of(new Voice("id-1", "Evil\u001B[2J\nname", "", "x\ty", "en", null, null, false, null)));
        run("voices");
        assertTrue(output().strip().chars().noneMatch(Character::isISOControl), output());
        assertTrue(output().startsWith("id-1 ") && output().contains("name"), output());
    }

    @Test
    void noVoiceIsSaidAndIsNoFailure() {
        toolbox.service.voices(List.of());
        assertEquals(0, run("voices", "--q", "zebra"));
        assertEquals("No voice matches. Leave out --q or --language.",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aKeyThatIsRefusedPointsToTheEnvironment() {
        toolbox.service.failCatalog(SpeechFailure.of(SpeechFailure.Kind.UNAUTHORIZED, "It does not accept the API key.",
                "Check the key in the settings.", "401"));
        assertEquals(1, run("voices"));
        assertEquals("soundcheck: It does not accept the API key. The key is read from the environment variable "
                + "CARTESIA_API_KEY: check it there.", err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void withoutANameAnOwnServerSpeaksWithAVoiceOfItsOwn() throws Exception {
        toolbox.service.script(ScriptedCall::sayAll);
        run("speak", "Hi.", "--base-url", "http://127.0.0.1:1");
        assertEquals(Voices.EIGHT.getFirst().id(), toolbox.service.lastCall().request().voiceId());
        assertEquals("db6b0ed5-d5d3-463d-ae85-518a07d3c2b4",
                FirstVoice.of(new ServiceChoice.Cartesia(), toolbox.service));
        toolbox.service.failCatalog(SpeechFailure.of(SpeechFailure.Kind.NOT_CARTESIA, "No list here.", "", ""));
        assertEquals("db6b0ed5-d5d3-463d-ae85-518a07d3c2b4",
                FirstVoice.of(new ServiceChoice.Own(URI.create("http://127.0.0.1:1")), toolbox.service));
    }
}
