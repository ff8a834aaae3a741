package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.FullDisk;
import dev.soundcheck.testing.ScriptedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each file that a command writes, onto a disk that is full: one sentence, and nothing half-written.
final class FullDiskTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"speak Hi., --out, a.wav", "speak Hi., --words, a.json", "speak Hi., --words, a.TextGrid",
            "speak Hi., --trace, t.json", "speak Hi., --har, a.har", "compare Hi. --runs 1, --json, lab.json",
            "compare Hi. --runs 1, --csv, lab.csv", "compare Hi. --runs 1, --markdown, lab.md"})
    void aFullDiskIsSaidAndNothingHalfIsLeft(String command, String option, String name)
            throws IOException, InterruptedException {
        FakeToolbox toolbox = new FakeToolbox();
        toolbox.service.script(ScriptedCall::sayAll);
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            Path file = disk.folder().resolve(name);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of(option, file.toString()));
            int code = Commands.run(toolbox, new Streams(InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(), err), arguments.toArray(String[]::new));

            String said = err.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("soundcheck: " + file
                    + " could not be written: the disk is full (no space left on it).\n"), said);
            assertEquals(1, code);
            assertEquals(List.of(), disk.names());
        }
    }
}
