package dev.soundcheck.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.har.HarReader;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Desk;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.ui.kit.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model with a scripted service; background work waits in a queue until the test lets it run.
class LabModelTest {
    @TempDir
    Path folder;
    private final LabRig[] rig = new LabRig[1];
    private final FakePlayback playback = new FakePlayback();
    private final Desk desk = new Desk(playback, () -> {});
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<NetworkProfile> opened = new ArrayList<>();
    private @Nullable SpeechRequest line = LabRig.LINE;
    private @Nullable SpeechFailure refusal;
    private Runnable whileOpening = () -> {};
    private int faultAtCall = Integer.MAX_VALUE;
    private Executor fx = Runnable::run;
    private Executor io = background::add;
    private LabModel model;

    LabModelTest() {
        rig[0] = new LabRig(call -> {
            if (rig[0].service.calls().size() == faultAtCall) {
                throw new IllegalStateException();
            }
            rig[0].answer(call, call.endpoint() == Endpoint.SSE ? 100 : 250, rig[0].socketOpen());
        });
        model = model(Path.of("unused"));
    }

    @BeforeEach
    void build() {
        set(model(folder));
    }

    private void set(LabModel fresh) {
        model = fresh;
        for (LabLane lane : LabLane.PLAIN) {
            model.setup().laneProperty(lane).set(List.of(LabLane.SSE_COLD, LabLane.BYTES_COLD).contains(lane));
        }
        model.setup().runsProperty().set(6);
        model.setup().warmUpsProperty().set(1);
    }

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
        model.start();
        assertEquals("This cannot be compared: a comparison needs a line with a letter or a digit.",
                model.messageProperty().get());
        assertTrue(background.isEmpty());
    }

    @Test
    void keysWalkThroughTheRunsLaneByLane() {
        compare();
        model.selectNext(1);
        assertEquals(LabLane.BYTES_COLD, Objects.requireNonNull(model.selectedProperty().get()).lane());
        for (int i = 0; i < 7; i++) {
            model.selectNext(1);
        }
        assertEquals(LabLane.SSE_COLD, Objects.requireNonNull(model.selectedProperty().get()).lane());
        model.nextChunk(1);
        assertEquals(0, model.chunkProperty().get());
        model.selectNext(1);
        assertEquals(-1, model.chunkProperty().get());
        assertEquals(2, model.blockOfSelected().size());
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
    void aHarIsWrittenWhileTheWireLogsAreHereAndNotOfALabFromAFile() throws IOException {
        compare();
        Path har = folder.resolve("a.har");
        model.export(har);
        drain();
        assertTrue(HarReader.read(har, () -> 1).takes().isEmpty(), "scripted takes have nothing on a wire");
        assertNotNull(model.labProperty().get());
        model.select(model.labProperty().get().runs().getFirst());
        assertNotNull(model.takeOfSelected());

        Path file = folder.resolve("a.lab.json");
        model.export(file);
        drain();
        model.open(file);
        drain();
        model.export(folder.resolve("b.har"));
        drain();
        assertTrue(model.messageProperty().get().contains("the wire logs of this lab are gone"),
                model.messageProperty().get());
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
    void aFileThatIsNoLabIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("x.lab.json"), "{}");
        model.open(file);
        drain();
        assertTrue(model.messageProperty().get().endsWith("x.lab.json cannot be opened: it is not a lab."),
                model.messageProperty().get());
        assertNull(model.labProperty().get());
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

    @Test
    void aFaultInTheMiddleKeepsTheRunsBeforeIt() throws IOException {
        faultAtCall = 5;
        compare();
        assertEquals(4, LabFiles.open(LabFiles.saved(folder).getFirst()).runs().size());
        assertTrue(
                model.messageProperty().get()
                        .startsWith("The comparison was stopped by a fault in the program. Start it again; "
                                + "the log names the cause. Saved "),
                model.messageProperty().get());
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
    void withoutALabThereIsNothingToCompareWithAndThatIsSaid() {
        model.compareWith(folder.resolve("any" + LabFiles.ENDING));
        assertEquals("There is nothing to compare with yet: run a comparison or open a lab first.",
                model.messageProperty().get());
        assertTrue(background.isEmpty());
    }

    private void compare() {
        model.start();
        drain();
    }

    private void drain() {
        for (Runnable next = background.poll(); next != null; next = background.poll()) {
            next.run();
        }
    }

    private LabModel model(Path labs) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        return new LabModel(new LabPorts(network -> {
            SpeechFailure why = refusal;
            if (why != null) {
                throw new SpeechException(why);
            }
            opened.add(network);
            whileOpening.run();
            return rig[0].service;
        }, () -> line, List::of, List::of, () -> true, desk, playback, clock, new RunLimits(5000, 0, 0), fx, io, labs));
    }
}
