package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.News;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds what is said and drawn of turns that were interrupted.
final class LiveInterruptionTest extends LiveModelCase {
    @Test
    void anInterruptionNamesItsVoiceWhereThereAreSeveral() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.voices().add();
        rig.model.interrupt();

        String voice = rig.model.voices().lanes().getFirst().voiceName();
        assertEquals(voice + " was interrupted: 0.8 s heard, 1.2 s more dropped. Nothing came after.",
                rig.sentence());
    }

    @Test
    void anInterruptionAlsoDropsWhatWasStillToBeHeard() {
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.voices().add();
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 1.5);
        rig.context().call().complete();
        rig.model.beat();
        LaneModel second = rig.model.voices().lanes().getLast();
        assertEquals("queued", LaneState.of(second));

        rig.model.interrupt();
        String told = rig.sentence();
        assertEquals("interrupted", LaneState.of(second));
        assertTrue(told.contains("0.8 s heard"), told);
        LaneScript script = LaneScript.of(second.looks(), "");
        assertEquals(List.of(LaneScript.Ink.STRUCK, LaneScript.Ink.YOURS),
                script.parts().stream().map(LaneScript.Part::ink).toList());
        assertFalse(rig.model.busy());
    }

    @Test
    void onlyWordsThatWereNotHeardAreStruckOut() {
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.interrupt();
        rig.model.beat();
        LaneScript script = LaneScript.of(rig.model.voices().lanes().getFirst().looks(), "");
        LaneScript.Part struck = script.parts().stream().filter(part -> part.ink() == LaneScript.Ink.STRUCK)
                .findFirst().orElseThrow();
        assertFalse(Character.isWhitespace(script.text().charAt(struck.start())), script.text());
    }

    @Test
    void anInterruptionIsToldUntilTheNextTurnBegins() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.interrupt();
        rig.context().call().late(3.1);

        TurnLook look = rig.model.looks().getFirst();
        assertTrue(WordStory.of(look, 0).matches(".* · heard at [0-9.]+ m?s"), WordStory.of(look, 0));
        assertTrue(WordStory.of(look, look.timeline().words().size() - 1).endsWith(" · dropped, not heard"));
        assertEquals("Interrupted: 0.8 s heard, 1.2 s more dropped. "
                + "3.1 s came after the cancel and were dropped.", rig.sentence());
        rig.type("Yes ");
        assertEquals("", rig.sentence());
    }

    @Test
    void anInterruptionIsNewsOnceHoweverMuchSoundComesAfterIt() {
        List<String> said = News.of(rig.model.newsProperty());
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.interrupt();
        rig.model.beat();
        for (double seconds : new double[]{0.5, 1.0, 1.5}) {
            rig.context().call().late(seconds);
            rig.model.beat();
        }

        assertEquals(List.of("Interrupted: 0.8 s heard, 1.2 s more dropped."), said);
        assertTrue(rig.sentence().contains("1.5 s came after"), rig.sentence());
    }

    @Test
    void anInterruptionThatAMessageHidForAWhileIsNoNewsAgain() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.interrupt();
        rig.model.beat();
        List<String> said = News.of(rig.model.newsProperty());
        rig.model.told("Saved.");
        rig.model.beat();
        rig.clock.advanceMillis(9_000);

        assertTrue(rig.sentence().startsWith("Interrupted: "), rig.sentence());
        assertEquals(List.of("Saved."), said);
    }

    @Test
    void littleSoundAfterAnInterruptionIsToldInMilliseconds() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 2.0);
        rig.hear(0, 0.8);
        rig.model.interrupt();
        rig.context().call().late(0.03);

        assertTrue(rig.sentence().endsWith(" 30 ms came after the cancel and were dropped."), rig.sentence());
    }
}
