package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.LintFinding;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.News;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the room says and keeps where a turn ends before its text was spoken.
class LiveLossTest extends LiveModelCase {
    private static final SpeechFailure LOST = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "The connection was lost.", "Go on.", "");

    @Test
    void aLostSocketSaysWhichWordsWereNeverSpokenAndOneKeyGoesOn() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.context().call().fail(LOST);

        assertTrue(rig.sentence().startsWith("The connection was lost. Go on. Never spoken: \""), rig.sentence());
        assertTrue(rig.sentence().endsWith("seven.\""), rig.sentence());
        assertTrue(rig.model.broken());
        assertTrue(rig.model.resume());
        String rest = rig.context(1).text();
        assertTrue(TEXT.endsWith(rest) && rest.length() < TEXT.length(), rest);
        assertEquals("(finish)", rig.context(1).inputs().getLast());
        assertFalse(rig.model.resume(), "it goes on once");
        assertFalse(rig.model.broken());
        assertEquals("", rig.sentence());
    }

    @Test
    void aLossIsNewsOnce() {
        List<String> said = News.of(rig.model.newsProperty());
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.context().call().fail(LOST);
        rig.model.beat();
        rig.model.beat();

        assertEquals(List.of(rig.sentence()), said);
    }

    @Test
    void aLossIsSaidAtOnceWhereAMessageStillStands() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.model.told("Saved.");
        rig.context().call().fail(LOST);

        assertTrue(rig.sentence().startsWith("The connection was lost. "), rig.sentence());
    }

    @Test
    void theTextThatALossLeftUnspokenIsStruckOut() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.context().call().fail(LOST);
        rig.model.beat();
        String unspoken = rig.model.looks().getFirst().turn().neverSpoken();
        LaneScript script = LaneScript.of(rig.model.looks(), "");

        assertEquals(unspoken, struck(script));
    }

    @Test
    void itStaysStruckOutOnceAllThatCameWasHeard() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.context().call().fail(LOST);
        rig.hear(0, 60);
        rig.model.beat();
        TurnLook look = rig.model.looks().getFirst();
        LaneScript script = LaneScript.of(rig.model.looks(), "");

        assertEquals(TEXT.length() + 1 - look.turn().neverSpoken().length(), look.heardChars());
        assertEquals(look.turn().neverSpoken(), struck(script));
    }

    @Test
    void whatIsTypedWhileEveryContextIsRefusedIsToldAndGoneOnWithAsOne() {
        for (String words : List.of("This piece is ", "refused. ", "And more. ")) {
            rig.type(words);
            rig.context().call().fail(LOST);
        }
        assertEquals("The connection was lost. Go on. Never spoken: \"This piece is refused. And more.\"",
                rig.sentence());

        rig.model.resume();
        assertEquals(4, rig.service.contexts().size());
        assertEquals("This piece is refused. And more.", rig.context().text());
        assertTrue(rig.context().finished());
    }

    @Test
    void goingOnBeginsWithAWord() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.context().call().fail(LOST);
        rig.model.resume();

        assertEquals(rig.model.looks().getFirst().turn().neverSpoken().strip(), rig.context(1).text());
        assertFalse(rig.context(1).text().startsWith(" "));
    }

    @Test
    void longTextThatWasNeverSpokenIsShortenedBetweenTwoWords() {
        rig.type("Many words are lost. ".repeat(20));
        rig.context().call().fail(LOST);

        String quoted = rig.sentence().replaceFirst(".*Never spoken: ", "");
        assertTrue(quoted.matches("\"(Many words are lost\\. )+.*(Many|words|are|lost\\.)…\""), quoted);
    }

    @Test
    void whatWasHeardBeforeTheLossStays() {
        rig.type(TEXT);
        rig.model.pen().enter();
        rig.speak(TEXT, 1.0);
        rig.hear(0, 0.5);
        rig.context().call().fail(LOST);
        rig.model.beat();
        TurnLook look = rig.model.looks().getFirst();

        assertEquals(1.0, Objects.requireNonNull(look.turn().take()).seconds(), 0.02);
        assertTrue(look.sounding());
        assertTrue(look.heardChars() > 0);
    }

    @ParameterizedTest
    @EnumSource(value = SpeechFailure.Kind.class, names = {"REJECTED", "BUSY", "OUT_OF_CREDIT"})
    void aRefusedPieceEndsTheTurnWithItsReasonAndItsText(SpeechFailure.Kind kind) {
        rig.type("Hello there. ");
        rig.context().call().fail(SpeechFailure.of(kind, "The service refused it.", "Wait a little.", "429"));

        assertEquals("The service refused it. Wait a little. Never spoken: \"Hello there.\"", rig.sentence());
        rig.type("Next. ");
        assertEquals(List.of("Next. "), rig.context(1).inputs());
        rig.model.beat();
        assertTrue(rig.model.findings().stream().noneMatch(LintFinding.LeftOpen.class::isInstance));
    }

    @Test
    void aContextThatExpiresWhileOneTypesCostsNoText() {
        rig.type("One ");
        rig.speak("One ", 0.3);
        rig.context().call().complete();
        rig.type("two ");

        assertEquals(List.of("two "), rig.context(1).inputs());
        assertTrue(rig.model.findings().contains(new LintFinding.LeftOpen("1")));
    }

    @Test
    void withoutAServiceNothingIsLostAndThatIsSaid() {
        rig.open = null;
        rig.type("Hello ");

        assertTrue(rig.service.contexts().isEmpty());
        assertEquals("The service is not open yet. Wait a moment, or look at the lamp below.", rig.sentence());
    }

    private static String struck(LaneScript script) {
        return script.parts().stream().filter(part -> part.ink() == LaneScript.Ink.STRUCK)
                .map(part -> script.text().substring(part.start(), part.end())).collect(Collectors.joining());
    }
}
