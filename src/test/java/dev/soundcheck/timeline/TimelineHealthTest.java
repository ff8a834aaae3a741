package dev.soundcheck.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.timeline.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineHealthTest {

    /// Stamps are written as word@start-end.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            sound stamps        | a b c     | a@.1-.3 b@.3-.5 c@.6-.9             | -
            back in time        | a b c     | a@.5-.6 b@.2-.4 c@.7-.9             | ORDER “b” starts at 0.20 s, before “a” at 0.50 s.
            overlap             | a b c     | a@.1-.7 b@.4-.6 c@.7-.9             | OVERLAP “a” runs 0.30 s into “b”.
            long gap            | a b       | a@.1-.3 b@3.3-3.5                   | GAP 3.00 s without a word before “b”.
            no length           | a b       | a@.1-.1 b@.3-.5                     | ZERO_LENGTH “a” has no length.
            end before start    | a b       | a@.3-.1 b@.5-.7                     | NO_TIME “a” has no possible time.
            not a number        | a b       | a@NaN-.1 b@.5-.7                    | NO_TIME “a” has no possible time.
            collapsed           | a b c d   | a@.1-.2 b@.5-.5 c@.5-.5 d@.5-.9     | COLLAPSE 3 words are stamped at one instant, 0.50 s.
            beyond the audio    | a b       | a@.1-.3 b@.4-5.4                    | BEYOND_AUDIO “b” ends 1.40 s after the audio.
            missing inside      | a bee, c  | a@.1-.3 c@.4-.6                     | MISSING No stamp for “bee,”.
            missing at the end  | a b c     | a@.1-.3                             | MISSING No stamp for “b c”.
            added word          | a c       | a@.1-.3 x@.4-.5 c@.6-.9             | NOT_IN_TEXT “x” is not in the text.
            spoken otherwise    | a 42 c    | a@.1-.3 forty@.4-.5 two@.5-.6 c@.6-.9 | NOT_IN_TEXT “forty two” is spoken where the text has “42”.
            punctuation alone   | a — b     | a@.1-.3 —@.3-.4 b@.4-.6             | -
            punctuation at once | a — b     | a@.1-.3 —@.3-.3 b@.4-.6             | -
            a word in brackets  | a <bee> c | a@.1-.3 c@.4-.6                     | MISSING No stamp for “<bee>”.
            tags                | a <break time="1s"/> b | a@.1-.3 b@.4-.6        | -
            """)
    void saysWhatIsOddAboutStamps(String rule, String text, String stamped, String expected) {
        List<Finding> findings = TimelineHealth.check(Timeline.of(text).plusWords(stamps(stamped)), 4, true, false);
        List<String> told = findings.stream().map(f -> f.kind() + " " + f.sentence()).toList();
        assertEquals(expected == null ? List.of() : List.of(expected), told, rule);
    }

    @Test
    void whatMayStillComeIsNotMissed() {
        Timeline timeline = Timeline.of("a b c").plusWords(stamps("a@.1-.3"));
        assertEquals(List.of(), TimelineHealth.check(timeline, 0.2, false, false));
    }

    @Test
    void spokenFormsThatWereAskedForAreRight() {
        Timeline timeline = Timeline.of("a 42 c").plusWords(stamps("a@.1-.3 forty@.4-.5 two@.5-.6 c@.6-.9"));
        assertEquals(List.of(), TimelineHealth.check(timeline, 4, true, true));
    }

    @Test
    void aFindingKnowsWhereItIs() {
        Timeline timeline = Timeline.of("one two three").plusWords(stamps("one@.1-.3 two@.4-.4 three@.5-.9"));
        Finding finding = TimelineHealth.check(timeline, 4, true, false).getFirst();
        assertEquals(new Finding(Kind.ZERO_LENGTH, 1, 4, 7, 0.4, "“two” has no length."), finding);
    }

    @Test
    void anEstimateFillsTheAudioInOrder() {
        Timeline guess = StampGuess.of("Hello there, you. 你好", 4);
        assertEquals(5, guess.words().size());
        assertEquals(List.of(), TimelineHealth.check(guess, 4, true, false));
        assertTrue(guess.knownUntilSeconds() > 3 && guess.knownUntilSeconds() <= 4);
        assertEquals("you.", guess.words().get(2).text());
        assertTrue(guess.onsetSeconds(2) - guess.words().get(1).endSeconds() > 0.1, "a comma is a pause");
    }

    private static List<Stamp> stamps(String stamped) {
        List<Stamp> stamps = new ArrayList<>();
        for (String each : Arrays.stream(stamped.strip().split(" +")).toList()) {
            int at = each.indexOf('@');
            int dash = each.indexOf('-', at);
            stamps.add(new Stamp(each.substring(0, at), Double.parseDouble(each.substring(at + 1, dash)),
                    Double.parseDouble(each.substring(dash + 1))));
        }
        return stamps;
    }
}
