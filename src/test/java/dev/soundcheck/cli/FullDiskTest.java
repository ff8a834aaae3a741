package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.FullDisk;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
            "compare Hi. --runs 1, --html, lab.html", "compare Hi. --runs 1, --har, lab.har",
            "live, --out, a.wav", "live, --script, a.jsonl", "live, --har, a.har", "live, --words, a.srt",
            "live, --trace, t.json"})
    void aFullDiskIsSaidAndNothingHalfIsLeft(String command, String option, String name)
            throws IOException, InterruptedException {
        FakeToolbox toolbox = new FakeToolbox();
        toolbox.service.script(ScriptedCall::sayAll);
        toolbox.service.answer(ScriptedContext::sayAllWhenFinished);
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            Path file = disk.folder().resolve(name);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of(option, file.toString()));
            int code = Commands.run(toolbox, new Streams(input("Hi."), OutputStream.nullOutputStream(), err),
                    arguments.toArray(String[]::new));

            String said = err.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("soundcheck: " + file
                    + " could not be written: the disk is full (no space left on it).\n"), said);
            assertEquals(1, code);
            assertEquals(List.of(), disk.names());
        }
    }

    @Test
    void aGenerationOfAHarIsSaidNotToBeSaved() throws IOException, InterruptedException {
        Path har = Files.writeString(folder.resolve("a.har"), HarCommandTest.HAR);
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            Path wav = disk.folder().resolve("a.wav");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertEquals(1, run(new FakeToolbox(), err, "har", har.toString(), "--take", "1", "--out", wav.toString()));
            assertEquals("soundcheck: " + wav + " could not be written: the disk is full (no space left on it).\n",
                    err.toString(StandardCharsets.UTF_8));
            assertEquals(List.of(), disk.names());
        }
    }

    @Test
    void theManualIsSaidNotToBeWritten() throws IOException, InterruptedException {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            assertEquals(1, run(new FakeToolbox(), err, "manual", "--out", disk.folder().toString()));
            assertEquals("soundcheck: " + disk.folder().resolve("soundcheck.1")
                    + ": the disk is full (no space left on it).\n", err.toString(StandardCharsets.UTF_8));
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
            int code = run(toolbox, err, "serve", "--ready-file", ready.toString());
            assertEquals(1, code);
            assertTrue(err.toString(StandardCharsets.UTF_8)
                    .endsWith("soundcheck: " + ready + ": the disk is full (no space left on it).\n"));
            assertTrue(server.closed);
            assertEquals(List.of(), disk.names());
        }
    }

    @Test
    void aLogThatEndsIsSaidOnceAndTheServerGoesOn() throws IOException, InterruptedException {
        FakeToolbox toolbox = new FakeToolbox();
        Server server = new Server();
        server.logProblem = new FileSystemException("a.jsonl", null, "No space left on device");
        toolbox.server = server;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // A folder in place of the ready file ends the command, which else serves for ever.
        run(toolbox, err, "serve", "--log", "a.jsonl", "--ready-file", folder.toString());

        assertEquals(List.of("soundcheck: a.jsonl could not be written: the disk is full (no space left on it). "
                + "The server goes on without this log.",
                "Voices are ready. Ctrl+C stops the server.",
                "soundcheck: " + folder + ": it is a folder."), err.toString(StandardCharsets.UTF_8).lines().toList());
        assertTrue(Files.isDirectory(folder));
    }

    private static int run(FakeToolbox toolbox, OutputStream err, String... arguments) {
        return Commands.run(toolbox,
                new Streams(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err), arguments);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Server implements Toolbox.RunningServer {
        private boolean closed;
        @Nullable
        private IOException logProblem;

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
        public void onLogLost(Consumer<IOException> listener) {
            if (logProblem != null) {
                listener.accept(logProblem);
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
