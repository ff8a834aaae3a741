package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedCall;
import dev.soundcheck.testing.ScriptedService;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final SpeechRequest LINE = SpeechRequest.of("One line for all.", "voice", "model");
    private static final SpeechFailure DOWN = SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "Nobody answers.",
            "Look at the address.", "refused");

    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(playback, clock, () -> {});

    @Test
    void everyEndpointIsWarmedUpBeforeAnyIsMeasured() {
        Round round = round(LINE);
        List<String> said = play(round);

        assertEquals(List.of("BYTES Warm up.", "SSE Warm up.", "WEBSOCKET Warm up.", "BYTES One line for all.",
                "SSE One line for all.", "WEBSOCKET One line for all."), said);
        assertNull(round.failure());
        assertEquals(3, studio.takes().size());
        assertTrue(studio.takes().stream().noneMatch(take -> take.trace().warmingUp()));
    }

    @Test
    void whatIsWarmIsNotWarmedUpAgain() {
        play(round(LINE));

        assertEquals(List.of("BYTES One line for all.", "SSE One line for all.", "WEBSOCKET One line for all."),
                play(round(LINE)));
    }

    @Test
    void noTwoSpeakAtOnce() {
        Round round = round(LINE);
        round.advance();
        round.advance();
        assertEquals(1, service.calls().size());

        service.lastCall().sayAll();
        round.advance();
        assertEquals(2, service.calls().size());
    }

    @Test
    void theFirstIsHeardAndTheOthersAreNot() {
        Round round = round(LINE);
        play(round);

        assertSame(studio.takes().getFirst(), studio.current());
        assertSame(studio.takes().getFirst().track(), playback.track());
        assertEquals(List.of(Endpoint.BYTES, Endpoint.SSE, Endpoint.WEBSOCKET),
                studio.latest().stream().map(Take::endpoint).toList());
    }

    @Test
    void allSpeakInTheFormThatAllCanSend() {
        play(round(LINE.withFormat(OutputFormat.wav(PcmEncoding.S16LE, 24_000))));

        assertEquals(List.of(OutputFormat.raw(PcmEncoding.S16LE, 24_000)),
                studio.takes().stream().map(take -> take.request().format()).distinct().toList());
    }

    @Test
    void aFailureEndsTheRoundAndIsTold() {
        Round round = round(LINE);
        round.advance();
        service.lastCall().fail(DOWN);
        round.advance();

        assertTrue(round.over());
        assertSame(DOWN, round.failure());
        assertEquals(1, service.calls().size());
    }

    @Test
    void aStoppedTakeEndsTheRound() {
        Round round = round(LINE);
        for (int i = 0; i < 4; i++) {
            round.advance();
            if (i < 3) {
                service.lastCall().sayAll();
            }
        }
        studio.stop();
        round.advance();

        assertTrue(round.over());
        assertNull(round.failure());
        assertEquals(4, service.calls().size());
    }

    @Test
    void cancellingEndsTheWarmUpToo() {
        Round round = round(LINE);
        round.advance();
        round.cancel();
        round.advance();

        assertTrue(service.lastCall().ended());
        assertEquals(1, service.calls().size());
    }

    @Test
    void theFirstTakeOverAnEndpointIsMarkedAndTheNextIsNot() {
        Take first = studio.speak(service, Endpoint.SSE, LINE);
        service.lastCall().sayAll();
        Take second = studio.speak(service, Endpoint.SSE, LINE);

        assertTrue(first.trace().warmingUp());
        assertFalse(second.trace().warmingUp());
    }

    @Test
    void aTakeThatBroughtNoSoundHasWarmedUpNothing() {
        studio.speak(service, Endpoint.SSE, LINE);
        service.lastCall().fail(DOWN);

        assertTrue(studio.speak(service, Endpoint.SSE, LINE).trace().warmingUp());
    }

    @Test
    void anotherServiceIsColdAgain() {
        studio.speak(service, Endpoint.SSE, LINE);
        service.lastCall().sayAll();

        assertTrue(studio.speak(ScriptedService.cartesia(), Endpoint.SSE, LINE).trace().warmingUp());
    }

    private Round round(SpeechRequest request) {
        return new Round(studio, service, request, List.of(Endpoint.values()));
    }

    /// Lets everything be spoken; what was asked for, in its order.
    private List<String> play(Round round) {
        int before = service.calls().size();
        service.script(ScriptedCall::sayAll);
        while (!round.over()) {
            round.advance();
        }
        return service.calls().stream().skip(before)
                .map(call -> call.endpoint() + " " + call.request().text()).toList();
    }
}
