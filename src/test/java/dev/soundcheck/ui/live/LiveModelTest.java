package dev.soundcheck.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.live.LintFinding;
import dev.soundcheck.live.LiveSession;
import dev.soundcheck.live.LiveTurn;
import dev.soundcheck.session.Take;
import dev.soundcheck.testing.News;
import dev.soundcheck.wire.Stretch;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what keys and buttons of the room do, and what it says.
class LiveModelTest extends LiveModelCase {
    @Test
    void aWordGoesOutWithTheSpaceBehindItAndWhatIsOpenCanBeTakenBack() {
        rig.type("Hello wor");
        rig.model.pen().backspace();
        rig.type("od. ");

        assertEquals(List.of("Hello ", "wood. "), rig.context().inputs());
        assertEquals("", draft());
    }

    @Test
    void whatIsChosenWhileNothingMovesAsksForAFrame() {
        VoicesModel voices = rig.model.voices();
        List<Runnable> choices = List.of(() -> rig.model.setup().sourceProperty().set(Setup.Source.MODEL), voices::add,
                () -> voices.solo(voices.lanes().getFirst(), true), () -> voices.mute(voices.lanes().getFirst(), true),
                voices::remove);
        for (Runnable choice : choices) {
            int before = rig.wakes;
            choice.run();
            assertTrue(rig.wakes > before, "choice " + choices.indexOf(choice));
        }
    }

    @Test
    void theOnlyVoiceStaysAndTheRoomSaysSo() {
        rig.model.voices().remove();
        assertEquals(1, rig.model.voices().lanes().size());
        assertEquals("A session has at least one voice.", rig.model.sentenceProperty().get());
    }

    @Test
    void aMessageGivesWayToTheStateOfTheTurnAfterEightSeconds() {
        rig.model.told("Saved.");
        rig.clock.advanceMillis(7_999);
        assertEquals("Saved.", rig.sentence());
        rig.clock.advanceMillis(1);
        assertEquals("", rig.sentence());
    }

    @Test
    void theEndOfATurnIsNewsOnceItIsHeardAndIsNotWritten() {
        List<String> said = News.of(rig.model.newsProperty());
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 2.0);
        rig.context().call().complete();
        rig.hear(0, 1.0);
        assertEquals(List.of(), said);

