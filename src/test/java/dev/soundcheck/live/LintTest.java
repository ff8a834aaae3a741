package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.live.LiveMessage.Cancel;
import dev.soundcheck.live.LiveMessage.Finish;
import dev.soundcheck.live.LiveMessage.Open;
import dev.soundcheck.live.LiveMessage.Say;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what the lint finds in a session, and that each fix removes its finding.
class LintTest {
    private static final SpeechRequest ENGLISH = SpeechRequest.of("", "v1", "m1").withLanguage("en");

    @Test
    void aCleanTurnHasNoFinding() {
        assertEquals(List.of(), findings("Hello", " there,", " how", " are you", "? It is 3.50", " now."));
    }

    @Test
    void aMissingSpaceIsFoundBehindAMarkAndBeforeACapital() {
        assertEquals(List.of(new LintFinding.MissingSpace("1", 13, "world!", "How")),
                findings("Hello, world!", "How are you?"));
        assertTrue(only(findings("all is well", "Now go ", "on")) instanceof LintFinding.MissingSpace);
    }

    @Test
    void trimmedWordsAreFoundAndPartsOfWordsAreNot() {
        assertEquals(2, findings("hello", "dear", "world").size());
        assertTrue(findings("hello", "dear", "world").stream().allMatch(LintFinding.MissingSpace.class::isInstance));
        assertEquals(List.of(), findings("extra", "ordin", "ary", " cats"));
        assertEquals(List.of(), findings("今日は", "いい", "天気です"));
        assertEquals(List.of(), findings("See example.", "com and 1 p.", "m."));
    }

    @Test
    void aDoubledSpaceIsFound() {
        assertEquals(List.of(new LintFinding.DoubledSpace("1", 6, "Hello", "there")), findings("Hello ", " there"));
    }

    @Test
    void aSplitTagIsFoundOverAnyNumberOfPieces() {
        assertEquals(2, findings("Wait <bre", "ak time=\"1", ".5s\"/> now").size());
        assertTrue(findings("Wait <bre", "ak time=\"1", ".5s\"/> now").stream().allMatch(
                each -> each instanceof LintFinding.SplitTag tag && tag.tag().equals("<break time=\"1.5s\"/>")));
        assertTrue(only(findings("Say <spell>AB", "12</spell> now")) instanceof LintFinding.SplitTag);
    }

    @Test
    void aSplitNumberIsFound() {
        assertEquals(List.of(new LintFinding.SplitNumber("1", 11, "3.50")), findings("It costs 3.", "50 today"));
        assertTrue(only(findings("In 19", "99 it was")) instanceof LintFinding.SplitNumber);
        assertEquals(List.of(), findings("It was 1999.", " 50 came"));
    }

    @Test
    void aNumberOfAnyLengthIsRead() {
        String number = "1,".repeat(50_000);

        assertTrue(only(findings(number, "1")) instanceof LintFinding.SplitNumber);
    }

    @Test
    void aSplitCharacterIsFound() {
        assertEquals(List.of(new LintFinding.SplitCharacter("1", 4, true)), findings("Hi \ud83d", "\ude42 there"));
        assertEquals(List.of(new LintFinding.SplitCharacter("1", 4, false)), findings("cafe", "\u0301 now"));
    }

    @Test
    void aFirstPieceWithNothingToSayIsFound() {
        assertEquals(List.of(new LintFinding.NothingToSay("1", "...", true)), findings("...", " Well"));
    }

    @Test
    void wherePiecesHaveNoWordAtAllHoldingThemBackIsNoFix() {
        LintFinding finding = only(findings("😀", " ..."));

        assertEquals(new LintFinding.NothingToSay("1", "😀", false), finding);
        assertEquals(Fix.BY_HAND, finding.fix());
        assertTrue(finding.sentence().endsWith("Write a word that can be spoken."), finding.sentence());
    }

    @Test
    void textAfterTheLastPieceIsFound() {
        List<LintFinding> found = Lint.of(script(say("One.", false), say(" Two.", false)));

        assertEquals(List.of(new LintFinding.AfterLast("1", " Two.")), found);
    }

    @Test
    void anIdThatIsUsedAgainIsFound() {
        Lint lint = new Lint();
        script(say("One.", false)).messages().forEach(lint::sent);
        lint.ended("1", false);
        lint.sent(say("Two.", false));

        assertEquals(List.of(new LintFinding.UsedAgain("1")), lint.findings(true));
    }

