package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.library.Review;
import dev.soundcheck.library.TakeHead;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TakesModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final TakesModel model = rig.model.takes();

    @Test
    void beforeTheFirstTakeThereIsNothing() {
        rig.beat();

        assertEquals(0, model.rows().size());
        assertNull(model.currentProperty().get());
    }

    @Test
    void theNewestTakeStandsFirstAndIsTheCurrentOne() {
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);

        assertEquals(2, model.rows().getFirst().number());
        assertSame(model.rows().getFirst(), model.currentProperty().get());
    }

    @Test
    void aRowTellsEndpointVoiceTextLengthAndState() {
        speak(Endpoint.SSE);
        TakeHead row = model.rows().getFirst();

        assertEquals(1, row.number());
        assertEquals(Endpoint.SSE, row.endpoint());
        assertEquals("Slate", row.title());
        assertEquals(rig.text.get(), row.excerpt());
        assertEquals(rig.offline.lastCall().speech().seconds(), row.seconds(), 1e-3);
        assertEquals(TakeState.DONE, row.state());
    }

    @Test
    void aTakeIsHandedToTheLabByItsNumber() {
        List<Take> lanes = new ArrayList<>();
        model.onLane(lanes::add);
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);

        model.makeLane(1);
        model.makeLane(99);
        rig.runIo();

        assertEquals(List.of(1), lanes.stream().map(Take::number).toList());
    }

    @Test
    void aRowGrowsWithItsStream() {
        rig.model.transport().speak();
        rig.beat();
        assertEquals(TakeState.WAITING, model.rows().getFirst().state());

        rig.offline.lastCall().audio(0.5);
        rig.beat();
        assertEquals(TakeState.STREAMING, model.rows().getFirst().state());
        assertEquals(0.5, model.rows().getFirst().seconds(), 1e-3);
    }

    @Test
    void selectingPutsATakeOnStageWithoutPlayingIt() {
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);
        model.select(model.rows().getLast());

        assertSame(rig.studio.takes().getFirst(), rig.studio.current());
        assertEquals(PlaybackState.Mode.PAUSED, rig.playback.state().mode());
    }

    @Test
    void replayingCostsNoRequest() {
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);
        model.replay(model.rows().getLast());

        assertEquals(PlaybackState.Mode.BUFFERING, rig.playback.state().mode());
        assertEquals(2, rig.offline.calls().size());
    }

    @Test
    void aTakeThatIsKeptTakesThePlaceOfTheOneThatWasNot() {
        speak(Endpoint.SSE);
        assertFalse(model.rows().getFirst().onDisk());
        rig.keep();
        assertEquals(1, model.rows().size());
        assertTrue(model.rows().getFirst().onDisk());
    }

    @Test
    void starRatingNoteAndNameShowAtOnce() {
        speak(Endpoint.SSE);
        rig.keep();
        model.toggleStar(model.rows().getFirst());
        model.rate(model.rows().getFirst(), 4);
        model.note(model.rows().getFirst(), " warm ");
        model.rename(model.rows().getFirst(), "The one");
        assertEquals(new Review(true, 4, "warm", "The one"), model.rows().getFirst().review());

        model.rate(model.rows().getFirst(), 4);
        assertEquals(0, model.rows().getFirst().review().rating());
    }

    @Test
    void aDeletedTakeStaysAwayUntilItIsBroughtBack() {
        speak(Endpoint.SSE);
        speak(Endpoint.BYTES);
        rig.keep();
        model.delete(model.rows().getLast());
        rig.beat();
        assertEquals(List.of(2), numbers());
        assertTrue(model.teller().undoableProperty().get());
        assertEquals("Take 1 is deleted.", model.teller().messageProperty().get());

        model.undoDelete();
        rig.beat();
        assertEquals(List.of(2, 1), numbers());
        assertFalse(model.teller().undoableProperty().get());
    }

    @Test
    void undoIsOfferedWithTheDeletionAlone() {
        speak(Endpoint.SSE);
        speak(Endpoint.BYTES);
        rig.keep();
        model.delete(model.rows().getLast());
        model.teller().tell("One take is exported.");

        assertFalse(model.teller().undoableProperty().get());
        assertEquals("One take is exported.", model.teller().messageProperty().get());
    }

    @Test
    void aNoteBegunBeforeTheTakeWasKeptIsStoredAllTheSame() {
        speak(Endpoint.SSE);
        TakeHead begun = model.rows().getFirst();
        model.note(begun, "warm");
        assertEquals("This take is not kept yet. Try again in a moment.", model.teller().messageProperty().get());

        rig.keep();
        model.note(begun, "warm");
        assertEquals("warm", model.rows().getFirst().review().note());
    }

    @Test
    void aTakeOfAnEarlierRunPlaysFromTheDisk() {
        speak(Endpoint.SSE);
        rig.keep();
        TakesModel later = new TakesModel(new Studio(rig.playback, rig.clock, () -> {}), rig.library, id -> id,
                Runnable::run, Runnable::run);
        later.replay(later.rows().getFirst());

        assertEquals(PlaybackState.Mode.BUFFERING, rig.playback.state().mode());
        assertEquals(model.rows().getFirst().seconds(), Objects.requireNonNull(rig.playback.track()).seconds(), 1e-9);
        assertEquals(1, rig.offline.calls().size());
    }

    @Test
    void takesOfOneRequestAreFoundTogether() {
        speak(Endpoint.SSE);
        speak(Endpoint.SSE);
        rig.text.set("Another line.");
        speak(Endpoint.SSE);
        assertEquals(List.of(1, 2),
                model.sameRequest(model.rows().getLast()).stream().map(TakeHead::number).toList());
        assertEquals(1, model.runs(model.rows().getFirst()));
    }

    private List<Integer> numbers() {
        return model.rows().stream().map(TakeHead::number).toList();
    }

    private void speak(Endpoint endpoint) {
        rig.model.transport().endpointProperty().set(endpoint);
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.beat();
    }
}
