package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.har.HarReader;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.testing.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What the lab keeps, opens and compares with, whatever happens while it measures.
class LabModelFilesTest extends LabModelCase {
    @Test
    void itIsSavedByItselfAndOpensAgain() throws IOException {
        compare();
        Path file = LabFiles.saved(folder).getFirst();
        LabModel second = model(folder);
        second.open(file);
        drain();
        assertEquals(14, Objects.requireNonNull(second.labProperty().get()).runs().size());
        assertFalse(second.race().readyProperty().get());
    }

    @Test
    void twoThatBeganInOneSecondAreBothKeptTheLaterFirst() throws IOException {
        compare();
        Path first = LabFiles.saved(folder).getFirst();
        assertEquals("lab-1970-01-01T00-00-01Z.lab.json", first.getFileName().toString());
        Files.writeString(first, "the one before");
        Path later = folder.resolve("lab-1970-01-01T00-00-03Z.lab.json");
        Files.copy(first, later);
        compare();
        List<Path> saved = LabFiles.saved(folder);
        assertEquals(List.of(folder.resolve("lab-1970-01-01T00-00-03Z_2.lab.json"), later, first), saved);
        assertEquals("the one before", Files.readString(later));
    }

    @Test
    void anotherLabIsComparedAndWhatDiffersIsNamed() throws IOException {
        compare();
        Path before = LabFiles.saved(folder).getFirst();
        Path kept = Files.move(before, folder.resolve("kept" + LabFiles.ENDING));
        model.setup().networkProperty().set(NetworkProfile.LAN);
        compare();
        model.compareWith(kept);
        drain();
        List<String> verdicts = model.verdictsProperty().get();
        assertTrue(verdicts.get(1).startsWith("Not alike: conditioner: none before"), verdicts::toString);
        assertTrue(verdicts.getLast().contains("SSE, cold (before)"), verdicts::toString);
    }

    @Test
    void thatALabIsSavedOrOpenedIsNewsOnceItIsDone() {
        compare();
        List<String> said = News.of(model.newsProperty());
        Path file = folder.resolve("first.lab.json");
        model.export(file);
        assertEquals("Saving first.lab.json…", model.messageProperty().get());
        drain();
        model.open(file);
        drain();
        assertEquals(List.of("Saved as first.lab.json in " + folder + ".", model.messageProperty().get()), said);
    }

    @Test
    void ofTwoQuickOpensTheLaterIsShownWhicheverIsReadFirst() throws IOException {
        compare();
        Path first = folder.resolve("first.lab.json");
        Path second = folder.resolve("second.lab.json");
        model.export(first);
        drain();
        Files.copy(first, second);
        model.open(first);
        model.open(second);
        background.add(background.remove());
        drain();
        assertTrue(model.messageProperty().get().startsWith("Opened second.lab.json"), model.messageProperty().get());
    }

    @Test
    void aFileThatIsNoLabIsRefusedWithANextStep() throws IOException {
        Path file = Files.writeString(folder.resolve("x.lab.json"), "{}");
        model.open(file);
        drain();
        assertEquals("x.lab.json cannot be opened: it is not a lab. Choose another file.",
                model.messageProperty().get());
        assertNull(model.labProperty().get());
    }

    @Test
    void closingWaitsUntilWhatWasMeasuredIsOnTheDiskThoughTheWindowIsGone() throws Exception {
        fx = _ -> {};
        io = task -> Thread.ofPlatform().daemon().start(task);
        build();
        model.start();
        while (rig[0].service.calls().size() < 5) {
            Thread.onSpinWait();
        }
        model.close();
        assertEquals(1, LabFiles.saved(folder).size());
        assertTrue(LabFiles.open(LabFiles.saved(folder).getFirst()).runs().size() >= 4);
    }

    @Test
    void aFaultInTheMiddleKeepsTheRunsBeforeIt() throws IOException {
        faultAtCall = 5;
        compare();
        assertEquals(4, LabFiles.open(LabFiles.saved(folder).getFirst()).runs().size());
        assertTrue(
                model.messageProperty().get()
                        .startsWith("The comparison was stopped by a fault in the program. Start it again; "
                                + "the log names the cause. Saved as "),
                model.messageProperty().get());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void withoutALabThereIsNothingToCompareWithAndThatIsSaid() {
        model.compareWith(folder.resolve("any" + LabFiles.ENDING));
        assertEquals("There is nothing to compare with yet: run a comparison or open a lab first.",
                model.messageProperty().get());
        assertTrue(background.isEmpty());
    }

    @Test
    void aHarIsWrittenWhileTheWireLogsAreHereAndNotOfALabFromAFile() throws IOException {
        compare();
        Path har = folder.resolve("a.har");
        model.export(har);
        drain();
        assertTrue(HarReader.read(har, () -> 1).takes().isEmpty(), "scripted takes have nothing on a wire");
        assertNotNull(model.labProperty().get());
        model.selection().select(model.labProperty().get().runs().getFirst());
        assertNotNull(model.takeOfSelected());

        Path file = folder.resolve("a.lab.json");
        model.export(file);
        drain();
        model.open(file);
        drain();
        model.export(folder.resolve("b.har"));
        drain();
        assertTrue(model.messageProperty().get().contains("The wire logs of this lab are gone"),
                model.messageProperty().get());
    }
}
