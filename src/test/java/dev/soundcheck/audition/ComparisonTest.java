package dev.soundcheck.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Timeline;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String TEXT = "One two, three.";
    private static final Timeline FAST = Timeline.of(TEXT).plusWords(
            List.of(new Stamp("One", 0.1, 0.4), new Stamp("two,", 0.5, 0.9), new Stamp("three.", 1.0, 1.5)));
    private static final Timeline SLOW = Timeline.of(TEXT).plusWords(
            List.of(new Stamp("One", 0.3, 0.9), new Stamp("two,", 1.0, 1.9), new Stamp("three.", 2.0, 3.0)));

    @Test
    void theSameWordIsFoundAsFarIntoIt() {
        assertEquals(1.0, SamePlace.map(FAST, 1.6, 0.5, SLOW, 3.2), 1e-9);
        assertEquals(1.5, SamePlace.map(FAST, 1.6, 0.75, SLOW, 3.2), 1e-9);
        assertEquals(0.75, SamePlace.map(SLOW, 3.2, 1.5, FAST, 1.6), 1e-9);
        assertEquals(3.2, SamePlace.map(FAST, 1.6, 1.6, SLOW, 3.2), 1e-9);
        assertEquals(0.15, SamePlace.map(FAST, 1.6, 0.05, SLOW, 3.2), 1e-9);
    }

    @Test
    void aWordTheOtherLacksStampsForIsFoundByItsPlaceInTheText() {
        Timeline gap = Timeline.of(TEXT).plusWords(List.of(new Stamp("One", 0.3, 0.9), new Stamp("three.", 2.0, 3.0)));
        assertEquals(2.0, SamePlace.map(FAST, 1.6, 1.0, gap, 3.2), 0.01);
    }

    @Test
    void withoutStampsTheShareOfTheLengthCounts() {
        assertEquals(1.6, SamePlace.map(Timeline.of(TEXT), 1.6, 0.8, SLOW, 3.2), 1e-9);
        assertEquals(0.4, SamePlace.map(SLOW, 3.2, 0.8, Timeline.of(TEXT), 1.6), 1e-9);
        assertEquals(0, SamePlace.map(Timeline.of(""), 0, 0.8, SLOW, 3.2), 1e-9);
    }

    @Test
    void lettersAreShuffledBySeedAndEveryOrderComes() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            BlindTest<String> test = new BlindTest<>(List.of("x", "y", "z"), seed);
            orders.add(List.of(test.behind(0), test.behind(1), test.behind(2)));
            assertEquals(test.behind(1), new BlindTest<>(List.of("x", "y", "z"), seed).behind(1));
        }
        assertEquals(6, orders.size());
    }

    @Test
    void nothingIsRevealedBeforeTheVoteAndNothingChangesAfterIt() {
        BlindTest<String> test = new BlindTest<>(List.of("x", "y"), 7);
        assertThrows(IllegalStateException.class, test::reveal);
        test.played(0);
        test.played(1);
        test.played(1);
        test.rate(0, 4);
        test.prefer(1);
        List<BlindTest.Line<String>> lines = test.reveal();
        test.rate(1, 1);
        test.prefer(0);
        test.played(0);
        assertEquals(lines, test.reveal());
        assertEquals(List.of(new BlindTest.Line<>("A", test.behind(0), 1, 4, false),
                new BlindTest.Line<>("B", test.behind(1), 2, 0, true)), lines);
    }

    @Test
    void oneOrFiveCannotBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> new BlindTest<>(List.of("x"), 1));
        assertThrows(IllegalArgumentException.class, () -> new BlindTest<>(List.of("1", "2", "3", "4", "5"), 1));
    }

    @Test
    void guessingIsToldFromHearing() {
        AbxTest sure = new AbxTest(5);
        for (int i = 0; i < 10; i++) {
            assertTrue(sure.answer(sure.xIsB()).right());
        }
        assertEquals(1 / 1024.0, sure.chanceOfGuessing(), 1e-12);
        AbxTest half = new AbxTest(5);
        for (int i = 0; i < 10; i++) {
            half.answer(i % 2 == 0 == half.xIsB());
        }
        assertEquals(5, half.right());
        assertEquals(638 / 1024.0, half.chanceOfGuessing(), 1e-9);
        assertEquals(1, new AbxTest(1).chanceOfGuessing());
    }

    @Test
    void xIsDrawnAnewInEachTrial() {
        AbxTest test = new AbxTest(3);
        for (int i = 0; i < 40; i++) {
            test.answer(false);
        }
        assertNotEquals(0, test.right());
        assertNotEquals(40, test.right());
    }

    @Test
    void theSheetTellsWhatWasHeardHowItWasHiddenAndWhatWasVoted() {
        ResultSheet sheet = new ResultSheet(TEXT, Instant.parse("2026-11-22T10:00:00Z"), true, 42, List.of(
                new ResultSheet.Entry("A", "Ada | 3", "v1", "sonic-3.6", -19.94, 2, 4, false),
                new ResultSheet.Entry("B", "Basalt", "v2", "sonic-3.6", -23.5, 3, 0, true)),
                new ResultSheet.Abx(9, 10, 0.0107));
        assertEquals("""
                # Blind test

                > One two, three.

                2026-11-22T10:00:00Z, loudness matched (ITU-R BS.1770-4), shuffled with seed 42.

                | Heard as | Take | Voice id | Model | Loudness | Played | Rating | Liked best |
                |---|---|---|---|---|---|---|---|
                | A | Ada \\| 3 | `v1` | `sonic-3.6` | -19.9 LUFS | 2 | 4 |  |
                | B | Basalt | `v2` | `sonic-3.6` | -23.5 LUFS | 3 | – | yes |

                ABX: 9 of 10 right; by guessing alone p = 0.011.
                """, sheet.markdown());
        assertFalse(sheet.markdown().contains("null"));
    }

    @Test
    void theSheetIsJsonForPrograms() {
        ResultSheet sheet = new ResultSheet(TEXT, Instant.parse("2026-11-22T10:00:00Z"), true, 42, List.of(
                new ResultSheet.Entry("A", "Ada", "v1", "sonic-3.6", Double.NEGATIVE_INFINITY, 2, 4, false),
                new ResultSheet.Entry("B", "Basalt", "v2", "sonic-3.6", -23.5, 3, 0, true)), null);
        assertEquals(JsonParser.parseString("""
                {"format": "soundcheck-blind-test", "version": 1, "at": "2026-11-22T10:00:00Z",
                 "text": "One two, three.", "loudnessMatched": true, "seed": 42, "entries": [
                  {"label": "A", "take": "Ada", "voiceId": "v1", "modelId": "sonic-3.6", "plays": 2, "rating": 4,
                   "favorite": false},
                  {"label": "B", "take": "Basalt", "voiceId": "v2", "modelId": "sonic-3.6", "lufs": -23.5, "plays": 3,
                   "favorite": true}]}
                """), JsonParser.parseString(sheet.json()));
    }
}
