package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.TakeState;
import dev.soundcheck.testing.FakePlayback;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is heard of several voices, and what an interruption leaves.
class LiveVoicesTest extends LiveSessionCase {
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
    void closingCancelsWhatIsOpenAndClosesTheLoudspeakers() {
        LiveLane lane = speaking(1.0);
        session.close();

        assertEquals(TakeState.CANCELLED, Objects.requireNonNull(turn(lane).take()).state());
        assertTrue(loudspeakers.getFirst().closed());
    }
}
