package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Holds what a live session sends, plays and keeps.
class LiveSessionTest {
    private static final String TEXT = "One two three four five six seven eight nine ten.";
    private static final SpeechFailure LOST = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM,
            "The connection was lost.", "Go on.", "");

    private final HandClock clock = new HandClock();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final List<FakePlayback> loudspeakers = new ArrayList<>();
    private final Studio studio = new Studio(new Mute(), clock, () -> {});
    private final LiveSession session = new LiveSession(studio, () -> service, () -> {
        FakePlayback loudspeaker = new FakePlayback();
        loudspeakers.add(loudspeaker);
        return loudspeaker;
    }, clock, () -> {});

    @Test
    void textGoesOutAsThePlanSaysAndNothingIsSplit() {
        LiveLane lane = lane(Cut.by(Cut.By.WORD), true);
        lane.type("It costs 3");
        lane.type(".50 now. ");
        lane.finish();

        assertEquals(List.of("It ", "costs ", "3.50 ", "now. ", "(finish)"), context(0).inputs());
        assertEquals(OptionalInt.of(250), context(0).maxBufferDelayMillis());
        assertFalse(context(0).verbatim());
    }

    @Test
    void withoutSafetyTextGoesOutAsItCame() {
        LiveLane lane = lane(Cut.AS_TYPED, false);
        lane.type("It costs 3");
        lane.type(".50");

        assertEquals(List.of("It costs 3", ".50"), context(0).inputs());
        assertTrue(context(0).verbatim());
        assertEquals(List.of(new LintFinding.SplitNumber("1", 10, "3.50"), new LintFinding.NoLanguage("1")),
                session.findings());
    }

    @Test
    void theTraceBeginsWithTheFirstTextAndTheTurnIsATake() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        clock.advanceMillis(30);
        long first = clock.nanoTime();
        lane.type("Hello. ");
        Take take = Objects.requireNonNull(turn(lane).take());

        assertEquals(first, take.trace().pressNanos());
        assertSame(take, studio.takes().getFirst());
        assertEquals("Hello. ", take.request().text());
    }

    @Test
    void textThatComesAfterTheContextHasEndedBeginsTheNext() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        lane.type("One. ");
        context(0).call().complete();
        lane.type("Two. ");

        assertEquals(List.of("One. "), context(0).inputs());
        assertEquals(List.of("Two. "), context(1).inputs());
        assertTrue(session.findings().contains(new LintFinding.LeftOpen("1")));
    }

    @Test
    void aFlushSendsWhatWaitedFirst() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        lane.type("One two");
        lane.flush();

        assertEquals(List.of("One ", "two", "(flush)"), context(0).inputs());
        assertEquals(1, turn(lane).flushes().getFirst().flushId());
    }

    @Test
    void aBargeInSaysWhatWasHeardAndWhatWasDroppedAndTheNextTurnIsClean() {
        LiveLane lane = speaking(2.0);
        loudspeakers.getFirst().hearSeconds(0.8, clock.nanoTime());
        session.beat();
        session.interrupt();
        LiveTurn cut = turn(lane);
        Interruption interruption = Objects.requireNonNull(cut.interruption());
        context(0).call().late(3.1);

        assertEquals(0.8, interruption.heardSeconds(), 0.01);
        assertEquals(1.2, interruption.bufferedSeconds(), 0.01);
        assertTrue(interruption.charsHeard() > 0 && interruption.charsHeard() < TEXT.length());
        assertEquals(3.1, Objects.requireNonNull(cut.late()).seconds(), 1e-9);
        assertFalse(loudspeakers.getFirst().state().active());
        assertEquals(TakeState.CANCELLED, Objects.requireNonNull(cut.take()).state());
        lane.type("Yes? ");
        assertEquals(List.of("Yes? "), context(1).inputs());
        assertNull(turn(lane).interruption());
    }

    @Test
    void whatIsHeardWhileTheSoundDiesAwayCountsAsHeard() {
        speaking(2.0);
        FakePlayback loudspeaker = loudspeakers.getFirst();
        loudspeaker.hearSeconds(0.8, clock.nanoTime());
        loudspeaker.keepTelling();
        session.interrupt();
        session.beat();
        assertTrue(session.busy());

        loudspeaker.hearSeconds(0.845, clock.nanoTime());
        loudspeaker.pause();
        loudspeaker.tell();
        session.beat();

        Interruption cut = Objects.requireNonNull(session.turns().getFirst().interruption());
        assertEquals(0.845, cut.heardSeconds(), 1e-3);
        assertEquals(1.155, cut.bufferedSeconds(), 1e-3);
        assertFalse(session.busy());
        assertEquals(0, loudspeaker.state().positionFrames(), "given back for the next turn");
    }

    @Test
    void aLostConnectionKeepsWhatWasHeardAndGoesOnInANewContext() {
        LiveLane lane = speaking(1.0);
        context(0).call().fail(LOST);
        LiveTurn broken = turn(lane);
        String unspoken = broken.neverSpoken();

        assertTrue(TEXT.endsWith(unspoken) && unspoken.length() < TEXT.length(), unspoken);
        assertEquals(1.0, Objects.requireNonNull(broken.take()).seconds(), 0.01);
        session.resume(lane);
        assertEquals(unspoken.strip(), String.join("", context(1).inputs()).replace("(finish)", ""));
        assertEquals("(finish)", context(1).inputs().getLast());
    }

    @Test
    void textThatWaitsWhenTheConnectionIsLostCountsAsNeverSpoken() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        lane.type("One tw");
        context(0).call().fail(LOST);

        assertEquals("One tw", turn(lane).neverSpoken());
    }

    @Test
    void voicesTakeTurns() {
        LiveLane first = speaking(1.0);
        LiveLane second = lane(Cut.AS_TYPED, true);
        second.type("Two two two.");
        context(1).call().audio(0.5);
        assertEquals(1, loudspeakers.size());

        context(0).call().complete();
        loudspeakers.getFirst().hearSeconds(1.0, clock.nanoTime());
        session.beat();

        assertSame(turn(second).track(), loudspeakers.getFirst().track());
        assertNotNull(turn(first).heard());
    }

    @Test
    void voicesSoundTogetherWhereThatIsWanted() {
        speaking(1.0);
        LiveLane second = lane(Cut.AS_TYPED, true);
        session.mixed(true);
        second.type("Two two two.");
        context(1).call().audio(0.5);

        assertEquals(2, loudspeakers.size());
        assertTrue(loudspeakers.stream().allMatch(each -> each.state().active()));
    }

    @Test
    void aCancelledTurnGivesWayToTheNextInTheQueue() {
        speaking(1.0);
        LiveLane second = lane(Cut.AS_TYPED, true);
        second.type("Two two two.");
        context(1).call().audio(0.5);
        session.interrupt(turn(session.lanes().getFirst()));

        assertSame(turn(second).track(), loudspeakers.getFirst().track());
        assertTrue(loudspeakers.getFirst().state().active());
    }

    @Test
    void thereAreEightVoicesAtMost() {
        for (int i = 0; i < LiveSession.MOST_LANES; i++) {
            assertNotNull(session.add(plan(Cut.AS_TYPED, true)));
        }
        assertNull(session.add(plan(Cut.AS_TYPED, true)));
    }

    @Test
    void whatWasSentCanBePlayedAgain() {
        LiveLane lane = lane(Cut.AS_TYPED, false);
        lane.type("One. ");
        clock.advanceMillis(40);
        lane.type("Two.");
        lane.finish();
        HandRunClock again = new HandRunClock();
        LiveScript script = session.script();

        new ScriptPlayer(script, session, again, () -> {}).start();
        again.advanceMillis(39);
        assertEquals(List.of("One. "), context(1).inputs());
        again.advanceMillis(1);
        assertEquals(context(0).inputs(), context(1).inputs());
    }

    @Test
    void whereAScriptHasMoreContextsThanLanesEachStillGetsItsOwnText() throws Exception {
        StringBuilder file = new StringBuilder();
        for (String text : List.of("One ", "two.")) {
            for (int i = 0; i < 10; i++) {
                file.append(
                        String.format(Locale.ROOT, "{\"context_id\":\"c%d\",\"voice\":\"v%d\",\"transcript\":\"%s\","
                                + "\"continue\":true}%n", i, i, i + text));
            }
        }
        LiveScript script = ScriptReader.read(new StringReader(file.toString()),
                plan(Cut.AS_TYPED, false).request());
        HandRunClock pace = new HandRunClock();
        new ScriptPlayer(script, session, pace, () -> {}).start();
        pace.advanceMillis(1_000);

        assertEquals(10, service.contexts().size());
        for (int i = 0; i < 10; i++) {
            assertEquals(i + "One " + i + "two.", context(i).text());
            assertEquals("v" + i, context(i).call().request().voiceId());
        }
    }

    @Test
    void aScriptThatIsPlayedAgainShowsItsTextAsItCame() throws Exception {
        LiveLane lane = lane(Cut.by(Cut.By.WORD), true);
        for (String token : List.of("One", " two", " thr", "ee.")) {
            lane.type(token);
            clock.advanceMillis(40);
        }
        lane.finish();
        context(0).call().complete();
        Arrivals came = turn(lane).arrivals();
        String file = ScriptWriter.write(session.script());
        HandRunClock again = new HandRunClock();
        LiveSession other = new LiveSession(studio, () -> service, FakePlayback::new, again, () -> {});
        new ScriptPlayer(ScriptReader.read(new StringReader(file), plan(Cut.AS_TYPED, false).request()), other, again,
                () -> {}).start();
        again.advanceMillis(1_000);
        Arrivals shown = turn(other.lanes().getFirst()).arrivals();

        assertEquals(context(0).inputs(), context(1).inputs());
        for (int i = 0; i < came.count(); i++) {
            long atNanos = came.atNanos(i) - came.atNanos(0);
            int end = came.end(i);
            assertTrue(IntStream.range(0, shown.count()).anyMatch(
                    each -> shown.atNanos(each) - shown.atNanos(0) == atNanos && shown.end(each) == end),
                    "the tick of char " + end);
        }
    }

    @Test
    void figuresCountFromTheFirstTokenToWhatWasHeard() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        lane.type("One two");
        clock.advanceMillis(100);
        lane.type(". ");
        clock.advanceMillis(200);
        context(0).call().audio(0.5);
        clock.advanceMillis(50);
        loudspeakers.getFirst().hearSeconds(0.1, clock.nanoTime());
        session.beat();
        TurnFigures figures = TurnFigures.of(turn(lane).record());

        assertEquals(300, figures.firstAudioMillis().orElse(0), 1e-6);
        assertEquals(350, figures.firstHeardMillis().orElse(0), 1e-6);
        assertEquals(100, figures.split().wordsMillis(), 1e-6);
        assertEquals(200, figures.split().serviceMillis(), 1e-6);
    }

    @Test
    void closingCancelsWhatIsOpenAndClosesTheLoudspeakers() {
        LiveLane lane = speaking(1.0);
        session.close();

        assertEquals(TakeState.CANCELLED, Objects.requireNonNull(turn(lane).take()).state());
        assertTrue(loudspeakers.getFirst().closed());
    }

    /// A lane whose turn has sent the text and received so much of its sound.
    private LiveLane speaking(double seconds) {
        LiveLane lane = session.add(new TurnPlan("Voice",
                SpeechRequest.of("", "v", "m").withLanguage("en"), OptionalInt.of(250), Cut.AS_TYPED, true));
        Objects.requireNonNull(lane).type(TEXT);
        ScriptedContext context = service.contexts().getLast();
        context.call().speak(TEXT);
        context.call().audio(seconds);
        return lane;
    }

    private LiveLane lane(Cut cut, boolean safe) {
        return Objects.requireNonNull(session.add(plan(cut, safe)));
    }

    private static TurnPlan plan(Cut cut, boolean safe) {
        return new TurnPlan("Voice", SpeechRequest.of("", "v", "m"), OptionalInt.of(250), cut, safe);
    }

    private ScriptedContext context(int index) {
        return service.contexts().get(index);
    }

    private static LiveTurn turn(LiveLane lane) {
        return Objects.requireNonNull(lane.turn());
    }
}
