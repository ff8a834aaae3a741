package dev.soundcheck.live.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.live.Cut;
import dev.soundcheck.live.ModelPace;
import dev.soundcheck.live.TurnFigures;
import dev.soundcheck.testing.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFilesTest {
    private static final Experiment EXPERIMENT = new Experiment(
            new Experiment.Info("127.0.0.1:8801", true, Instant.parse("2026-11-28T09:30:00.123456Z")),
            "Hello \"there\".", new Experiment.Voice("v1", "Ada", "sonic-3", null),
            new ModelPace(350, 30, 0.3, 1, 7),
            List.of(new VariantRun(new Variant(Cut.By.WHOLE, OptionalInt.empty()), 12, OptionalDouble.of(1_234.5),
                    new TurnFigures.Split(1_000, 0, 0, 234.5, false), OptionalDouble.of(1_900), 2, 0, 0, 2.25, null),
                    new VariantRun(new Variant(Cut.By.WORD, OptionalInt.of(250)), 13, OptionalDouble.empty(),
                            new TurnFigures.Split(0, 0, 0, 0, true), OptionalDouble.empty(), 1, 0, 0, 0,
                            "=cmd|refused, \"now\".")),
            true);

    @TempDir
    Path folder;

    @Test
    void whatWasSavedOpensTheSame() throws IOException {
        Path file = folder.resolve(ExperimentFiles.name(EXPERIMENT));
        ExperimentFiles.save(EXPERIMENT, file);

        assertEquals("live-2026-11-28T09-30-00Z.experiment.json", String.valueOf(file.getFileName()));
        assertEquals(EXPERIMENT, ExperimentFiles.open(file));
        assertEquals(List.of(file), ExperimentFiles.saved(folder));
    }

    @Test
    void theReportNamesTheCircumstancesAndEveryWay() throws IOException {
        Path file = folder.resolve("a.md");
        ExperimentFiles.save(EXPERIMENT, file);
        String report = Files.readString(file);

        assertTrue(report.contains("127.0.0.1:8801, **offline voices**"), report);
        assertTrue(report.contains("| Whole | 1,234 ms |") || report.contains("| Whole | 1,235 ms |"), report);
        assertTrue(report.contains("| Words, 250 ms | none |"), report);
        assertTrue(report.contains("=cmd\\|refused"), report);
    }

    @Test
    void theTableHasALineForEachWayAndDisarmsFormulas() throws IOException {
        Path file = folder.resolve("a.csv");
        ExperimentFiles.save(EXPERIMENT, file);
        List<String> lines = Files.readAllLines(file);

        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("\"Whole\",whole,,1234.5,1000.0,"), lines.get(1));
        assertTrue(lines.get(2).endsWith(",13,true,\"'=cmd|refused, \"\"now\"\".\""), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{;cannot be opened: it is damaged.",
            "{};cannot be opened: it is not an experiment.",
            "{\"format\":\"soundcheck-experiment\",\"version\":9};cannot be opened: it was written by a newer",
            "{\"format\":\"soundcheck-experiment\",\"startedAt\":\"x\"};cannot be opened: its time is none."})
    void whatIsNoExperimentIsRefusedWithASentence(String text, String sentence) throws IOException {
        Path file = folder.resolve("x.experiment.json");
        Files.writeString(file, text);

        IOException refusal = assertThrows(IOException.class, () -> ExperimentFiles.open(file));
        assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal.getMessage());
    }

    @Test
    void onAFullDiskThatOfBeforeStays() throws IOException, InterruptedException {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            Path file = Files.writeString(disk.folder().resolve("a.experiment.json"), "before");
            disk.fill();
            IOException refused = assertThrows(IOException.class, () -> ExperimentFiles.save(EXPERIMENT, file));
            assertEquals("a.experiment.json could not be written: the disk is full (no space left on it).",
                    FileProblem.writing(file, refused));
            assertEquals("before", Files.readString(file));
            assertEquals(List.of("a.experiment.json"), disk.names());
        }
    }
}
