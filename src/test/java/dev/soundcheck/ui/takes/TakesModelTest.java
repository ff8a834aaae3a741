package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.ui.shell.ShellRig;
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
        TakeRow row = model.rows().getFirst();

        assertEquals(new TakeRow(1, Endpoint.SSE, "Slate", rig.text.get(),
                rig.offline.lastCall().speech().seconds(), TakeState.DONE), row);
    }

    @Test
    void aRowGrowsWithItsStream() {
        rig.model.transport().speak();
        rig.beat();
        assertEquals("waiting", model.rows().getFirst().note());

        rig.offline.lastCall().audio(0.5);
        rig.beat();
        assertEquals("streaming", model.rows().getFirst().note());
        assertEquals(0.5, model.rows().getFirst().seconds(), 1e-3);
    }

    @Test
    void selectingPutsATakeOnStageWithoutPlayingIt() {
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);
        model.select(1);

        assertSame(rig.studio.takes().getFirst(), rig.studio.current());
        assertEquals(PlaybackState.Mode.PAUSED, rig.playback.state().mode());
    }

    @Test
    void replayingCostsNoRequest() {
        speak(Endpoint.BYTES);
        speak(Endpoint.SSE);
        model.replay(1);

        assertEquals(PlaybackState.Mode.BUFFERING, rig.playback.state().mode());
        assertEquals(2, rig.offline.calls().size());
    }

    private void speak(Endpoint endpoint) {
        rig.model.transport().endpointProperty().set(endpoint);
        rig.model.transport().speak();
        rig.offline.lastCall().sayAll();
        rig.beat();
    }
}
