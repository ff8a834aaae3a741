package dev.soundcheck.ui.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.answer.Question;
import dev.soundcheck.lab.file.LabFiles;
import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.LabRig;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.News;
import dev.soundcheck.ui.lab.LabPorts;
import dev.soundcheck.ui.lab.LabServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page's model with a scripted service; background work waits until the test lets it run.
class AnswerModelTest {
    @TempDir
    Path folder;
    private final LabRig[] rig = new LabRig[1];
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Endpoint> used = new ArrayList<>();
    private @Nullable SpeechRequest line = LabRig.LINE;
    private List<Take> takes = List.of();
    private boolean labRuns;
    private boolean elsewhere;
    private AnswerModel model;

    AnswerModelTest() {
        rig[0] = new LabRig(call -> rig[0].answer(call, 100, rig[0].socketOpen()));
        model = model(Path.of("unused"));
    }

    @BeforeEach
    void build() {
        model = model(folder);
    }

    @Test
    void theAnswerFollowsTheQuestions() {
        assertEquals(Endpoint.BYTES, endpoint());
        model.stampsProperty().set(true);
        assertEquals(Endpoint.SSE, endpoint());
        model.textInPiecesProperty().set(true);
        assertEquals(Endpoint.WEBSOCKET, endpoint());
    }

    @Test
    void measuringGoesThroughTheLabAndItsFiguresAreKept() throws IOException {
        assertEquals("3 runs, free", model.cost(List.of(Question.FIRST_TURN)));
        model.measure(List.of(Question.FIRST_TURN));
        assertTrue(model.measuringProperty().get());
        drain();
        assertFalse(model.measuringProperty().get());
        assertEquals("100 ms", model.answerProperty().get().reading(Question.FIRST_TURN).orElseThrow().text());
        assertEquals(1, LabFiles.saved(folder).size());
        assertTrue(model.messageProperty().get().startsWith("Done. Saved as lab-"), model.messageProperty().get());
    }

    @Test
    void aRunThatDoesNotCountIsToldWithItsReason() {
        rig[0] = new LabRig(call -> {
            if (rig[0].service.calls().size() == 2) {
                rig[0].clock.advanceMillis(50);
                call.fail(SpeechFailure.of(SpeechFailure.Kind.SERVER, "It broke.", "", "500"));
            } else {
                rig[0].answer(call, 100, rig[0].socketOpen());
            }
        });
        model = model(folder);
        model.measure(List.of(Question.FIRST_TURN));
        drain();
        assertTrue(model.messageProperty().get().endsWith(".json. 1 of 3 runs left out: It broke."),
                model.messageProperty().get());
        assertTrue(model.answerProperty().get().reading(Question.FIRST_TURN).orElseThrow().detail()
                .contains("2 runs"));
    }

    @Test
    void theCostAndTheProgressCountTheSameRuns() {
        List<String> steps = new ArrayList<>();
        model.messageProperty().subscribe(step -> steps.add(step));
        List<Question> two = List.of(Question.SOCKET_SAVING);
        assertEquals("6 runs, free", model.cost(two));
        model.measure(two);
        drain();
        assertTrue(steps.stream().anyMatch(step -> step.startsWith("Run 6 of 6: ")), steps::toString);
    }

    @Test
    void howTheMeasuringEndedIsNewsAndItsRunsAreNot() {
        List<String> said = News.of(model.newsProperty());
        model.measure(List.of(Question.FIRST_TURN));
        drain();
        assertEquals(List.of(model.messageProperty().get()), said);
    }

    @Test
    void whatEarlierLabsMeasuredIsFoundAgain() {
        model.measure(List.of(Question.FIRST_TURN));
        drain();
        AnswerModel later = model(folder);
        later.refresh();
        drain();
        assertTrue(later.answerProperty().get().reading(Question.FIRST_TURN).isPresent());
    }

    @Test
    void aLabOfAnotherPlaceAnswersNothing() {
        model.measure(List.of(Question.FIRST_TURN));
        drain();
        elsewhere = true;
        model.refresh();
        drain();
        assertTrue(model.answerProperty().get().reading(Question.FIRST_TURN).isEmpty());
    }

    @Test
    void aDamagedLabIsPassedOver() throws IOException {
        model.measure(List.of(Question.FIRST_TURN));
        drain();
        Files.writeString(folder.resolve("lab-9999" + LabFiles.ENDING), "{");
        AnswerModel later = model(folder);
        later.refresh();
        drain();
        assertTrue(later.answerProperty().get().reading(Question.FIRST_TURN).isPresent());
    }

    @Test
    void nothingIsMeasuredWhileTheLabMeasuresOrWithoutAVoice() {
        labRuns = true;
        model.measure(List.of(Question.FIRST_TURN));
        assertEquals("A comparison runs in the lab. Wait for it to end, or cancel it there.",
                model.messageProperty().get());
        line = null;
        model.measure(List.of(Question.FIRST_TURN));
        assertEquals("Choose a voice first.", model.messageProperty().get());
        assertEquals("", model.cost(List.of(Question.FIRST_TURN)));
        assertTrue(background.isEmpty());
    }

    @Test
    void theQuestionsAreAnsweredFromTakes() {
        model.readFromTakes();
        drain();
        assertEquals("There are no takes yet to read from: speak first, or answer by hand.",
                model.messageProperty().get());
        Studio studio = new Studio(new FakePlayback(), rig[0].clock, () -> {});
        takes = List.of(studio.speak(rig[0].service, Endpoint.BYTES, LabRig.LINE));
        model.manyTurnsProperty().set(true);
        model.readFromTakes();
        drain();
        assertFalse(model.manyTurnsProperty().get());
        assertEquals("Read from your last 1 take.", model.messageProperty().get());
    }

    @Test
    void theDeskCanSpeakOverTheAnswer() {
        model.manyTurnsProperty().set(true);
        model.use();
        assertEquals(List.of(Endpoint.WEBSOCKET), used);
    }

    private Endpoint endpoint() {
        return model.answerProperty().get().recommendation().endpoint();
    }

    private void drain() {
        for (Runnable next = background.poll(); next != null; next = background.poll()) {
            next.run();
        }
    }

    private AnswerModel model(Path labs) {
        LabClock clock = new LabClock(rig[0].clock, () -> Instant.EPOCH.plusNanos(rig[0].clock.nanoTime()));
        return new AnswerModel(new AnswerPorts(
                new LabPorts(new Place(), () -> line, List::of, List::of, () -> true,
                        new Desk(new FakePlayback(), () -> {}),
                        new FakePlayback(), clock, new RunLimits(5000, 0, 0), Runnable::run, background::add, labs),
                () -> takes, _ -> !elsewhere, used::add));
    }

    /// A place where the lab may have the turn to measure.
    private final class Place implements LabServices {
        @Override
        public SpeechService open(NetworkProfile network) {
            return rig[0].service;
        }

        @Override
        public boolean takeTurn() {
            return !labRuns;
        }
    }
}
