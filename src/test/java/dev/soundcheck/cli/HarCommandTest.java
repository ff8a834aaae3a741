package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarCommandTest {
    static final String HAR = """
            {"log":{"entries":[
            {"startedDateTime":"2023-11-14T22:13:20Z","request":{"url":"https://api.cartesia.ai/tts/bytes",
            "postData":{"text":"{\\"transcript\\":\\"Hi there.\\",\\"output_format\\":{\\"sample_rate\\":8000}}"}},
            "response":{"status":200,"content":{"encoding":"base64","text":"AQACAAMABAA="}}},
            {"startedDateTime":"2023-11-14T22:13:21Z","request":{"url":"https://api.cartesia.ai/tts/sse"},
            "response":{"status":200,"content":{}}}]}}""";

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Commands.run(new FakeToolbox(), new Streams(InputStream.nullInputStream(), out, err), args);
    }

    private String har(String text) throws IOException {
        return Files.writeString(folder.resolve("a.har"), text).toString();
    }

    @Test
    void itListsEveryGeneration() throws IOException {
        assertEquals(0, run("har", har(HAR)));
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertTrue(lines[0].startsWith("  1  Bytes: 0.00 s of speech"), lines[0]);
        assertTrue(lines[0].contains("\"Hi there.\""), lines[0]);
        assertTrue(lines[0].contains("first audio at an unknown time"), lines[0]);
        assertTrue(lines[1].contains("The HAR holds no body of this answer."), lines[1]);
    }

    @Test
    void itSavesTheOneThatIsNamed() throws IOException {
        Path wav = folder.resolve("a.wav");
        assertEquals(0, run("har", har(HAR), "--take", "1", "--out", wav.toString()));
        assertEquals(44 + 8, Files.size(wav));
    }

    @Test
    void aGenerationWithoutSoundIsASentenceAndExitCodeOne() throws IOException {
        Path wav = folder.resolve("a.wav");
        assertEquals(1, run("har", har(HAR), "--take", "2", "--out", wav.toString()));
        assertFalse(Files.exists(wav));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("soundcheck: The HAR holds no body"),
                err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"--take,3", "--take,0", "--take,-1", "--out,a.wav", "--take,one"})
    void wrongUsageIsExitCodeTwo(String option, String value) throws IOException {
        assertEquals(2, run("har", har(HAR), option, value));
    }

    @Test
    void theHarItselfIsNeverWrittenOver() throws IOException {
        String har = har(HAR);
        for (String name : List.of(har, folder.resolve("x/../a.har").toString())) {
            assertEquals(2, run("har", har, "--take", "1", "--out", name));
        }
        assertEquals(HAR, Files.readString(Path.of(har)));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("is given for two things"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderIsNoHar() {
        assertEquals(2, run("har", folder.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("is a folder"), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aHarOfOtherThingsIsASentenceAndExitCodeOne() throws IOException {
        assertEquals(1, run("har", har("{\"log\":{\"entries\":[]}}")));
        assertEquals("soundcheck: a.har holds no request to Cartesia's text-to-speech.",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void whatIsNoHarIsASentenceAndExitCodeOne() throws IOException {
        assertEquals(1, run("har", har("hello")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("a.har is not a HAR"),
                err.toString(StandardCharsets.UTF_8));
        assertEquals(1, run("har", folder.resolve("none.har").toString()));
    }

    @Test
    void speakPrintsCodeAndSpeaksNothing() {
        assertEquals(0, run("speak", "Hi there.", "--endpoint", "sse", "--print-code", "js"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"transcript\": \"Hi there.\""),
                out.toString(StandardCharsets.UTF_8));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("process.env.CARTESIA_API_KEY"),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void codeThatDoesNotExistForTheEndpointIsWrongUsage() {
        assertEquals(2, run("speak", "Hi.", "--endpoint", "websocket", "--print-code", "curl"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("choose another endpoint, or websocat"),
                err.toString(StandardCharsets.UTF_8));
    }
}
