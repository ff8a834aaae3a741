package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.FullDisk;
import dev.soundcheck.testing.ScriptedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
            "compare Hi. --runs 1, --csv, lab.csv", "compare Hi. --runs 1, --markdown, lab.md",
            "compare Hi. --runs 1, --html, lab.html", "compare Hi. --runs 1, --har, lab.har"})
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

    @Test
    void aServerThatCannotSayThatItIsReadyEnds() throws IOException, InterruptedException {
        FakeToolbox toolbox = new FakeToolbox();
        Server server = new Server();
        toolbox.server = server;
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            Path ready = disk.folder().resolve("ready");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Commands.run(toolbox, new Streams(InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(), err), "serve", "--ready-file", ready.toString());
            assertEquals(1, code);
            assertTrue(err.toString(StandardCharsets.UTF_8)
                    .endsWith("soundcheck: " + ready + ": the disk is full (no space left on it).\n"));
            assertTrue(server.closed);
            assertEquals(List.of(), disk.names());
        }
    }

    private static final class Server implements Toolbox.RunningServer {
        private boolean closed;

        @Override
        public URI baseUrl() {
            return URI.create("http://127.0.0.1:8801");
        }

        @Override
        public Optional<Path> certificatePem() {
            return Optional.empty();
        }

        @Override
        public void awaitVoices() {
            // They can speak.
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
