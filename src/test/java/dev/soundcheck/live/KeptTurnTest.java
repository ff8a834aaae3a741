package dev.soundcheck.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Piece;
import dev.soundcheck.session.Piece.Came;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A kept live turn that is shown again comes as it came.
class KeptTurnTest {
    private static final String TEXT = "One two three four.";

    private final HandRunClock clock = new HandRunClock();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(new Mute(), clock, () -> {});
    private final List<FakePlayback> loudspeakers = new ArrayList<>();
    private final LiveSession session = new LiveSession(studio, () -> service, () -> {
        FakePlayback made = new FakePlayback();
        loudspeakers.add(made);
        return made;
    }, clock, () -> {});
    private final LiveLane lane = Objects.requireNonNull(session.add(new TurnPlan("Voice",
            SpeechRequest.of("", "v", "m").withLanguage("en"), OptionalInt.of(250), Cut.AS_TYPED, true)));

    @Test
    void eachPieceKeepsHowItCameAndWhenItLeft() {
        Take take = made();

        assertEquals(List.of(new Piece(0, 4, at(take, 0), at(take, 0), 1),
                new Piece(4, 4, List.of(new Came(at(take, 40), 3), new Came(at(take, 70), 1)), at(take, 70), 1),
                new Piece(8, 11, List.of(new Came(at(take, 70), 5), new Came(at(take, 100), 6)), at(take, 100), 1)),
                take.utterance().pieces());
    }

    @Test
    void itsTextItsPiecesAndItsSoundArriveAgainAtTheirTimes() {
        Take take = made();
        LiveTurn first = Objects.requireNonNull(lane.turn());
        session.clear();
        KeptPlayer player = Objects.requireNonNull(session.replay(take, "Voice", clock, () -> {}));
        player.start();
        LiveTurn again = Objects.requireNonNull(lane.turn());

        clock.advanceMillis(39);
        assertEquals("One ", again.typed());
        clock.advanceMillis(1);
        assertEquals("One two", again.typed());
        assertEquals("two", again.waiting());
        clock.advanceMillis(30);
        assertEquals("One two three", again.typed());
        assertEquals("three", again.waiting());
        assertEquals(2, again.sent().size());
        assertEquals(0, Objects.requireNonNull(again.take()).seconds());
        clock.advanceMillis(5_000);

        assertEquals(TEXT, again.typed());
        assertEquals(times(first), times(again));
        assertEquals(ticks(first), ticks(again));
        assertEquals(take.seconds(), Objects.requireNonNull(again.take()).seconds(), 1e-9);
        assertEquals(take.timeline().words(), again.timeline().words());
        assertEquals(TurnFigures.of(first.record()).firstAudioMillis(),
                TurnFigures.of(again.record()).firstAudioMillis());
        assertEquals(TakeState.DONE, Objects.requireNonNull(again.take()).state());
    }

    @Test
    void itIsHeardAndCostsNoRequestAndNoTake() {
        Take take = made();
        session.clear();
        Objects.requireNonNull(session.replay(take, "Voice", clock, () -> {})).start();
        clock.advanceMillis(5_000);

        assertEquals(1, service.contexts().size());
        assertEquals(List.of(take), studio.takes());
        assertTrue(loudspeakers.stream().anyMatch(each -> each.state().active()));
    }

    @Test
    void aTurnThatBrokeOffBreaksOffAgain() {
        lane.type("One two. ");
        lane.type("Three. ");
        ScriptedCall call = service.contexts().getLast().call();
        call.speak("One two. Three. ");
        clock.advanceMillis(100);
        call.audio(0.3);
        clock.advanceMillis(50);
        call.fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "Lost.", "Go on.", ""));
        Take take = Objects.requireNonNull(Objects.requireNonNull(lane.turn()).take());
        session.clear();
        Objects.requireNonNull(session.replay(take, "Voice", clock, () -> {})).start();
        clock.advanceMillis(5_000);
        LiveTurn again = Objects.requireNonNull(lane.turn());

        assertEquals("Lost.", Objects.requireNonNull(again.failure()).sentence());
        assertEquals(take.seconds(), Objects.requireNonNull(again.take()).seconds(), 1e-9);
        assertFalse(again.neverSpoken().isEmpty());
    }

    @Test
    void anInterruptedTurnIsCancelledAgain() {
        lane.type("One two. ");
        lane.type("Three. ");
        ScriptedCall call = service.contexts().getLast().call();
        call.speak("One two. Three. ");
        call.audio(0.5);
        clock.advanceMillis(200);
        session.interrupt();
        Take take = Objects.requireNonNull(Objects.requireNonNull(lane.turn()).take());
        session.clear();
        Objects.requireNonNull(session.replay(take, "Voice", clock, () -> {})).start();
        clock.advanceMillis(5_000);
        LiveTurn again = Objects.requireNonNull(lane.turn());

        assertEquals(TakeState.CANCELLED, Objects.requireNonNull(again.take()).state());
        assertTrue(again.cancelNanos() > 0);
    }

    @Test
    void aTakeOfOnePieceIsNoLiveTurn() {
        Take take = made();
        assertTrue(KeptPlayer.plays(take));
        lane.type("All at once.");
        lane.finish();
        Take whole = Objects.requireNonNull(Objects.requireNonNull(lane.turn()).take());
        assertNotNull(whole);
        assertFalse(KeptPlayer.plays(whole));
    }

    /// A turn whose words came at 0, 40, 70 and 100 ms, each held until the next was there.
    private Take made() {
        lane.type("One ");
        clock.advanceMillis(40);
        lane.type("two");
        clock.advanceMillis(30);
        lane.type(" three");
        clock.advanceMillis(30);
        lane.type(" four.");
        lane.finish();
        ScriptedCall call = service.contexts().getLast().call();
        call.speak(TEXT);
        while (!call.allSent()) {
            clock.advanceMillis(60);
            call.audio(0.1);
        }
        call.complete();
        return Objects.requireNonNull(Objects.requireNonNull(lane.turn()).take());
    }

    private static long at(Take take, long millis) {
        return take.utterance().pressNanos() + millis * 1_000_000;
    }

    /// When each portion of the text came, and where it ends.
    private static List<String> ticks(LiveTurn turn) {
        Arrivals came = turn.arrivals();
        return IntStream.range(0, came.count())
                .mapToObj(i -> (came.atNanos(i) - came.atNanos(0)) / 1_000_000 + " ms: " + came.end(i)).toList();
    }

    private static List<Long> times(LiveTurn turn) {
        long origin = turn.record().firstTokenNanos();
        return turn.sent().stream().map(each -> each.atNanos() - origin).toList();
    }
}
