package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.experiment.ExperimentFiles;
import dev.soundcheck.live.experiment.VariantRun;
import dev.soundcheck.testing.News;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.ui.compare.CompareModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds what the experiment's page does.
class ExperimentModelTest {
    private static final String TEXT = "First we boil the water. Then we wait.";

    @TempDir
    Path folder;
    private LiveRig rig;
    private ExperimentModel model;

    ExperimentModelTest() {
        rig = new LiveRig(Path.of("."));
        model = rig.model.experiment();
    }

    @BeforeEach
    void enter() {
        rig = new LiveRig(folder);
        model = rig.model.experiment();
        rig.service.answer(ScriptedContext::sayAllWhenFinished);
        rig.model.setup().sourceProperty().set(Setup.Source.MODEL);
        rig.type(TEXT);
    }

    @Test
    void oneButtonSpeaksTheTextInTenWaysAndKeepsTheResult() throws IOException {
        assertEquals("10 turns, 380 characters", model.cost());
        run();

        assertEquals(10, model.runs().size());
        assertEquals(10, rig.service.contexts().size());
        Path kept = ExperimentFiles.saved(folder).getFirst();
        assertEquals(model.experiment(), ExperimentFiles.open(kept));
        assertTrue(model.sentenceProperty().get().endsWith(" Saved as " + kept.getFileName() + " in " + folder + "."),
                model.sentenceProperty().get());
    }

    @Test
    void itsConclusionIsNewsAndTheWayThatIsSpokenIsNot() {
        List<String> said = News.of(model.newsProperty());
        run();

        String conclusion = Objects.requireNonNull(model.experiment()).conclusion();
        assertEquals(List.of(conclusion, model.sentenceProperty().get()), said);
    }

    @Test
    void theEarliestAndTheWholeAreOfferedAsABlindPair() {
        run();
        List<VariantRun> pair = model.runs().stream().filter(model.pair()::chosen).toList();
        assertEquals(2, pair.size());
        model.pair().listen();

        assertTrue(model.pair().listeningProperty().get());
        assertEquals(CompareModel.Mode.BLIND, model.pair().compare().mode());
        assertTrue(model.pair().compare().hidden(0) && model.pair().compare().hidden(1));
        model.pair().compare().hear(0);
        assertTrue(rig.desk.state().active());
        model.pair().deafen();
        assertFalse(rig.desk.state().active());
    }

    @Test
    void aThirdChoiceTakesThePlaceOfTheOlder() {
        run();
        model.runs().stream().filter(model.pair()::chosen).toList().forEach(model.pair()::choose);
        int before = rig.wakes;
        model.pair().choose(model.runs().get(3));
        assertTrue(rig.wakes > before, "while nothing moves there are no frames, and the ticks are drawn in frames");
        model.pair().choose(model.runs().get(4));
        model.pair().choose(model.runs().get(5));

        assertEquals(List.of(model.runs().get(4), model.runs().get(5)),
                model.runs().stream().filter(model.pair()::chosen).toList());
    }

    @Test
    void escapeUndoesOneThingAtATime() {
        model.openProperty().set(true);
        model.run();
        rig.model.beat();
        assertTrue(model.running());

        model.escape();
        assertFalse(model.running());
        assertTrue(model.openProperty().get());
        model.escape();
        assertFalse(model.openProperty().get());
    }

    @Test
    void escapeEndsTheWayThatIsHeardBeforeItClosesThePage() {
        model.openProperty().set(true);
        run();
        model.pair().hear(model.runs().getFirst());
        assertTrue(rig.desk.state().active());

        model.escape();
        assertFalse(rig.desk.state().active());
        assertTrue(model.openProperty().get());
        model.escape();
        assertFalse(model.openProperty().get());
    }

    @Test
    void theWayThatIsHeardEndsWhenTheRoomIsLeft() {
        run();
        model.pair().hear(model.runs().getFirst());
        rig.model.left();
        assertFalse(rig.desk.state().active());
    }

    @Test
    void stoppedBeforeTheFirstWayHasEndedNothingIsKept() throws IOException {
        model.run();
        rig.model.beat();
        model.stop();

        assertTrue(ExperimentFiles.saved(folder).isEmpty());
        assertTrue(model.runs().isEmpty());
    }

    @Test
    void whatWasKeptIsShownAgainWithoutItsSound() throws IOException {
        run();
        List<VariantRun> runs = model.runs();
        Path kept = ExperimentFiles.saved(folder).getFirst();
        LiveRig later = new LiveRig(folder);
        later.model.experiment().open(kept);

        assertEquals(runs, later.model.experiment().runs());
        assertEquals(TEXT, later.model.experiment().text());
        assertFalse(later.model.experiment().pair().audible(runs.getFirst()));
    }

    @Test
    void aFileThatIsReadLateDoesNotReplaceARunThatHasBegun() throws IOException {
        run();
        Path kept = ExperimentFiles.saved(folder).getFirst();
        Deque<Runnable> reading = new ArrayDeque<>();
        rig.io = reading::add;
        model.open(kept);
        model.run();
        rig.model.beat();
        reading.remove().run();

        assertTrue(model.running());
        assertNull(model.experiment());
    }

    @Test
    void aFileThatIsNoneIsRefusedWithASentence() {
        model.open(folder.resolve("missing.experiment.json"));

        assertEquals("missing.experiment.json could not be read: there is no such folder or file. Choose another file.",
                model.sentenceProperty().get());
        assertNull(model.experiment());
    }

    private void run() {
        model.run();
        for (int i = 0; model.running() && i < 10_000; i++) {
            rig.clock.advanceMillis(20);
            rig.model.beat();
        }
        assertFalse(model.running());
    }
}
