package dev.soundcheck.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.News;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What of the status a screen reader says unasked.
class NewsTest {
    @Test
    void thatVoicesWarmUpIsNewsAndThatTheyAreReadyToo() {
        ShellRig rig = new ShellRig();
        assertTrue(news(rig).startsWith("Offline voices are warming up."), news(rig));
        List<String> said = follow(rig);
        rig.ready();

        assertEquals(List.of("Ready. Ctrl+Enter speaks, Esc stops, F1 shows all keys."), said);
    }

    @Test
    void aTakeIsNewsWhenItHasEndedAndItsSoundTooButNotWhileItRuns() {
        ShellRig rig = new ShellRig().ready();
        rig.model.transport().speak();
        rig.beat();
        assertEquals("", news(rig));

        rig.offline.lastCall().sayAll();
        rig.playback.hearSeconds(0.1, rig.clock.nanoTime());
        rig.beat();
        assertEquals("", news(rig));

        rig.playback.hearSeconds(1000, rig.clock.nanoTime());
        rig.beat();
        assertEquals(rig.model.status().sentenceProperty().get(), news(rig));
        assertTrue(news(rig).startsWith("Take 1 over WebSocket: "), news(rig));
    }

    @Test
    void aTakeThatIsChosenInTheListIsNoNews() {
        ShellRig rig = new ShellRig().ready();
        for (int i = 0; i < 2; i++) {
            rig.model.transport().speak();
            rig.offline.lastCall().sayAll();
            rig.beat();
            rig.playback.hearSeconds(1000, rig.clock.nanoTime());
            rig.beat();
        }
        List<String> said = follow(rig);
        rig.studio.select(rig.studio.takes().stream().filter(take -> take.number() == 1).findFirst().orElseThrow());
        rig.beat();

        assertTrue(rig.model.status().sentenceProperty().get().startsWith("Take 1"));
        assertEquals(List.of(), said);
    }

    @Test
    void whatIsUnderWayOverAllEndpointsIsNoNews() {
        ShellRig rig = new ShellRig().ready();
        List<String> said = follow(rig);
        rig.model.transport().speakOverAll();
        rig.beat();

        assertFalse(rig.model.transport().progressProperty().get().isEmpty());
        assertEquals(List.of(), said);
    }

    @Test
    void aLineThatWaitsForAVoiceIsNews() {
        ShellRig rig = new ShellRig();
        rig.model.open();
        rig.model.transport().speak();

        assertEquals("Waiting for a voice. Your line is spoken as soon as there is one.", news(rig));
    }

    private static String news(ShellRig rig) {
        return rig.model.status().newsProperty().get();
    }

    private static List<String> follow(ShellRig rig) {
        return News.of(rig.model.status().newsProperty());
    }
}
