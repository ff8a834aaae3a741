package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechEvent;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What a live session sends, plays and keeps.
class LiveSessionTest extends LiveSessionCase {
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
    void aFlushIsAskedForAndDoneOnOneClock() {
        LiveLane lane = lane(Cut.AS_TYPED, true);
        lane.type("One two ");
        lane.flush();
        long askedNanos = clock.nanoTime();
        clock.advanceMillis(250);
        context(0).call().tell(new SpeechEvent.Flushed(1));

        assertEquals(List.of(new FlushStamp(1, askedNanos, askedNanos + 250_000_000)), turn(lane).flushes());
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
    void thereAreEightVoicesAtMost() {
        for (int i = 0; i < LiveSession.MOST_LANES; i++) {
            assertNotNull(session.add(plan(Cut.AS_TYPED, true)));
        }
        assertNull(session.add(plan(Cut.AS_TYPED, true)));
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

}
