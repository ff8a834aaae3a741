package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A process that is told to end in the middle of a stream, as by Ctrl+C, keeps what came.
class InterruptTest {
    @TempDir
    Path folder;

    /// Speaks over a stream that brings a second of sound and never ends.
    static final class Endless {
        private Endless() {}

        public static void main(String[] args) {
            FakeToolbox toolbox = new FakeToolbox();
            Streams streams = new Streams(System.in, new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err));
            toolbox.service.script(call -> {
                call.audio(1);
                streams.out().println("speaking");
            });
            toolbox.service.answer(context -> {
                if (context.inputs().size() == 1) {
                    context.call().speak(context.text());
                    context.call().audio(1);
                    streams.err().println("speaking");
                }
            });
            System.exit(Commands.run(toolbox, streams, args));
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129"})
    void speakSavesWhatCame(String signal, int code) throws Exception {
        assumeHeeded(signal);
        Path wav = folder.resolve("a.wav");
        Path words = folder.resolve("w.srt");
        Path trace = folder.resolve("t.json");
        Process process = start("speak", "One two three four five.", "--endpoint", "sse", "--out", wav.toString(),
                "--words", words.toString(), "--trace", trace.toString());
        String told = signalled(process, signal, code);
        assertEquals("soundcheck: interrupted. (1.00 s came before and are kept)", told.strip());
        assertEquals(44 + 2 * 44_100, Files.size(wav));
        assertTrue(Files.exists(words) && Files.size(trace) > 0);
    }

    @Test
    void liveCancelsTheContextAndKeepsWhatCame() throws Exception {
        assumeHeeded("INT");
        Path wav = folder.resolve("a.wav");
        Path script = folder.resolve("s.jsonl");
        Process process = start("live", "--out", wav.toString(), "--script", script.toString(), "--language", "en");
        process.getOutputStream().write("One two three. ".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertEquals("speaking", err.readLine());
            kill(process, "INT");
            assertEquals("soundcheck: interrupted. (1.00 s came before and are kept)", err.readLine());
            assertTrue(err.readLine().startsWith("live (offline): first audio "));
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends although its input has not");
            assertEquals(130, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        assertEquals(44 + 2 * 44_100, Files.size(wav));
        assertTrue(Files.readAllLines(script).getLast().contains("\"cancel\":true"));
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void compareTellsWhatItMeasured(String signal, int code) throws Exception {
        assumeHeeded(signal);
        Path json = folder.resolve("l.json");
        Process process = start("compare", "One two.", "--endpoints", "sse", "--cold", "--runs", "5", "--json",
                json.toString());
        signalled(process, signal, code);
        assertTrue(Files.size(json) > 0);
    }

    private static Process start(String... args) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "signals are sent by /bin/kill");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Endless.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    /// What the process said on standard error.
    private static String signalled(Process process, String signal, int code) throws Exception {
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("speaking", out.readLine());
            kill(process, signal);
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends");
            assertEquals(code, process.exitValue(), said);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /// What a shell starts in the background ignores Ctrl+C, and so do its children.
    private static void assumeHeeded(String signal) throws IOException {
        int number = switch (signal) {
            case "HUP" -> 1;
            case "INT" -> 2;
            default -> 15;
        };
        Path status = Path.of("/proc/self/status"); // on Linux alone
        String ignored = (Files.isReadable(status) ? Files.readAllLines(status) : List.<String>of()).stream()
                .filter(line -> line.startsWith("SigIgn:")).findFirst().orElse("SigIgn:0").substring(7).strip();
        Assumptions.assumeFalse(new BigInteger(ignored, 16).testBit(number - 1), signal + " is ignored here");
    }

    private static void kill(Process process, String signal) throws Exception {
        new ProcessBuilder("/bin/kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    }
}
