package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManualCommandTest {
    @TempDir
    private Path folder = Path.of("");

    /// The parser's library writes numbers as the machine does; `Main` settles that for the program.
    @BeforeEach
    void write() {
        Locale machine = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            writeBoth();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, machine);
        }
    }

    private void writeBoth() {
        assertEquals(0, Commands.run(new FakeToolbox(), new Streams(InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream()), "manual", "--out",
                folder.toString()));
    }

    @Test
    void theManualTellsOfEveryCommandAndItsOptions() throws IOException {
        String page = Files.readString(folder.resolve("soundcheck.1"));
        for (String part : List.of(".SS soundcheck speak", ".SS soundcheck live", ".SS soundcheck open",
                ".B \\-\\-words FILE", ".B \\-\\-verbose", ".SH EXIT STATUS")) {
            assertTrue(page.contains(part), part);
        }
        assertFalse(page.contains("rehearse"), "hidden commands are for the build");
        assertFalse(page.contains("${"), "a default value is missing");
    }

    @Test
    void groffReadsTheManualWithoutAComplaint() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
        assertEquals("", complaints("/usr/bin/groff", "-man", "-ww", "-z", "soundcheck.1"));
    }

    @Test
    void bashReadsTheCompletionWithoutAComplaint() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        assertEquals("", complaints("/bin/bash", "-n", "soundcheck"));
        assertTrue(Files.readString(folder.resolve("soundcheck")).contains("--words"));
    }

    private String complaints(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