        rig.hear(0, 1000);
        rig.model.beat();
        assertEquals(1, said.size());
        assertTrue(said.getFirst().matches("The turn has ended: 2\\.0 s heard, first audio after [0-9,]+ ms\\."),
                said::toString);
        assertEquals("", rig.sentence());
    }

    @Test
    void aMessageStaysWhereATurnEndsMeanwhile() {
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 2.0);
        rig.context().call().complete();
        rig.model.told("Saved.");
        List<String> said = News.of(rig.model.newsProperty());
        rig.hear(0, 1000);

        assertEquals("Saved.", rig.sentence());
        assertEquals(1, said.size());
        rig.clock.advanceMillis(9_000);
        assertEquals("", rig.sentence());
        assertEquals(1, said.size());
    }

    @Test
    void atPunctuationAClauseGoesOutAndOnEnterALine() {
        rig.model.setup().sendOnProperty().set(Setup.SendOn.MARK);
        rig.type("First we boil, then ");
        assertEquals(List.of("First we boil, "), rig.context().inputs());

        rig.model.setup().sendOnProperty().set(Setup.SendOn.ENTER);
        rig.type("we wait.");
        assertEquals(List.of("First we boil, "), rig.context().inputs());
        rig.model.pen().enter();
        assertEquals("First we boil, then we wait. ", rig.context().text());
    }

    @Test
    void finishAndFlushOfNothingSayWhatToDoFirst() {
        rig.model.pen().finish();
        assertEquals("Nothing is written in this turn yet. Type or paste a text first.", rig.sentence());
        assertTrue(rig.service.contexts().isEmpty());
        rig.type("One. ");
        rig.model.pen().flush();
        rig.model.pen().finish();
        assertEquals(1, rig.service.contexts().size());
    }

    @Test
    void finishSendsWhatIsOpenAndTheNextTextIsATurnOfItsOwn() {
        rig.type("One");
        rig.model.pen().finish();
        rig.type("Two ");

        assertEquals(List.of("One", "(finish)"), rig.context(0).inputs());
        assertEquals(List.of("Two "), rig.context(1).inputs());
    }

    @Test
    void theBufferCountsFromTheNextTurnOn() {
        rig.type("One ");
        rig.model.setup().delayProperty().set(OptionalInt.of(250));
        rig.type("two ");
        rig.model.pen().finish();
        rig.type("three ");

        assertEquals(OptionalInt.empty(), rig.context(0).maxBufferDelayMillis());
        assertEquals(OptionalInt.of(250), rig.context(1).maxBufferDelayMillis());
    }

    @Test
    void anythingThatIsPastedIsSpokenInOneTurn() {
        String pasted = "Ten thousand characters are pasted at once. ".repeat(230).substring(0, 10_000);
        rig.model.pen().type(pasted);
        rig.model.pen().finish();

        assertEquals(1, rig.service.contexts().size());
        assertEquals(pasted, rig.context().text());
        rig.model.beat();
        assertEquals(pasted, rig.model.looks().getFirst().typed());
    }

    @ParameterizedTest
    @EnumSource(Setup.Source.class)
    void whatIsTooLongToBePastedIsSaidToBe(Setup.Source source) {
        rig.model.setup().sourceProperty().set(source);
        rig.model.pen().type("Too long. ".repeat(2_500));

        assertEquals("The text is too long. Its first 20,000 characters were taken.", rig.sentence());
    }

    @Test
    void emojiAloneAreHeldBackAndSaidToBeNothingToSay() {
        rig.type("😀 👩‍👩‍👧 ");
        assertTrue(rig.context().inputs().isEmpty());

        rig.type("Hi ");
        assertEquals("😀 👩‍👩‍👧 Hi ", rig.context().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום עולם, מה שלומך? ", "مرحبا بالعالم. كيف حالك؟ ",
            "こんにちは。今日はいい天気ですね。", "नमस्ते दुनिया। "})
    void everyWritingGoesOutAsItIs(String text) {
        rig.type(text);
        rig.model.pen().finish();

        assertEquals(text, rig.context().text());
        assertTrue(rig.model.findings().isEmpty(), () -> rig.model.findings().toString());
    }

    @Test
    void theExperimentTakesAllTheTextOfTheTurnThatIsBeingTyped() {
        rig.type("The kettle is on");
        assertEquals("The kettle is on", rig.model.experiment().text());

        rig.model.pen().finish();
        rig.type("Ne");
        assertEquals("Ne", rig.model.experiment().text());
    }

    @Test
    void aTurnAfterALongPauseHasThePictureForItself() {
        rig.type("One. ");
        rig.speak("One. ", 0.4);
        rig.context().call().complete();
        rig.clock.advanceMillis(2_000);
        rig.type("Two. ");
        assertEquals(2, Span.together(rig.model.looks()).size());

        rig.context().call().complete();
        rig.clock.advanceMillis(20_000);
        rig.type("Three. ");
        assertEquals(List.of("Three. "), Span.together(rig.model.looks()).stream().map(TurnLook::typed).toList());
    }

    @Test
    void aRowOfTheWireLogPointsAtItsWordAndAWordAtItsSound() {
        rig.type(TEXT);
        rig.model.pen().finish();
        rig.speak(TEXT, 2.0);
        LiveTurn turn = rig.model.looks().getFirst().turn();
        Take take = Objects.requireNonNull(turn.take());
        double onset = turn.timeline().onsetSeconds(2);

        LiveModel.Pointed word = Pointing.word(rig.model.looks(), take, new Stretch(onset - 0.02, onset + 0.05));
        assertEquals(new LiveModel.Pointed(turn, 2), word);
        assertEquals(onset, Objects.requireNonNull(Pointing.place(word, take)).fromSeconds(), 1e-9);
        assertNull(Pointing.place(null, take));
    }

    @Test
    void unsafeSendsWhatWasTyped() {
        rig.model.setup().safeProperty().set(false);
        rig.model.setup().sendOnProperty().set(Setup.SendOn.ENTER);
        rig.type("...");
        rig.model.pen().enter();

        assertEquals(List.of("..."), rig.context().inputs());
        assertTrue(rig.context().verbatim());
        rig.model.beat();
        assertEquals(List.of(new LintFinding.NothingToSay("1", "...", false)), rig.model.findings());
    }

    @Test
    void eachFurtherVoiceIsAnotherOneAndEightAreTheMost() {
        for (int i = 0; i < LiveSession.MOST_LANES; i++) {
            rig.model.voices().add();
        }

        assertEquals(LiveSession.MOST_LANES, rig.model.voices().lanes().size());
        assertEquals(LiveSession.MOST_LANES,
                rig.model.voices().lanes().stream().map(LaneModel::voiceName).distinct().count());
        assertEquals("Eight voices are the most for one session.", rig.sentence());
    }

    @Test
    void theDialogueSpeaksWithTwoVoicesOnOneSocket() {
        rig.model.pen().dialogue();
        rig.clock.advanceMillis(10_000);

        assertEquals(2, rig.service.contexts().size());
        assertEquals(Samples.DIALOGUE.getFirst().text(), rig.context(0).text());
        assertEquals(Samples.DIALOGUE.getLast().text(), rig.context(1).text());
        assertTrue(rig.context(0).finished() && rig.context(1).finished());
    }

    @Test
    void thatAScriptBeginsToPlayIsWrittenButNoNews() {
        rig.type(TEXT);
        rig.model.pen().finish();
        List<String> said = News.of(rig.model.newsProperty());
        rig.model.play(rig.model.script());

        assertEquals("The script is being played.", rig.sentence());
        assertEquals(List.of(), said);
    }
}
