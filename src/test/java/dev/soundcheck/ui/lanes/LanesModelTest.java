package dev.soundcheck.ui.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.Voices;
import dev.soundcheck.ui.shell.ShellRig;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LanesModelTest {
    private final ShellRig rig = new ShellRig().ready();
    private final LanesModel model = rig.model.lanes();

    @Test
    void theFirstTakeOverAnEndpointIsWarmingUpAndNotCompared() {
        speak(Endpoint.SSE);
        assertEquals("warming up", lane(Endpoint.SSE).caption());
        assertFalse(lane(Endpoint.SSE).comparable());

        speak(Endpoint.SSE);
        assertEquals("take 2 · offline", lane(Endpoint.SSE).caption());
        assertTrue(lane(Endpoint.SSE).comparable());
    }

    @Test
    void aLaneOfAnotherLineOrVoiceSaysSo() {
        speakTwice();
        rig.text.set("Another line.");
        speak(Endpoint.BYTES);
        assertEquals("another line", lane(Endpoint.SSE).caption());
        assertEquals("Not compared: take 5 speaks another line.", lane(Endpoint.SSE).apart());

        speakTwice();
        rig.model.voices().choose(Voices.EIGHT.get(3));
        speak(Endpoint.BYTES);
        assertEquals(List.of("take 14 · offline", "another voice", "another voice"), captions());
    }

    @Test
    void aLaneShowsTheNewestTakeOfTheSameRequestAlsoWhereItsEndpointSpokeOtherThingsSince() {
        speakTwice();
        String line = rig.text.get();
        rig.text.set("Another line.");
        speak(Endpoint.SSE);
        rig.text.set(line);
        speak(Endpoint.BYTES);
        rig.runIo();
        rig.beat();

        assertEquals(List.of("take 8 · offline", "take 5 · offline", "take 6 · offline"), captions());
    }

    @Test
    void afterARestartTheLanesShowTheKeptTakes() {
        speakTwice();
        rig.keep();
        ShellRig next = new ShellRig(rig.folder());
        next.library.open();
        next.model.lanes().lanes();
        next.runIo();

        assertEquals(List.of("take 4 · offline", "take 5 · offline", "take 6 · offline"),
                next.model.lanes().lanes().stream().map(Lane::caption).toList());
        assertEquals("120 ms", next.model.lanes().lanes().getFirst().figure());
    }

    @Test
    void theMarkOfAFirstTakeSurvivesARestart() {
        speak(Endpoint.SSE);
        rig.keep();
        ShellRig next = new ShellRig(rig.folder());
        next.library.open();
        next.model.lanes().lanes();
        next.runIo();

        assertEquals("warming up", next.model.lanes().lanes().get(1).caption());
    }

    @Test
    void onePressSpeaksOverAllThreeAndTheyAreCompared() {
        rig.offline.script(ScriptedCall::sayAll);
        rig.model.transport().speakOverAll();
        for (int i = 0; i < 8; i++) {
            rig.beat();
        }

        assertEquals(6, rig.offline.calls().size());
        assertEquals(List.of("take 2 · offline", "take 3 · offline", "take 1 · offline"), captions());
        assertTrue(model.lanes().stream().allMatch(Lane::comparable));
        assertEquals("", rig.model.transport().progressProperty().get());
    }

    @Test
    void theFirstPressBeginsWithTheChosenEndpointAndTheNextWithAnother() {
        rig.offline.script(ScriptedCall::sayAll);
        rig.model.transport().speakOverAll();
        for (int i = 0; i < 8; i++) {
            rig.beat();
        }
        int before = rig.offline.calls().size();
        rig.model.transport().speakOverAll();
        rig.beat();

        assertEquals(Endpoint.WEBSOCKET, rig.offline.calls().get(3).endpoint());
        assertEquals(Endpoint.BYTES, rig.offline.calls().get(before).endpoint());
    }

    /// Over each endpoint, so that none is warming up.
    private void speakTwice() {
        for (int i = 0; i < 2; i++) {
            for (Endpoint endpoint : Endpoint.values()) {
                speak(endpoint);
            }
        }
    }

    private void speak(Endpoint endpoint) {
        rig.model.transport().endpointProperty().set(endpoint);
        rig.model.transport().speak();
        rig.clock.advanceMillis(120);
        rig.offline.lastCall().sayAll();
        rig.beat();
    }

    private Lane lane(Endpoint endpoint) {
        return model.lanes().stream().filter(lane -> lane.endpoint() == endpoint).findFirst().orElseThrow();
    }

    private List<String> captions() {
        return model.lanes().stream().map(Lane::caption).toList();
    }
}
