package dev.soundcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ScriptedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path folder;
    private final FakeToolbox toolbox = new FakeToolbox();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CompareCommandTest() {
        toolbox.service.script(call -> {
            if (toolbox.service.socket().status() == SocketState.Status.OPEN) {
                call.reused();
            }
            call.sayAll();
        });
    }

    @Test
    void theTableShowsEveryLaneAndTheCostIsSaidBefore() {
        assertEquals(0, run("--endpoints", "bytes,sse", "--cold", "--runs", "2"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("6 requests, at most 48 characters, free"),
                err.toString(StandardCharsets.UTF_8));
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(table.contains("Bytes, cold"), table);
        assertTrue(table.contains("SSE, cold"), table);
        assertFalse(table.contains("warm"), table);
        assertTrue(table.contains("offline"), table);
        assertTrue(toolbox.service.closed());
    }

    @Test
    void filesAreWrittenAndTheJsonOpensAgain() throws IOException {
        Path json = folder.resolve("a.json");
        Path report = folder.resolve("report");
        assertEquals(0, run("--endpoints", "websocket", "--warm", "--runs", "1", "--seed", "5", "--json",
                json.toString(), "--markdown", report.toString(), "--note", "by cable"));
        Lab lab = LabFiles.open(json);
        assertEquals(List.of(LabLane.SOCKET_FIRST, LabLane.SOCKET_LATER), lab.plan().lanes());
        assertEquals(5, lab.plan().seed());
        assertEquals("by cable", lab.info().networkNote());
        JsonObject saved = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        saved.getAsJsonArray("runs").forEach(run -> assertTrue(run.getAsJsonObject().has("pressNanos")));
        assertTrue(Files.readString(report).contains("## Method"));
    }

    @Test
    void eachLaneIsMeasuredOnceInEachFormItsEndpointCarries() throws IOException {
        Path json = folder.resolve("formats.json");
        assertEquals(0, run("--endpoints", "bytes,sse", "--cold", "--runs", "1", "--format", "mp3,twilio", "--json",
                json.toString()));
        Lab lab = LabFiles.open(json);
        assertEquals(List.of("Bytes, cold · mp3 128k · 44.1 kHz", "Bytes, cold · raw µ-law · 8 kHz",
                "SSE, cold · raw µ-law · 8 kHz"), lab.plan().lanes().stream().map(LabLane::title).toList());
        assertEquals(3, lab.runs().stream().filter(run -> run.counts()).count());
        assertTrue(toolbox.service.calls().stream()
                .anyMatch(call -> call.request().format().pcm().sampleRateHz() == 8000));
    }

    @Test
    void aLaneOfOnesOwnStandsBesideNoOther() throws IOException {
        Path json = folder.resolve("own.json");
        assertEquals(0, run("--runs", "1", "--lane", "sse-cold,voice=w,model=sonic-3,stamps=on", "--lane", "sse-cold",
                "--json", json.toString()));
        Lab lab = LabFiles.open(json);
        assertEquals(List.of("sse-cold/voice-w/model-sonic-3/stamps", "sse-cold"),
                lab.plan().lanes().stream().map(LabLane::id).toList());
        assertTrue(toolbox.service.calls().stream().anyMatch(call -> call.request().voiceId().equals("w")
                && call.request().modelId().equals("sonic-3") && call.request().stamps().words()));
    }

    @Test
    void whatIsNoLaneOrNoFormatIsWrongUsageAndSaysWhatIs() {
        assertEquals(2, run("--lane", "bytes-hot"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("there is no lane bytes-hot"));
        assertEquals(2, run("--lane", "bytes-warm,tempo=3"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("format, voice, model, language and stamps"));
        assertEquals(2, run("--format", "ogg"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("twilio"));
        assertEquals(2, run("--endpoints", "sse", "--format", "mp3"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("come over bytes"));
    }

    @Test
    void aGuardThatHoldsExitsWithZeroAndOneThatDoesNotWithOne() {
        assertEquals(0, run("--endpoints", "sse", "--cold", "--max-ttfa-p95", "5000"));
        assertEquals(1, run("--endpoints", "sse", "--cold", "--max-ttfa-p95", "0"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("P95 of TTFA over SSE, cold is "),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aGuardWithFewerThanTwentyRunsIsWrongUsage() {
        assertEquals(2, run("--runs", "19", "--max-ttfa-p95", "500"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("a P95 needs 20 runs"),
                err.toString(StandardCharsets.UTF_8));
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void coldAndWarmExcludeEachOtherAsOptions() {
        assertEquals(2, run("--cold", "--warm"));
    }

    @Test
    void aFileOfLinesThatIsNoneIsWrongUsageAndSaysWhy() throws IOException {
        assertLinesRefused(folder, "is a folder");
        assertLinesRefused(folder.resolve("none.txt"), "there is no file");
        assertLinesRefused(Files.writeString(folder.resolve("empty.txt"), "\n \n...\n"), "no line with a letter");
        assertLinesRefused(Files.writeString(folder.resolve("many.txt"), "a line\n".repeat(10_000)),
                "1000 are the most");
        assertLinesRefused(Files.write(folder.resolve("pcm.txt"), new byte[]{(byte) 0x80, 0, 1}), "not UTF-8 text");
    }

    private void assertLinesRefused(Path file, String why) {
        err.reset();
        assertEquals(2, runLines(file));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(why), err.toString(StandardCharsets.UTF_8));
    }

    private int runLines(Path file, String... more) {
        List<String> args = new ArrayList<>(
                List.of("compare", "--lines", file.toString(), "--endpoints", "sse", "--cold",
                        "--runs", "2"));
        args.addAll(List.of(more));
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), args.toArray(String[]::new));
    }

    @Test
    void linesInUtf16AndOfAnyLengthAreSaid() throws IOException {
        String longLine = "word ".repeat(4_000).strip();
        Path lines = Files.writeString(folder.resolve("l.txt"), "\uFEFFOne.\r\n\r\n" + longLine,
                StandardCharsets.UTF_16LE);
        assertEquals(0, runLines(lines, "--warm-ups", "0"));
        assertEquals(Set.of("One.", longLine), toolbox.service.calls().stream().map(call -> call.request().text())
                .collect(Collectors.toSet()));
    }

    @Test
    void noResultIsWrittenOverTheLines() throws IOException {
        Path lines = Files.writeString(folder.resolve("l.txt"), "One.\n");
        assertEquals(2, runLines(lines, "--html", lines.toString()));
        assertEquals("One.\n", Files.readString(lines));
    }

    @Test
    void aLineWithoutWordsIsWrongUsage() {
        assertEquals(2, Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), "compare", "?!"));
    }

    @Test
    void anEndpointThatNeverAnswersFailsTheJobAndSaysWhy() {
        toolbox.service.script(call -> call.fail(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE,
                "Nothing answers at 127.0.0.1.", "", "")));
        assertEquals(1, run("--endpoints", "bytes", "--cold", "--runs", "2"));
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .contains("no run of Bytes, cold counts: Nothing answers at 127.0.0.1."),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void oneFailedRunIsListedAndDoesNotFailTheJob() {
        int[] calls = new int[1];
        toolbox.service.script(call -> {
            if (++calls[0] == 3) {
                call.fail(SpeechFailure.of(SpeechFailure.Kind.SERVER, "The service failed.", "", ""));
            } else {
                say(call);
            }
        });
        assertEquals(0, run("--endpoints", "bytes", "--cold", "--runs", "3"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Left out: run 3, Bytes, cold: The service failed."),
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNetworkIsImitatedAndMarksTheTable() {
        assertEquals(0, run("--endpoints", "sse", "--cold", "--runs", "1", "--network", "4G"));
        assertEquals(NetworkProfile.MOBILE_4G, toolbox.network);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("offline · conditioned: 4G, RTT 50 ms"),
                out.toString(StandardCharsets.UTF_8));
        assertEquals(0, run("--endpoints", "sse", "--cold", "--runs", "1", "--network", "40:5:20000"));
        assertEquals(NetworkProfile.custom(40, 5, 20_000, 0, 0), toolbox.network);
        assertEquals(2, run("--network", "moon"));
        assertEquals(2, run("--network", "1:-2:3"));
    }

    @Test
    void aFileThatCannotBeWrittenIsFoundBeforeAnythingIsPaidFor() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        assertEquals(2, run("--endpoints", "sse", "--cold", "--runs", "1", "--json",
                blocked.resolve("a.json").toString()));
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .contains("a.json cannot be written; choose another file or folder."),
                err.toString(StandardCharsets.UTF_8));
        assertTrue(toolbox.service.calls().isEmpty());
    }

    @Test
    void aFileThatFailsCostsNeitherTheTableNorTheOtherFiles() throws IOException {
        Path json = folder.resolve("a.json");
        Path csv = folder.resolve("a.csv");
        toolbox.service.script(call -> {
            fill(json);
            call.sayAll();
        });
        assertEquals(1, run("--endpoints", "sse", "--cold", "--runs", "1", "--warm-ups", "0", "--json",
                json.toString(), "--csv", csv.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("SSE, cold"), out.toString(StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("soundcheck: " + json + " could not be written: "),
                err.toString(StandardCharsets.UTF_8));
        assertEquals(2, Files.readAllLines(csv).size());
    }

    /// A folder where the file should go, that came while the lab ran.
    private static void fill(Path file) {
        try {
            Files.createDirectories(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void say(ScriptedCall call) {
        call.sayAll();
    }

    private int run(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "compare";
        args[1] = "One two.";
        System.arraycopy(options, 0, args, 2, options.length);
        return Commands.run(toolbox, new Streams(InputStream.nullInputStream(), out, err), args);
    }
}