    @Test
    void aChangeWithinAContextIsFoundAndNamed() {
        SpeechRequest other = ENGLISH.withVoice("v2").withFormat(OutputFormat.raw(PcmEncoding.S16LE, 8_000));
        List<LintFinding> found = Lint.of(script(say("One. ", true), new Open(0, "1", other, OptionalInt.empty()),
                say("Two.", false)));

        assertEquals(List.of(new LintFinding.ChangedInContext("1", "voice"),
                new LintFinding.ChangedInContext("1", "format")), found);
    }

    @Test
    void aContextThatIsLeftOpenIsFoundOnceItIsOver() {
        Lint lint = new Lint();
        script(say("One.", true)).messages().forEach(lint::sent);
        assertEquals(List.of(), lint.findings(false));

        lint.ended("1", false);
        assertEquals(List.of(new LintFinding.LeftOpen("1")), lint.findings(false));
    }

    @Test
    void aCancelAfterTheEndIsFoundAndOneBeforeItIsNot() {
        Lint lint = new Lint();
        script(say("One.", false)).messages().forEach(lint::sent);
        lint.ended("1", false);
        lint.sent(new Cancel(0, "1"));

        assertEquals(List.of(new LintFinding.CancelAfterDone("1")), lint.findings(true));
        assertEquals(List.of(), Lint.of(script(say("One.", true), new Cancel(0, "1"))));
    }

    @Test
    void noLanguageIsFound() {
        LiveScript script = new LiveScript(List.of(
                new Open(0, "1", SpeechRequest.of("", "v1", "m1"), OptionalInt.empty()), say("One.", false)));

        assertEquals(List.of(new LintFinding.NoLanguage("1")), Lint.of(script));
    }

    @Test
    void fragmentsWithoutABufferAreFound() {
        LiveScript script = new LiveScript(List.of(new Open(0, "1", ENGLISH, OptionalInt.of(0)), say("One", true),
                say(" two", true), say(" three. ", true), say("Four.", false)));

        assertEquals(List.of(new LintFinding.Unbuffered("1", 2)), Lint.of(script));
    }

    @ParameterizedTest
    @CsvSource({"1, one piece is", "2, 2 pieces are"})
    void fragmentsAreCountedInWords(int pieces, String told) {
        assertEquals("The buffer delay is 0 and " + told + " shorter than a sentence. Each piece is spoken by itself, "
                + "with a break after it.", new LintFinding.Unbuffered("1", pieces).sentence());
    }

    @Test
    void everyFixRemovesItsFinding() {
        List<LiveScript> faulty = List.of(script(say("Hello!", true), say("How", false)),
                script(say("Hello ", true), say(" there", false)), script(say("3.", true), say("5 km", false)),
                script(say("a <bre", true), say("ak/> b", false)), script(say("...", true), say(" Well", false)),
                script(say("One.", false), say(" Two.", false)), script(say("One.", true)),
                script(say("cafe", true), say("\u0301 now", true), new Finish(9, "1")),
                script(say("One ", true), new Open(0, "1", ENGLISH.withVoice("v2"), OptionalInt.empty()),
                        say("Two.", false)),
                new LiveScript(List.of(new Open(0, "1", SpeechRequest.of("", "v1", "m1"), OptionalInt.of(0)),
                        say("One", true), say(" two.", false))));
        for (LiveScript script : faulty) {
            LiveScript fixed = script;
            for (int i = 0; i < 4 && !Lint.of(fixed).isEmpty(); i++) {
                fixed = Fixer.apply(fixed, Lint.of(fixed).getFirst(), "en");
            }
            assertEquals(List.of(), Lint.of(fixed), ScriptWriter.write(script));
        }
    }

    @Test
    void everyFindingHasASentenceThatEndsAndAFix() {
        List<LintFinding> found = Lint
                .of(script(say("...", true), say("a <b", true), say("/>  3.", true), say("5", false), say("x", false)));

        assertTrue(found.stream().allMatch(each -> each.sentence().endsWith(".")));
    }

    private static LintFinding only(List<LintFinding> findings) {
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst();
    }

    private static List<LintFinding> findings(String... pieces) {
        List<LiveMessage> messages = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            messages.add(say(pieces[i], i < pieces.length - 1));
        }
        return Lint.of(script(messages.toArray(LiveMessage[]::new)));
    }

    private static LiveScript script(LiveMessage... messages) {
        List<LiveMessage> all = new ArrayList<>(List.of(new Open(0, "1", ENGLISH, OptionalInt.empty())));
        all.addAll(List.of(messages));
        return new LiveScript(all);
    }

    private static Say say(String text, boolean more) {
        return new Say(0, "1", text, more);
    }
}
