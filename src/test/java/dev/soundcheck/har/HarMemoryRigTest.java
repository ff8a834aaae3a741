package dev.soundcheck.har;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.ProgramProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HARs of 200 MB, read by the program in a process with a heap of 512 MB.
@Tag("rig")
class HarMemoryRigTest {
    private static final int HEAP_MEGABYTES = 512;
    private static final String MEGABYTE = "AAECAwQFBgcICQoL".repeat(1 << 16);

    @TempDir
    Path folder;

    @Test
    void twoHundredAnswersOfAMegabyteAreRead() throws Exception {
        try (ProgramProcess program = list(har(200, 1))) {
            assertEquals(0, program.exit(), program::said);
            assertTrue(program.said().contains("  1  Bytes"), program::said);
        }
    }

    @Test
    void oneAnswerOfTwoHundredMegabytesIsLeft() throws Exception {
        try (ProgramProcess program = list(har(1, 200))) {
            assertEquals(1, program.exit(), program::said);
            assertTrue(
                    program.said().startsWith("soundcheck: large.har holds an answer that is too large for the memory"),
                    program::said);
        }
    }

    private ProgramProcess list(Path har) throws IOException {
        return new ProgramProcess(folder, HEAP_MEGABYTES, "har", har.toString());
    }

    private Path har(int answers, int megabytes) throws IOException {
        Path file = folder.resolve("large.har");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"log\":{\"version\":\"1.2\",\"entries\":[");
            for (int answer = 0; answer < answers; answer++) {
                out.write((answer == 0 ? "" : ",")
                        + """
                                {"startedDateTime":"2026-03-14T22:13:20Z","request":{"method":"POST",
                                "url":"https://api.cartesia.ai/tts/bytes","headers":[],"postData":{"text":"{\\"transcript\\":\\"Hi.\\"}"}},
                                "timings":{"send":5,"wait":100,"receive":300},
                                "response":{"status":200,"headers":[],"content":{"encoding":"base64","text":\"""");
                for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                    out.write(MEGABYTE);
                }
                out.write("\"}}}");
            }
            out.write("]}}");
        }
        return file;
    }
}
