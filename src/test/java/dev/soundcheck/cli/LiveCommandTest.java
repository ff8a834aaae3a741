package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `soundcheck live` as a program in a pipe: what goes in, what comes out, what is kept.
@Timeout(60)
class LiveCommandTest {
    private static final SpeechFailure LOST = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "The connection was lost.", "Try again.", "");

    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    LiveCommandTest() {
        toolbox.service.answer(ScriptedContext::sayAllWhenFinished);
    }

    @Test
    void aPipeIsSpokenInOneContextAndItsTextIsAllThatGoesOut() {
        assertEquals(0, run("Hello there, world. ", "live", "--language", "en"));

        assertEquals(List.of("Hello there, world. ", "(finish)"), context().inputs());
        assertEquals(1, toolbox.service.contexts().size());
        assertEquals("Hello there, world. \n", text(out));
        List<String> told = text(err).lines().toList();
        assertEquals(1, told.size(), text(err));
        assertTrue(told.getFirst().startsWith("live (offline): first audio "), told.getFirst());
        assertTrue(told.getFirst().contains("; 2 pieces, 20 characters sent, "), told.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"token,7", "word,6", "clause,3", "sentence,2", "line,1"})
    void theTextIsCutAsAskedAndStaysTheSame(String unit, int least) {
        String line = "First we boil, then we wait. Done!";
        assertEquals(0, run(line, "live", "--by", unit, "--max-buffer-delay", "250"));

        assertEquals(line, context().text());
        assertTrue(context().inputs().size() > least, () -> context().inputs().toString());
        assertEquals(250, context().maxBufferDelayMillis().orElse(-1));
        assertEquals(line + "\n", text(out));
    }

    @Test
    void wordsGoOutBeforeTheInputEnds() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        toolbox.service.answer(context -> {
            sent.countDown();
            context.sayAllWhenFinished();
        });
        PipedOutputStream model = new PipedOutputStream();
        try (PipedInputStream pipe = new PipedInputStream(model)) {
            CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> run(pipe, "live", "--by", "word"));
            model.write("One two ".getBytes(StandardCharsets.UTF_8));
            model.flush();
            assertTrue(sent.await(30, TimeUnit.SECONDS));
            assertEquals("One ", context().inputs().getFirst());
            model.close();
            assertEquals(0, code.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSimulatedModelWritesTheTextThatIsGiven() {
        assertEquals(0, run("", "live", "--tokens-per-second", "300", "It costs 12.50 today."));

        assertEquals("It costs 12.50 today.", context().text());
        assertTrue(context().inputs().contains("12.50 ") || context().inputs().contains(" 12.50"),
                () -> context().inputs().toString());
    }

    @Test
    void unsafeLetsTheServiceHaveWhatCame() {
        run("...", "live", "--unsafe");

        assertTrue(context().verbatim());
        assertEquals("...", context().inputs().getFirst());
        assertTrue(text(err).contains("note: The first piece (\"...\") has no letter and no digit."), text(err));
    }

    @Test
    void aScriptThatWasSavedSendsTheSameAgain() throws IOException {
        Path script = folder.resolve("turn.jsonl");
        run("One two. Three!", "live", "--by", "word", "--script", script.toString(), "--language", "en");
        List<String> first = context().inputs();
        assertEquals(5, Files.readAllLines(script).size());

        assertEquals(0, run("", "live", "--replay", script.toString()));
        assertEquals(first, context().inputs());
        assertEquals("en", context().call().request().language());
    }

    @Test
    void everyFileThatWasAskedForIsThere() throws IOException {
        Path wav = folder.resolve("a.wav");
        Path words = folder.resolve("a.srt");
        Path trace = folder.resolve("t.json");
        Path har = folder.resolve("t.har");
        assertEquals(0, run("Hello there.", "live", "--out", wav.toString(), "--words", words.toString(), "--trace",
                trace.toString(), "--har", har.toString()));

        assertEquals(44 + context().call().speech().pcm().length, Files.size(wav));
        assertTrue(Files.readString(words).contains("there."));
        assertTrue(JsonParser.parseString(Files.readString(trace)).getAsJsonObject().has("pressNanos"));
        assertTrue(JsonParser.parseString(Files.readString(har)).getAsJsonObject().has("log"));
    }

    @Test
    void aFileInStandardOutputIsAlone() {
        assertEquals(0, run("Hello there.", "live", "--out", "-"));

        assertEquals("RIFF", out.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
        assertEquals(44 + context().call().speech().pcm().length, out.size());
        assertEquals(2, run("Hello.", "live", "--out", "-", "--har", "-"));
    }

    @Test
    void oneFileThatCannotBeWrittenCostsNoOther() throws IOException {
        Path wav = folder.resolve("a.wav");
        Path noFolder = Files.createFile(folder.resolve("file"));
        assertEquals(1, run("Hello there.", "live", "--har", noFolder.resolve("x.har").toString(), "--out",
                wav.toString()));

        assertTrue(Files.size(wav) > 44);
        assertTrue(text(err).contains("x.har"), text(err));
    }

    @Test
    void aLostConnectionSaysWhichWordsWereNeverSpokenAndKeepsWhatCame() throws IOException {
        Path wav = folder.resolve("a.wav");
        toolbox.service.answer(context -> {
            if (context.finished() && !context.call().ended()) {
                context.call().speak(context.text());
                context.call().audio(1);
                context.call().fail(LOST);
            }
        });
        assertEquals(1, run("One two three four five six seven eight.", "live", "--out", wav.toString()));

        assertEquals(44 + 2 * 44_100, Files.size(wav));
        assertTrue(text(err).contains("The connection was lost."), text(err));
        assertTrue(text(err).contains("Never spoken: \""), text(err));
        assertTrue(text(err).contains("eight.\""), text(err));
    }

    /// `yes | head -c 3000`, a file that is no text, and nothing at all.
    @Test
    void whateverAPipeBringsTheCommandEndsWithASentence() {
        assertEquals(0, run("y\n".repeat(1_500), "live", "--by", "token"));
        assertEquals(3_000, context().text().length());

        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        run(new ByteArrayInputStream(noise), "live");
        assertEquals(1, run("", "live"));
        assertTrue(text(err).contains("nothing to say: no text came."), text(err));
        assertFalse(text(err).contains("Exception"), text(err));
    }

    @Test
    void wordsAreWrittenWithoutTheMarksOfAFile() {
        run("\uFEFFHello\r\nthere.\r\n", "live");

        assertEquals("Hello\nthere.\n", context().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-buffer-delay 5001", "--tokens-per-second 30", "--sample-rate 0",
            "--tokens-per-second 4.9 Hello.", "--tokens-per-second 301 Hello.", "--tokens-per-second NaN Hello.",
            "--replay a.jsonl --by word", "--by syllable", "--words a.doc"})
    void wrongUsageIsExitCodeTwoAndSpeaksNothing(String options) {
        assertEquals(2, run("Hello.", ("live " + options).split(" ")));
        assertTrue(toolbox.service.contexts().isEmpty());
    }

    @Test
    void aScriptThatCannotBeReadIsSaidToBeOne() throws IOException {
        Path script = folder.resolve("turn.jsonl");
        Files.writeString(script, "{\"at_ms\":0,\"transcript\":\"Hello\",\"continue\":true}\nnonsense\n");

        assertEquals(1, run("", "live", "--replay", script.toString()));
        assertEquals(
                "soundcheck: turn.jsonl cannot be played. Line 2 of the script: it is not a JSON object with a message.",
                text(err).strip());
        assertTrue(toolbox.service.contexts().isEmpty());
    }

    private int run(String input, String... args) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    private int run(InputStream in, String... args) {
        return Commands.run(toolbox, new Streams(in, out, err), args);
    }

    private ScriptedContext context() {
        return toolbox.service.contexts().getLast();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
