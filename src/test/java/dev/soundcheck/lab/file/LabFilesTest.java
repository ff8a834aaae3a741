package dev.soundcheck.lab.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabComparison;
import dev.soundcheck.lab.result.LabInfo;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.Samples;
import dev.soundcheck.trace.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabFilesTest {
    private static final List<LabLane> LANES = List.of(LabLane.BYTES_COLD, LabLane.SSE_COLD);

    private final Lab lab = lab();

    @Test
    void anOpenedLabIsTheOneThatWasSaved(@TempDir Path folder) throws IOException {
        Path deep = folder.resolve("deep");
        Path file = deep.resolve(LabFiles.name(lab));
        LabFiles.save(lab, file);
        Lab opened = LabFiles.open(file);
        assertEquals(lab.info(), opened.info());
        assertEquals(lab.plan(), opened.plan());
        assertEquals(lab.runs().size(), opened.runs().size());
        assertEquals(LabJson.of(lab), LabJson.of(opened));
        assertEquals(LabReport.of(lab), LabReport.of(opened));
        assertEquals(List.of(file), LabFiles.saved(deep));
        try (Stream<Path> files = Files.list(deep)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void everyFieldOfTheRequestIsKept(@TempDir Path folder) throws IOException {
        SpeechRequest full = Samples.of(SpeechRequest.class);
        // A lab always measures raw PCM.
        SpeechRequest asked = full.withFormat(OutputFormat.raw(full.format().pcm().encoding(), 24_000));
        Lab kept = new Lab(lab.info(), new LabPlan(asked, LANES, 2, 0, 7), List.of(), false);
        LabFiles.save(kept, folder.resolve("full.lab.json"));

        assertEquals(asked, LabFiles.open(folder.resolve("full.lab.json")).plan().request());
    }

    @Test
    void theJsonCarriesThePressOfEveryRun() {
        JsonObject json = LabJson.of(lab);
        for (int i = 0; i < lab.runs().size(); i++) {
            JsonObject run = json.getAsJsonArray("runs").get(i).getAsJsonObject();
            assertEquals(lab.runs().get(i).trace().pressNanos(), run.get("pressNanos").getAsLong());
        }
        JsonObject lane = json.getAsJsonArray("lanes").get(1).getAsJsonObject();
        assertEquals(120, lane.getAsJsonObject("ttfa").get("p50").getAsDouble(), 1e-9);
        assertFalse(lane.getAsJsonObject("ttfa").has("p95"));
    }

    @Test
    void aBrokenForeignOrNewerFileIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
        assertTrue(refusal(folder, "{").endsWith("it is damaged."));
        assertTrue(refusal(folder, "[]").endsWith("it is damaged."));
        assertTrue(refusal(folder, "{\"format\":\"other\"}").endsWith("it is not a lab."));
        assertTrue(refusal(folder, "{\"format\":\"soundcheck-lab\",\"version\":9}").contains("newer version"));
        JsonObject cut = LabJson.of(lab);
        cut.remove("plan");
        assertTrue(refusal(folder, cut.toString()).endsWith("it is damaged."));
        JsonObject odd = LabJson.of(lab);
        odd.getAsJsonObject("plan").addProperty("runs", -3);
        assertTrue(refusal(folder, odd.toString()).endsWith("it is damaged."));
        String enums = LabJson.of(lab).toString().replace("FIRST_AUDIO", "FIRST_LIGHT");
        assertTrue(refusal(folder, enums).endsWith("it is damaged."));
    }

    @Test
    void aFileThatIsNoTextIsDamaged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.lab.json");
        Files.write(file, new byte[]{'{', (byte) 0xFF, '}'});
        IOException refusal = assertThrows(IOException.class, () -> LabFiles.open(file));
        assertEquals("x.lab.json cannot be opened: it is damaged.", refusal.getMessage());
    }

    @Test
    void theTableHasALinePerRunAndDisarmsFormulas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lab.csv");
        LabFiles.export(lab, file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(1 + lab.runs().size(), lines.size());
        assertTrue(lines.getFirst().startsWith("number,lane,block,line,warm_up,excluded,reason"));
        String failed = lines.stream().filter(line -> line.contains("failed")).findFirst().orElseThrow();
        assertTrue(failed.contains("\"'=HYPERLINK(\"\"x\"\"), said the server.\""), failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", " =1", "\uFF1D1", "-cmd|' /C calc'!A0"})
    void noWordOfAServiceBecomesAFormula(String said) {
        Lab failed = new LabRig(call -> call.fail(
                SpeechFailure.of(SpeechFailure.Kind.REJECTED, said, "", "")))
                .run(new LabPlan(LabRig.LINE, LANES, 1, 0, 7));
        String table = LabFiles.table(failed);
        String cell = table.substring(table.indexOf("failed,") + "failed,".length());
        String shown = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertTrue(shown.startsWith("'"), cell);
    }

    @Test
    void numbersStayNumbersInTheTable() {
        String table = LabFiles.table(lab);
        assertFalse(table.contains("'-") || table.contains("'1"), table);
    }

    @Test
    void theReportPrintsItsMethodAndItsMarks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lab.md");
        LabFiles.export(lab, file);
        String report = Files.readString(file);
        for (String needed : List.of("**offline voices**", "## TTFA (offline)", "shuffled with seed 7", "-40 dBFS",
                "System.nanoTime", "Hyndman", "needs 20 runs", "percentile bootstrap", "## Left out", "by cable",
                "| SSE, cold | 4 | 120 ms |")) {
            assertTrue(report.contains(needed), needed + " is missing in\n" + report);
        }
    }

    @Test
    void noWordOfOthersIsMarkupInTheReport() {
        String strange = "a|b <script>x</script> *c* `d` [e](http://f)\n# g";
        LabLane lane = LabLane.BYTES_COLD.with(List.of(new Change.Speaker(strange, strange)));
        Lab named = new Lab(lab.info(), new LabPlan(lab.plan().request().withText(strange), List.of(lane), 1, 0, 7),
                List.of(), false);

        String report = LabReport.of(named);

        assertTrue(report.contains("“a\\|b \\<script>x\\</script> \\*c\\* \\`d\\` \\[e](http://f) # g”"), report);
    }

    @Test
    void theReportNamesTheFasterLaneAndByHowMuch() {
        Lab more = lab(6);
        assertTrue(LabReport.of(more).contains("SSE, cold is 180 ms ahead of Bytes, cold in TTFA"), LabReport.of(more));
    }

    @Test
    void twoLabsAreComparedLaneByLaneAndTheirUnlikenessIsTold() {
        LabComparison same = LabComparison.of(lab, lab, Metric.TTFA);
        assertTrue(same.unlike().isEmpty());
        assertEquals(2, same.lanes().size());
        assertTrue(same.lanes().stream().noneMatch(difference -> difference.verdict().namesAWinner()));
        LabInfo far = new LabInfo(lab.info().appVersion(), "api.cartesia.ai", false, "by train",
                lab.info().conditioner(), lab.info().machine(), lab.info().startedAt());
        LabComparison other = LabComparison.of(lab, new Lab(far, lab.plan(), lab.runs(), false), Metric.TTFA);
        assertEquals(3, other.unlike().size());
        assertEquals("network note: by cable before, by train after", other.unlike().get(2));
    }

    private String refusal(Path folder, String content) throws IOException {
        Path file = folder.resolve("x" + LabFiles.ENDING);
        Files.writeString(file, content);
        return String.valueOf(assertThrows(IOException.class, () -> LabFiles.open(file)).getMessage());
    }

    private static Lab lab() {
        return lab(4);
    }

    private static Lab lab(int runs) {
        LabRig[] rig = new LabRig[1];
        AtomicInteger calls = new AtomicInteger();
        rig[0] = new LabRig(call -> {
            if (calls.incrementAndGet() == 2) {
                call.fail(SpeechFailure.of(SpeechFailure.Kind.SERVER, "=HYPERLINK(\"x\"), said the server.", "", ""));
                return;
            }
            call.begin(Phase.TCP);
            rig[0].clock.advanceMillis(20);
            call.end(Phase.TCP);
            call.begin(Phase.TLS);
            rig[0].answer(call, call.endpoint() == Endpoint.SSE ? 100 : 280, false);
        });
        return rig[0].run(new LabPlan(LabRig.LINE, LANES, runs, 1, 7));
    }

    @Test
    void theJsonIsOfOneLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        LabFiles.export(lab, file);
        assertEquals(1, Files.readAllLines(file).size());
        assertTrue(JsonParser.parseString(Files.readString(file)).isJsonObject());
    }
}
