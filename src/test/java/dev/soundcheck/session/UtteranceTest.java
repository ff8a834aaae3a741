package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedContext;
import dev.soundcheck.testing.ScriptedService;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UtteranceTest {
    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(playback, clock, () -> {});

    @Test
    void aLineIsTheCaseOfOnePiece() {
        long press = clock.nanoTime();
        Take take = studio.speak(service, Endpoint.BYTES, SpeechRequest.of("One two.", "v", "m"));
        assertEquals(List.of(new Piece(0, 8, press, press, 1)), take.utterance().pieces());
        assertFalse(take.utterance().growing());
    }

    @Test
    void piecesAreJoinedByteForByteAndKnowWhenTheyWereSent() {
        Utterance utterance = open("One").utterance();
        clock.advanceMillis(20);
        assertTrue(utterance.append(" two"));
        assertTrue(utterance.flush());
        clock.advanceMillis(20);
        assertTrue(utterance.append(" three."));
        assertEquals("One two three.", utterance.text());
        assertEquals("One two three.", utterance.request().text());
        assertEquals(List.of(new Piece(0, 3, at(0), at(0), 1), new Piece(3, 4, at(20), at(20), 1),
                new Piece(7, 7, at(40), at(40), 2)),
                utterance.pieces());
        assertEquals(List.of(" two", "(flush)", " three."), context().inputs());
    }

    @Test
    void textIsRefusedOnceTheServiceHasEndedTheUtterance() {
        Utterance utterance = open("One").utterance();
        context().call().fail(SpeechFailure.of(SpeechFailure.Kind.REJECTED, "The context has expired.", "", ""));
        assertFalse(utterance.append(" two"));
        assertFalse(utterance.flush());
        assertFalse(utterance.finish());
        assertEquals("One", utterance.text());
        assertEquals(List.of(), context().inputs());
    }

    @Test
    void textIsRefusedOnceNoMoreWasToCome() {
        Utterance utterance = open("One").utterance();
        assertTrue(utterance.finish());
        assertFalse(utterance.append(" two"));
        assertFalse(utterance.growing());
        assertEquals(List.of("(finish)"), context().inputs());
    }

    @Test
    void stampsFindTheirWordsInTextThatCameAfterThePress() {
        Utterance utterance = open("").utterance();
        utterance.append("One ");
        utterance.append("two.");
        context().call().tell(new SpeechEvent.Words(List.of(new Stamp("One", 0, 0.4), new Stamp("two", 0.5, 0.9))));
        assertEquals(4, utterance.timeline().words().get(1).textStart());
    }

    @Test
    void severalUtterancesAreLiveAtOnceAndOnlyTheLastIsHeard() {
        Take first = open("One");
        Take second = open("Two");
        assertEquals(List.of(first.utterance(), second.utterance()), studio.live());
        service.contexts().getFirst().call().audio(0.2);
        assertNull(playback.track());
        service.contexts().getLast().call().audio(0.2);
        assertSame(second.track(), playback.track());
        service.contexts().getFirst().call().complete();
        assertEquals(List.of(second.utterance()), studio.live());
    }

    @Test
    void stoppingCancelsAllThatIsLive() {
        Take first = open("One");
        Take second = open("Two");
        studio.stop();
        assertEquals(TakeState.CANCELLED, first.state());
        assertEquals(TakeState.CANCELLED, second.state());
        assertEquals(List.of(), studio.live());
    }

    private Take open(String text) {
        return studio.open(studio.press(), service, SpeechRequest.of(text, "v", "m"),
                ContextOptions.of(OptionalInt.of(0)), true);
    }

    private ScriptedContext context() {
        return service.contexts().getLast();
    }

    private long at(long millis) {
        return new HandClock().nanoTime() + millis * 1_000_000;
    }
}
