package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowingTextTest {

    @Test
    void aTextCostsNothingBeforeItsFirstStamp() {
        Timeline unseen = Timeline.of("word ".repeat(10_000));
        assertEquals(0, unseen.cutAtoms());
        assertEquals(1, unseen.plusWords(Stamps.even("word")).words().size());
    }

    @Test
    void aStampLooksAtNoMoreOfTheTextThanItNeeds() {
        Timeline timeline = Timeline.of("word ".repeat(10_000)).plusWords(Stamps.even("word", "word", "word"));
        assertEquals(true, timeline.cutAtoms() < 20, "cut " + timeline.cutAtoms());
    }

    @Test
    void aWordKeepsItsPlaceWhenTextFollows() {
        Timeline before = Timeline.of("One two").plusWords(Stamps.even("One", "two"));
        Timeline after = before.plusText(" three four.").plusWords(List.of(new Stamp("three", 3, 4)));
        assertEquals(before.words(), after.words().subList(0, 2));
        assertEquals("three", own(after, 2));
        assertEquals("One two", before.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"It costs 3.50, he said.", "Go <break time=\"1s\"/>on and <spell>AB</spell> done.",
            "a < b and c, “don’t” say (so) well-known", "你好，世界。今日は", "Hi 👋 there", "x <<h|ə|l|oʊ>> y z",
            "Café nöel 1,200 words"})
    void aTextThatCameCharByCharFitsTheStampsAsOneThatCameWhole(String text) {
        List<Stamp> stamps = Stamps.even(text.replaceAll("<[^>]*>+", " ").strip().split("\\s+"));
        Timeline grown = Timeline.of("");
        for (int i = 0; i < text.length(); i++) {
            // Everything that is there is cut each time: what more text changes must be cut anew.
            grown = lookedThrough(grown.plusText(text.substring(i, i + 1)));
        }
        assertEquals(Timeline.of(text).plusWords(stamps).words(), grown.plusWords(stamps).words());
    }

    @Test
    void aWordThatGrowsAfterItWasStampedIsNotFoundAgain() {
        Timeline timeline = Timeline.of("Say hel").plusWords(Stamps.even("Say", "hel"));
        Timeline longer = timeline.plusText("lo again").plusWords(List.of(new Stamp("again", 3, 4)));
        assertEquals("again", own(longer, 2));
    }

    @Test
    void wordsAndTextMayTakeTurns() {
        Timeline timeline = Timeline.of("");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            timeline = timeline.plusText(" w" + i).plusWords(List.of(new Stamp("w" + i, i, i + 1)));
            found.add("w" + i);
        }
        Timeline all = timeline;
        assertEquals(found,
                all.words().stream().map(w -> all.text().substring(w.textStart(), w.textEnd()))
                        .collect(Collectors.toList()));
    }

    /// A stamp that is nowhere in the text has all of it looked through, and leaves the cursor where it is.
    private static Timeline lookedThrough(Timeline timeline) {
        timeline.plusWords(List.of(new Stamp("qqqqqqqq", 0, 1)));
        return timeline;
    }

    private static String own(Timeline timeline, int word) {
        TimedWord found = timeline.words().get(word);
        return timeline.text().substring(found.textStart(), found.textEnd());
    }
}
