package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            in order                    | 0.1 0.5 0.9          | 0.1 0.5 0.9
            one goes back               | 0.1 0.5 0.2 0.9      | 0.1 0.5 0.5 0.9
            one jumps far ahead         | 0.1 0.5 900 0.9 1.3  | 0.1 0.5 1.3 1.3 1.3
            clock starts anew           | 0.1 0.5 0.9 0.1 0.5  | 0.1 0.5 0.5 0.5 0.5
            all at one instant          | 0.4 0.4 0.4          | 0.4 0.4 0.4
            not a number                | 0.1 NaN 0.9          | 0.1 0.1 0.9
            first is not a number       | NaN 0.5              | 0 0.5
            endless                     | 0.1 Infinity 0.9     | 0.1 0.1 0.9
            before the beginning        | -3 0.5               | 0 0.5
            """)
    void lightsComeOnInOrderWhateverTheStampsSay(String rule, String starts, String onsets) {
        Timeline timeline = starting(starts);
        List<Double> actual = new ArrayList<>();
        for (int i = 0; i < timeline.words().size(); i++) {
            actual.add(timeline.onsetSeconds(i));
        }
        assertEquals(Arrays.stream(onsets.split(" ")).map(Double::valueOf).toList(), actual, rule);
    }

    @ParameterizedTest
    @CsvSource({"One two three, 3 words", "One, 1 word", "こ え が, 3 characters", "声 OK と, 3 characters",
            "สวัสดี ครับ, 2 words"})
    void whatIsStampedByTheCharacterIsCountedInCharacters(String stamps, String count) {
        String[] words = stamps.split(" ");
        assertEquals(count, Timeline.of(stamps).plusWords(Stamps.even(words)).stampCount());
    }

    @Test
    void aWordStaysLitUntilTheNextStarts() {
        Timeline timeline = starting("0.1 0.5 2.0");
        assertEquals(-1, timeline.wordAt(0.05));
        assertNull(timeline.litAt(0.05));
        assertEquals(0, timeline.wordAt(0.1));
        assertEquals(1, timeline.wordAt(1.9));
        assertEquals(2, timeline.wordAt(600));
    }

    @Test
    void theSweepEndsWithTheWordAndTheLightStays() {
        Lit lit = lit(starting("0.5 2.0"), 1.0);
        assertEquals(new Lit(0, 0, 0.5, 0.7, 0, 2), lit);
        assertEquals(0.5, lit.sweep(0.6), 1e-9);
        assertEquals(1, lit.sweep(1.5));
    }

    @Test
    void overlappingWordsSweepNoFurtherThanTheNextLight() {
        Timeline timeline = Timeline.of("a b")
                .plusWords(List.of(new Stamp("a", 0.1, 5.0), new Stamp("b", 0.6, 0.9)));
        assertEquals(0.6, lit(timeline, 0.2).endSeconds());
    }

    @Test
    void aWordWithoutLengthSweepsUntilTheNextLight() {
        Timeline timeline = Timeline.of("a b")
                .plusWords(List.of(new Stamp("a", 0.5, 0.5), new Stamp("b", 0.9, 0.7)));
        assertEquals(0.9, lit(timeline, 0.6).endSeconds());
        assertEquals(1, lit(timeline, 0.95).sweep(0.95), "the last one is simply full");
    }

    @Test
    void wordsCollapsedToOneInstantLightUpTogether() {
        Timeline timeline = starting("0.1 0.5 0.5 0.52 0.9");
        Lit lit = lit(timeline, 0.6);
        assertEquals(1, lit.first());
        assertEquals(3, lit.last());
        assertEquals("w1 w2 w3", timeline.text().substring(lit.textStart(), lit.textEnd()));
    }

    @Test
    void wordsThatStandForOneGapAreOneSweep() {
        Timeline timeline = Timeline.of("costs 42 now").plusWords(Stamps.even("costs", "forty", "two", "now"));
        assertEquals(new Lit(1, 2, 0.6, 1.5, 6, 8), lit(timeline, 0.7));
        assertEquals(lit(timeline, 0.7), lit(timeline, 1.2));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,-1", "3,1", "6,1", "7,-1", "8,3", "11,-1", "999,-1", "-1,-1"})
    void findsTheWordAtACharOfTheText(int index, int word) {
        Timeline timeline = Timeline.of("It 1234 is!").plusWords(Stamps.even("it", "twelve", "thirty-four", "is"));
        assertEquals(word, timeline.wordAtChar(index));
    }

    @Test
    void knowsHowFarTheStampsReach() {
        Timeline timeline = Timeline.of("one two three");
        assertEquals(0, timeline.knownUntilChar());
        assertEquals(0, timeline.knownUntilSeconds());
        Timeline grown = timeline.plusWords(Stamps.even("one", "two"));
        assertEquals(7, grown.knownUntilChar());
        assertEquals(1.0, grown.knownUntilSeconds(), 1e-9);
    }

    @Test
    void anOlderTimelineIsNotChangedByItsSuccessors() {
        Timeline one = Timeline.of("a b c").plusWords(Stamps.even("a"));
        Timeline left = one.plusWords(List.of(new Stamp("b", 1, 2)));
        Timeline right = one.plusWords(List.of(new Stamp("c", 1, 2)));
        assertEquals("a", texts(one));
        assertEquals("a b", texts(left));
        assertEquals("a c", texts(right));
        assertEquals("a b c", texts(left.plusWords(List.of(new Stamp("c", 2, 3)))));
    }

    @Test
    void phonemesAreKeptAsTheyCame() {
        List<Stamp> phonemes = List.of(new Stamp("h", 0.1, 0.2), new Stamp("aɪ", 0.2, 0.4));
        assertEquals(phonemes, Timeline.of("hi").plusPhonemes(phonemes.subList(0, 1))
                .plusPhonemes(phonemes.subList(1, 2)).phonemes());
    }

    @Test
    void noStampsHoweverWildThrowOrLightBackwards() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Timeline timeline = Timeline.of(Stamps.text(40));
            int stamps = random.nextInt(60);
            for (int i = 0; i < stamps; i++) {
                timeline = timeline.plusWords(List.of(wild(random, i)));
            }
            assertLightOnlyMovesForward(timeline);
        }
    }

    /// Growth that copied all words each time would take minutes.
    @Test
    @Timeout(10)
    void tenThousandWordsCanArriveOneByOne() {
        Timeline timeline = Timeline.of(Stamps.text(10_000));
        for (int i = 0; i < 10_000; i++) {
            timeline = timeline.plusWords(List.of(new Stamp("w" + i, i * 0.3, i * 0.3 + 0.2)));
        }
        assertEquals(9_999, timeline.wordAt(1e9));
        assertEquals(timeline.text().length(), timeline.knownUntilChar());
    }

    private static void assertLightOnlyMovesForward(Timeline timeline) {
        int last = -1;
        int lastStart = 0;
        for (double t = -1; t < 30; t += 0.05) {
            Lit lit = timeline.litAt(t);
            if (lit == null) {
                assertEquals(-1, last);
                continue;
            }
            assertTrue(lit.first() >= last, "went back at " + t);
            assertTrue(lit.textStart() >= lastStart, "text went back at " + t);
            double sweep = lit.sweep(t);
            assertTrue(sweep >= 0 && sweep <= 1, "sweep " + sweep);
            last = lit.first();
            lastStart = lit.textStart();
        }
    }

    private static Stamp wild(Random random, int i) {
        double start = switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextDouble() * 40 - 5;
            case 2 -> Double.POSITIVE_INFINITY;
            default -> i * 0.4;
        };
        String word = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "stranger";
            case 2 -> "<break";
            case 3 -> "…";
            default -> "w" + i;
        };
        return new Stamp(word, start, start + random.nextDouble() - 0.3);
    }

    private static Timeline starting(String starts) {
        double[] numbers = Arrays.stream(starts.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return Timeline.of(Stamps.text(numbers.length)).plusWords(Stamps.starting(numbers));
    }

    private static Lit lit(Timeline timeline, double seconds) {
        Lit lit = timeline.litAt(seconds);
        assertTrue(lit != null, "something is lit at " + seconds);
        return Objects.requireNonNull(lit);
    }

    private static String texts(Timeline timeline) {
        return timeline.words().stream().map(TimedWord::text).collect(Collectors.joining(" "));
    }
}
