package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes to standard output, and what becomes of each file when one cannot be written.
class StandardOutputTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    StandardOutputTest() {
        toolbox.service.script(ScriptedCall::sayAll);
    }

    private int run(String... args) {
        return run(out, args);
    }

    private int run(OutputStream target, String... args) {
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), target, err), args);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1"})
    void soundInAPipeIsTheWavFileAlone(String target) throws IOException {
        Path same = folder.resolve("a.wav");
        run("speak", "One two three.", "--out", same.toString());
        out.reset();
        assertEquals(0, run("speak", "One two three.", "--out", target));
        assertEquals(Files.size(same), out.size());
        assertEquals("RIFF", out.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
        assertTrue(errors().startsWith("WebSocket (offline): "), errors());
    }

    @Test
    void soundThatIsSilenceIsKeptAndRemarkedUpon() {
        toolbox.service.script(call -> {
            call.audio(0.5);
            call.tell(new SpeechEvent.Completed(SpeechFailure.of(SpeechFailure.Kind.SERVER, "The sound is silence.",
                    "Try another voice.", "")));
        });

        assertEquals(0, run("speak", "One two."));
        assertEquals("soundcheck: The sound is silence. Try another voice.", errors().strip());
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("WebSocket (offline): 0.50 s of speech"));
    }

    @Test
    void wordsOfAnEndpointWithoutTimestampsAreRefusedBeforeAnythingIsSpent() {
        Path captions = folder.resolve("a.srt");
        assertEquals(2, run("speak", "One two.", "--endpoint", "bytes", "--words", captions.toString()));
        assertTrue(errors().startsWith(
                "soundcheck: Bytes sends no word timestamps; for --words use --endpoint sse or websocket.\n"),
                errors());
        assertFalse(Files.exists(captions));
    }

    @Test
    void wordsAndTraceGoThereAsJson() {
        run("speak", "One two.", "--words", "-");
        assertEquals(2, JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonArray().size());
        out.reset();
        run("speak", "One two.", "--trace", "-");
        assertTrue(JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject().has("pressNanos"));
    }

    @Test
    void aComparisonInAPipeIsTheFileAlone() {
        assertEquals(0, run("compare", "One two.", "--endpoints", "sse", "--cold", "--runs", "1", "--json", "-"));
        assertTrue(JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject().has("runs"));
        assertTrue(errors().contains("SSE, cold"), errors());
    }

    @Test
    void twoFilesDoNotFitIntoOnePipe() {
        assertEquals(2, run("speak", "Hi.", "--out", "-", "--words", "-"));
        assertEquals(2, run("compare", "Hi.", "--json", "-", "--csv", "/dev/stdout"));
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void outputThatCannotBeWrittenIsAFailureWithASentence() {
        for (String[] args : new String[][]{{"speak", "Hi."}, {"voices"}, {"--version"},
                {"compare", "Hi.", "--endpoints", "sse", "--cold", "--runs", "1"}}) {
            err.reset();
            assertEquals(1, run(new Full(), args), args[0]);
            assertTrue(errors().contains(
                    "soundcheck: standard output could not be written: the disk is full (no space left on it)."),
                    errors());
        }
    }

    @Test
    void aFileThatCannotBeWrittenCostsNoOther() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        Path words = folder.resolve("w.srt");
        Path trace = folder.resolve("t.json");
        assertEquals(1, run("speak", "One two.", "--out", blocked.resolve("a.wav").toString(), "--words",
                words.toString(), "--trace", trace.toString()));
        assertTrue(Files.size(words) > 0 && Files.size(trace) > 0);
        assertTrue(errors().contains("a.wav could not be written: a file is where a folder should be."), errors());
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("WebSocket"), "the take itself is told");
    }

    @Test
    void theTakesOwnFailureIsToldBesideThatOfItsFile() throws IOException {
        toolbox.service.script(call -> {
            call.audio(0.4);
            call.fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "The stream broke.", "Try again.", "EOF"));
        });
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        assertEquals(1, run("speak", "One two.", "--out", blocked.resolve("a.wav").toString()));
        assertTrue(errors().startsWith("soundcheck: The stream broke. Try again. (0.40 s came before)"), errors());
        assertTrue(errors().contains("a.wav could not be written"), errors());
        assertFalse(errors().contains("are kept"), errors());
    }

    /// As `/dev/full`.
    private static final class Full extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
