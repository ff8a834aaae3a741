package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.News;
import dev.soundcheck.ui.kit.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What the lab does when it is asked to compare, and what it says of it.
class LabModelTest extends LabModelCase {
    @Test
    void theCostIsSaidBeforeItStarts() {
        assertEquals("14 requests, at most 266 characters, free: the offline voices speak.",
                model.setup().costProperty().get());
        model.setup().laneProperty(LabLane.SSE_COLD).set(false);
        assertTrue(model.setup().costProperty().get().startsWith("7 requests"));
        line = null;
        model.setup().estimate();
        assertEquals("Choose a voice first.", model.setup().costProperty().get());
    }

    @Test
    void aComparisonRunsAndSaysWhatMayBeSaid() {
        compare();
        Lab lab = Objects.requireNonNull(model.labProperty().get());
        assertEquals(14, lab.runs().size());
        assertEquals(1, model.verdictsProperty().get().size());
        assertTrue(model.verdictsProperty().get().getFirst().startsWith("SSE, cold is 150 ms ahead of Bytes, cold"),
                model.verdictsProperty().get()::toString);
        assertFalse(model.runningProperty().get());
        assertTrue(rig[0].service.closed());
    }

    @Test
    void howAComparisonEndedIsNewsAndItsRunsAreNot() {
        List<String> said = News.of(model.newsProperty());
        compare();
        assertEquals(List.of(model.messageProperty().get()), said);
        assertTrue(said.getFirst().startsWith("Done. Saved as lab-"), said::toString);
    }

    @Test
    void aRefusalIsNews() {
        List<String> said = News.of(model.newsProperty());
        line = null;
        model.start();
        assertEquals(List.of("Choose a voice first."), said);
    }

    @Test
    void nothingStartsTwiceAtOnce() {
        model.start();
        model.start();
        assertEquals(1, background.size());
        assertTrue(model.runningProperty().get());
        drain();
    }

    @Test
    void theChosenNetworkConditionsTheServiceAndMarksTheFigures() {
        model.setup().networkProperty().set(NetworkProfile.MOBILE_4G);
        compare();
        assertEquals(List.of(NetworkProfile.MOBILE_4G), opened);
        assertTrue(Objects.requireNonNull(model.labProperty().get()).info().marks()
                .startsWith("offline · conditioned: 4G"));
    }

    @Test
    void aServiceThatCannotBeOpenedIsSaidAndLeavesTheModelUsable() {
        refusal = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nothing answers.", "Check the address.", "");
        compare();
        assertEquals("Nothing answers. Check the address.", model.messageProperty().get());
        assertFalse(model.runningProperty().get());
        refusal = null;
        compare();
        assertNotNull(model.labProperty().get());
    }

    @Test
    void aPlanThatIsNoneIsRefusedInWords() {
        line = LabRig.LINE.withText("…");
        model.setup().estimate();
        model.start();
        assertEquals("This cannot be compared: a comparison needs a line with a letter or a digit.",
                model.messageProperty().get());
        assertTrue(background.isEmpty());

        line = LabRig.LINE;
        model.setup().estimate();
        assertEquals("", model.messageProperty().get(), "it holds no longer");
    }

    @Test
    void keysWalkThroughTheRunsLaneByLane() {
        compare();
        model.selection().step(1);
        assertEquals(LabLane.BYTES_COLD, Objects.requireNonNull(model.selection().runProperty().get()).lane());
        for (int i = 0; i < 7; i++) {
            model.selection().step(1);
        }
        assertEquals(LabLane.SSE_COLD, Objects.requireNonNull(model.selection().runProperty().get()).lane());
        model.selection().stepChunk(1);
        assertEquals(0, model.selection().chunkProperty().get());
        model.selection().step(1);
        assertEquals(-1, model.selection().chunkProperty().get());
        assertEquals(2, model.selection().block().size());
    }

    @Test
    void theVerdictsFollowTheMetric() {
        compare();
        model.metricProperty().set(Metric.WIRE);
        drain();
        assertTrue(model.verdictsProperty().get().getFirst().startsWith("Bytes, cold is "),
                model.verdictsProperty().get()::toString);
        assertTrue(model.verdictsProperty().get().getFirst().contains("kB/s ahead of SSE, cold in Bytes sent"));
    }

    @Test
    void whatIsHeardDecidesTheTimeOfTheRace() {
        compare();
        assertTrue(model.race().readyProperty().get());
        model.race().start(model.race().ghosts());
        assertEquals(model.race().endMillis() / 1000, Objects.requireNonNull(playback.track()).seconds(), 1e-3);
        playback.hearSeconds(0.2, 1);
        model.race().onFrame(new Frame(desk.beat(1), true));
        assertEquals(200, model.race().millisProperty().get(), 0.1);
        playback.hearSeconds(99, 1);
        model.race().onFrame(new Frame(desk.beat(1), true));
        assertFalse(model.race().racingProperty().get());
    }

    @Test
    void whatStopsTheSoundOfTheDeskStopsTheRace() {
        compare();
        model.race().start(model.race().ghosts());
        playback.hearSeconds(0.2, 1);
        desk.stop();
        assertFalse(playback.state().active());
        model.race().onFrame(new Frame(desk.beat(2), true));
        assertFalse(model.race().racingProperty().get());
    }

    @Test
    void cancellingWhileTheServiceOpensAsksForNothing() {
        whileOpening = () -> model.cancel();
        compare();
        assertEquals(0, rig[0].service.calls().size());
        assertEquals("Cancelled. Nothing was measured.", model.messageProperty().get());
        assertFalse(model.runningProperty().get());
        assertNull(model.labProperty().get());
    }

    @Test
    void cancellingBeforeTheLabsThreadBeginsOpensNoService() {
        model.start();
        model.cancel();
        drain();
        assertEquals(List.of(), opened);
        assertEquals("Cancelled before the first run.", model.messageProperty().get());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void whatWasSaidOfTheLastComparisonGoesWhenTheNextBegins() {
        compare();
        model.start();
        model.metricProperty().set(Metric.WIRE);
        assertEquals(List.of(), model.verdictsProperty().get());
        drain();
        assertEquals(1, model.verdictsProperty().get().size());
    }

    @Test
    void aSetOfLinesHasItsSlopesWhenTheComparisonIsDone() throws IOException {
        Path file = folder.resolve("set.txt");
        Files.writeString(file, "One.\nTwo words.\nThree whole words.\nFour words of a line.\n");
        model.setup().lines().read(file);
        drain();
        model.setup().runsProperty().set(8);
        assertEquals(0, model.lengthsProperty().get().fits().size());
        compare();
        assertEquals(2, model.lengthsProperty().get().fits().size());
        assertTrue(model.lengthsProperty().get().sentences().getFirst().contains("per character"),
                model.lengthsProperty().get().sentences().toString());
    }
}
