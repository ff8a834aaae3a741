package dev.soundcheck.ui.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.lab.run.LabClock;
import dev.soundcheck.lab.run.RunLimits;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.News;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadModelTest {
    private final ScriptedService service = ScriptedService.cartesia();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private @Nullable SpeechRequest line = SpeechRequest.of("One two.", "v", "sonic-3.6");
    private @Nullable SpeechFailure refusal;
    private boolean offline = true;
    private final LoadModel model = new LoadModel(new LoadPorts(() -> {
        SpeechFailure why = refusal;
        if (why != null) {
            throw new SpeechException(why);
        }
        return service;
    }, () -> line, () -> offline, LabClock.system(), new RunLimits(5000, 0, 0), Runnable::run, background::add));

    LoadModelTest() {
        service.script(ScriptedCall::sayAll);
        model.upToProperty().set(4);
        model.roundsProperty().set(1);
    }

    private void drain() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void theCostIsSaidBefore() {
        assertEquals("7 requests, at most 56 characters, free: the offline voices speak.", model.costProperty().get());
        offline = false;
        model.estimate();
        assertTrue(model.costProperty().get().contains("about 56 credits"), model.costProperty().get());
    }

    @Test
    void whatCostsNothingBeginsAtOnceAndTellsItsSteps() {
        model.start();
        assertEquals(LoadModel.Phase.RUNNING, model.phaseProperty().get());
        drain();
        assertEquals(LoadModel.Phase.READY, model.phaseProperty().get());
        assertEquals(3, Objects.requireNonNull(model.resultProperty().get()).steps().size());
        assertTrue(model.messageProperty().get().startsWith("All 4 at once were served."));
        assertTrue(service.closed());
    }

    @Test
    void howTheStepsEndedIsNewsAndNoStepIs() {
        List<String> said = News.of(model.newsProperty());
        model.start();
        drain();
        assertEquals(List.of(model.messageProperty().get()), said);
    }

    @Test
    void whatCostsCreditsWaitsForAYes() {
        offline = false;
        model.start();
        assertEquals(LoadModel.Phase.ASKING, model.phaseProperty().get());
        assertTrue(background.isEmpty());
        model.cancel();
        assertEquals(LoadModel.Phase.READY, model.phaseProperty().get());
        model.start();
        model.start();
        drain();
        assertEquals(7, service.calls().size());
    }

    @Test
    void aCancelBeforeTheServiceIsOpenIsSaidAndHolds() {
        model.start();
        model.cancel();
        assertEquals("Cancelling…", model.messageProperty().get());
        drain();
        assertEquals(LoadModel.Phase.READY, model.phaseProperty().get());
        assertTrue(service.calls().size() < 7, service.calls().size() + " requests");
    }

    @Test
    void anotherPlanTakesTheQuestionBack() {
        offline = false;
        model.start();
        model.upToProperty().set(64);
        assertEquals(LoadModel.Phase.READY, model.phaseProperty().get());
    }

    @Test
    void aServiceThatDoesNotOpenIsSaid() {
        refusal = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "It cannot be reached.", "Look at the network.", "");
        model.start();
        drain();
        assertEquals("It cannot be reached. Look at the network.", model.messageProperty().get());
        assertNull(model.resultProperty().get());
    }

    @Test
    void withoutAVoiceThereIsNothingToMake() {
        line = null;
        model.estimate();
        model.start();
        assertEquals("Choose a voice first.", model.costProperty().get());
        assertTrue(background.isEmpty());
    }
}
