package dev.soundcheck.offline.voice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.offline.voice.engine.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final Script script = new Script(Controls.NORMAL);

    @Test
    void cutsAtSentenceEndsButNotAtAbbreviationsNumbersAndInitials() {
        script.append("Dr. Smith has 3.5 cats, e.g. Tom. J. R. Hartley wrote it! \"Really?\" asked no one. Yes");

        assertEquals(
                List.of("Dr. Smith has 3.5 cats, e.g. Tom.", "J. R. Hartley wrote it!", "\"Really?\" asked no one.",
                        "Yes"),
                texts(true));
    }

    @Test
    void aLongSentenceIsCutAtItsClausesAndTheFirstPieceIsShort() {
        script.append("When the sun rose over the hills, we packed our bags and went down to the river to see whether "
                + "the boats had come back during the night, because the fishermen had promised to bring us news of the "
                + "island, and nobody had heard from there since spring.");

        List<String> texts = texts(true);

        assertEquals("When the sun rose over the hills,", texts.getFirst());
        assertTrue(texts.get(1).endsWith("night,"), texts.get(1));
    }

    @Test
    void withoutPunctuationAPhraseEndsBeforeALinkingWordOrAtTheLimit() {
        script.append("word ".repeat(28) + "and " + "word ".repeat(60));

        List<String> texts = texts(true);

        assertEquals(12, texts.get(0).split(" ", -1).length);
        assertEquals(16, texts.get(1).split(" ", -1).length);
        assertTrue(texts.get(2).startsWith("and word"));
        assertEquals(32, texts.get(2).split(" ", -1).length);
    }

    @Test
    void textWithoutAnEndWaitsUntilItIsComplete() {
        script.append("Hello the");
        assertEquals(List.of(), texts(false));
        script.append("re. How are");

        assertEquals(List.of("Hello there."), texts(false));
        assertTrue(script.pending());
        assertEquals(List.of("How are"), texts(true));
        assertFalse(script.pending());
    }

    @Test
    void aTagMayArriveInPieces() {
        script.append("Wait. <bre");
        assertEquals(List.of("Wait."), texts(false));
        script.append("ak time=\"1s\"/> Go. ");

        assertEquals(List.of("1.0 s", "Go."), texts(false));
    }

    @Test
    void tagsChangeWhatFollowsAndLeaveTheWordsAlone() {
        script.append(
                "One<speed ratio=\"1.2\"/> two <volume ratio=\"0.5\"/><emotion value=\"calm\"/>three [laughter].");

        List<Phrase> phrases = phrases(true);

        assertEquals(List.of("One", "two", "three ."), phrases.stream().map(ScriptTest::text).toList());
        assertEquals(List.of(1.0, 1.2, 1.2), phrases.stream().map(Phrase::tempo).toList());
        assertEquals(List.of(1.0, 1.0, 0.5), phrases.stream().map(Phrase::volume).toList());
    }

    @Test
    void whatOnlyLooksLikeATagIsText() {
        script.append("if a < b and <speed ratio=\"9\"/> c");

        assertEquals("if a < b and <speed ratio=\"9\"/> c", String.join(" ", texts(true)));
    }

    @Test
    void aWordOfTenThousandLettersIsCutAndNeverInsideASurrogatePair() {
        script.append("😀".repeat(500) + "x".repeat(10000));

        List<String> texts = texts(true);

        assertEquals("😀".repeat(500) + "x".repeat(10000), String.join("", texts).replace(" ", ""));
        assertTrue(texts.stream().noneMatch(text -> Character.isLowSurrogate(text.charAt(0))));
    }

    @Test
    void aParagraphEndsItsSentence() {
        script.append("A heading\n\nThen text");

        assertEquals(List.of("A heading", "Then text"), texts(true));
    }

    private List<String> texts(boolean complete) {
        List<String> texts = new ArrayList<>();
        for (Optional<Segment> next = script.next(complete); next.isPresent(); next = script.next(complete)) {
            texts.add(switch (next.get()) {
                case Segment.Speech(Phrase phrase) -> text(phrase);
                case Segment.Silence(double seconds) -> seconds + " s";
            });
        }
        return texts;
    }

    private List<Phrase> phrases(boolean complete) {
        List<Phrase> phrases = new ArrayList<>();
        for (Optional<Segment> next = script.next(complete); next.isPresent(); next = script.next(complete)) {
            if (next.get() instanceof Segment.Speech(Phrase phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static String text(Phrase phrase) {
        return String.join(" ", phrase.tokens().stream().map(Phrase.Token::text).toList());
    }
}
