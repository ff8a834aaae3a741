package dev.soundcheck.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.problem.ShownProblem;
import dev.soundcheck.ui.shell.ShellRig;
import dev.soundcheck.ui.transport.TransportModel.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransportModelTest {
    private static final SpeechFailure DROPPED = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "The stream ended in the middle.", "Try again.", "EOF");

    private final ShellRig rig = new ShellRig();
    private final TransportModel model = rig.model.transport();

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void theLineIsSpokenOverTheChosenEndpoint(Endpoint endpoint) {
        rig.ready();
        model.endpointProperty().set(endpoint);
        model.speak();

        assertEquals(endpoint, rig.offline.lastCall().endpoint());
        assertEquals(rig.text.get(), rig.offline.lastCall().request().text());
        assertEquals(Phase.SPEAKING, model.phaseProperty().get());
    }

    @Test
    void speakBeforeThereIsAVoiceWaitsAndThenSpeaksOnce() {
        rig.model.open();
        model.speak();
        assertEquals(Phase.WAITING, model.phaseProperty().get());
        assertTrue(rig.offline.calls().isEmpty());

        rig.runIo();
        assertEquals(1, rig.offline.calls().size());
        assertEquals(Phase.SPEAKING, model.phaseProperty().get());
    }

    @Test
    void stopGivesUpWaiting() {
        rig.model.open();
        model.speak();
        model.stop();
        rig.runIo();

        assertTrue(rig.offline.calls().isEmpty());
        assertEquals(Phase.IDLE, model.phaseProperty().get());
    }

    @Test
    void aPlaceThatCannotBeOpenedEndsTheWaitingWithItsReason() {
        rig.failOpening(DROPPED);
        rig.model.open();
        model.speak();
        rig.runIo();

        assertEquals(Phase.IDLE, model.phaseProperty().get());
        assertEquals(DROPPED, problem());
    }

    @Test
    void aCatalogWithoutVoicesEndsTheWaitingWithASentence() {
        rig.offline.voices(List.of());
        rig.model.open();
        model.speak();
        rig.runIo();

        assertEquals(Phase.IDLE, model.phaseProperty().get());
        assertEquals("This service offers no voices.", problem().sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...!?", "\n\t"})
    void aLineWithNothingToSayIsNeverSent(String text) {
        rig.ready();
        rig.text.set(text);
        model.speak();

        assertTrue(rig.offline.calls().isEmpty());
        assertEquals(SpeechFailure.Kind.NOTHING_TO_SAY, problem().kind());
    }

    @Test
    void stopCancelsTheStreamAndKeepsWhatCame() {
        rig.ready();
        model.speak();
        rig.offline.lastCall().audio(0.3);
        model.stop();

        assertEquals(TakeState.CANCELLED, rig.studio.takes().getFirst().state());
        assertEquals(0.3, rig.studio.takes().getFirst().seconds(), 1e-3);
        assertNull(rig.model.problems().problemProperty().get());
    }

    @Test
    void theLoudButtonTurnsBackOnlyWhenAllHasBeenHeard() {
        rig.ready();
        model.speak();
        ScriptedCall call = rig.offline.lastCall();
        call.sayAll();
        rig.beat();
        assertEquals(Phase.SPEAKING, model.phaseProperty().get());

        rig.playback.hearSeconds(call.speech().seconds(), rig.clock.nanoTime());
        rig.beat();
        assertEquals(Phase.IDLE, model.phaseProperty().get());
    }

    @Test
    void aStreamThatBreaksIsReportedOnce() {
        rig.ready();
        model.speak();
        rig.offline.lastCall().audio(0.3);
        rig.offline.lastCall().fail(DROPPED);
        rig.beat();
        assertEquals(DROPPED, problem());

        rig.model.problems().dismiss();
        rig.beat();
        assertNull(rig.model.problems().problemProperty().get());
    }

    @Test
    void aStreamIsStoppedAndReportedWhateverTakeIsOnStage() {
        Take before = spoken();
        model.speak();
        rig.offline.lastCall().audio(0.3);
        rig.studio.select(before);
        rig.beat();
        assertEquals(Phase.SPEAKING, model.phaseProperty().get());

        rig.offline.lastCall().fail(DROPPED);
        rig.beat();
        assertEquals(DROPPED, problem());
        assertEquals(Phase.IDLE, model.phaseProperty().get());
    }

    @Test
    void escapeStopsAStreamThatIsNotOnStage() {
        Take before = spoken();
        model.speak();
        rig.offline.lastCall().audio(0.3);
        rig.studio.select(before);
        rig.beat();
        rig.model.silence();

        assertEquals(TakeState.CANCELLED, rig.studio.takes().getLast().state());
    }

    @Test
    void anOldFailureIsNoneOfTheLineThatIsThereNow() {
        rig.ready();
        rig.studio.select(Take.restored(7, Endpoint.SSE, SpeechRequest.of("An old line.", "v", "m"), true,
                Instant.EPOCH, new TraceRecorder(rig.clock, 0),
                new Take.Outcome(TakeState.FAILED, null, Timeline.of("An old line."), DROPPED)));
        rig.beat();

        assertNull(rig.model.problems().problemProperty().get());
    }

    @Test
    void speakingAgainTakesTheProblemAway() {
        rig.ready();
        rig.model.problems().show(DROPPED);
        model.speak();

        assertNull(rig.model.problems().problemProperty().get());
    }

    @Test
    void choosingTheSocketWarmsIt() {
        rig.ready();
        model.endpointProperty().set(Endpoint.BYTES);
        model.socket().cool();
        assertEquals(SocketState.Status.CLOSED, model.socket().stateProperty().get().status());

        model.endpointProperty().set(Endpoint.WEBSOCKET);
        assertEquals(SocketState.Status.OPEN, model.socket().stateProperty().get().status());
    }

    @Test
    void whatIsKeptOverHttpCanBeClosedWhereNoSocketIsOpen() {
        rig.ready();
        model.endpointProperty().set(Endpoint.BYTES);
        model.socket().cool();
        assertEquals(SocketModel.Kept.NOTHING, model.socket().keptProperty().get());
        rig.offline.keepHttp();
        model.socket().look();
        assertEquals(SocketModel.Kept.HTTP, model.socket().keptProperty().get());

        model.socket().cool();
        assertEquals(SocketModel.Kept.NOTHING, model.socket().keptProperty().get());
        rig.offline.socket(SocketState.Status.OPEN);
        model.socket().look();
        assertEquals(SocketModel.Kept.SOCKET, model.socket().keptProperty().get());
    }

    /// A take that was heard to its end.
    private Take spoken() {
        rig.ready();
        model.speak();
        ScriptedCall call = rig.offline.lastCall();
        call.sayAll();
        rig.playback.hearSeconds(call.speech().seconds(), rig.clock.nanoTime());
        rig.beat();
        return rig.studio.takes().getLast();
    }

    private SpeechFailure problem() {
        ShownProblem problem = rig.model.problems().problemProperty().get();
        assertNotNull(problem);
        return Objects.requireNonNull(problem).failure();
    }
}
