package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import dev.soundcheck.trace.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StudioTest {
    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final AtomicInteger touched = new AtomicInteger();
    private final Studio studio = new Studio(playback, clock, touched::incrementAndGet);
    private final SpeechRequest line = SpeechRequest.of("One two three four.", "v", "sonic-3.6");

    @Test
    void aTakeIsHeardWhileItStillStreams() {
        Take take = studio.speak(service, Endpoint.SSE, line);
        assertEquals(TakeState.WAITING, take.state());
        service.lastCall().audio(0.1);
        assertEquals(TakeState.STREAMING, take.state());
        assertSame(take.track(), playback.track());
        assertTrue(playback.state().active());
    }

    @Test
    void thePressIsStampedBeforeAnythingIsAsked() {
        clock.advanceMillis(5);
        long press = clock.nanoTime();
        service.script(_ -> clock.advanceMillis(30));
        Take take = studio.speak(service, Endpoint.BYTES, line);
        assertEquals(press, take.trace().pressNanos());
    }

    @Test
    void nothingIsCountedListedOrToldBeforeTheServiceHasTheRequest() {
        List<String> order = new ArrayList<>();
        Studio slow = new Studio(new Desk(playback, () -> order.add("told")), clock, () -> {
            order.add("counted");
            return 1;
        });
        service.script(_ -> order.add("asked with " + slow.takes().size() + " takes listed"));
        slow.speak(service, Endpoint.BYTES, line);
        assertEquals(List.of("asked with 0 takes listed", "counted", "told"), order);
    }

    @Test
    void whatCameBeforeAFailureStaysPlayable() {
        Take take = studio.speak(service, Endpoint.WEBSOCKET, line);
        service.lastCall().audio(0.5);
        SpeechFailure cut = SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "The stream broke.", "Try again.", "");
        service.lastCall().fail(cut);
        assertEquals(TakeState.FAILED, take.state());
        assertEquals(cut, take.failure());
        assertEquals(0.5, take.seconds(), 1e-3);
        assertTrue(Objects.requireNonNull(take.track()).complete());
        studio.replay(take);
        assertSame(take.track(), playback.track());
        assertEquals(1, service.calls().size());
    }

    @Test
    void stoppingCancelsTheStreamAndIsNoFailure() {
        Take take = studio.speak(service, Endpoint.WEBSOCKET, line);
        service.lastCall().audio(0.2);
        studio.stop();
        assertEquals(TakeState.CANCELLED, take.state());
        assertNull(take.failure());
        assertEquals(0.2, take.seconds(), 1e-3);
    }

    @Test
    void speakingAgainStopsTheFormerTake() {
        Take first = studio.speak(service, Endpoint.BYTES, line);
        Take second = studio.speak(service, Endpoint.SSE, line);
        assertEquals(TakeState.CANCELLED, first.state());
        assertSame(second, studio.current());
        assertEquals(List.of(first, second), studio.takes());
        assertEquals(List.of(1, 2), studio.takes().stream().map(Take::number).toList());
    }

    @Test
    void lateSoundOfAFormerTakeDoesNotReachTheLoudspeaker() {
        studio.speak(service, Endpoint.SSE, line);
        var late = service.lastCall();
        studio.speak(service, Endpoint.SSE, line);
        late.audio(0.1);
        assertNull(playback.track());
    }

    @Test
    void theFirstAudibleFrameIsStampedAtTheFirstLook() {
        Take take = studio.speak(service, Endpoint.SSE, line);
        service.lastCall().audio(0.3);
        clock.advanceMillis(42);
        playback.hear(1, clock.nanoTime());
        studio.desk().observe();
        clock.advanceMillis(10);
        studio.desk().observe();
        assertEquals(OptionalLong.of(42_000_000), take.trace().sincePress(Mark.FIRST_OUT));
    }

    @Test
    void theSoundOfTheTakeBeforeIsNoFirstSoundOfTheNext() {
        studio.speak(service, Endpoint.SSE, line);
        service.lastCall().audio(0.3);
        clock.advanceMillis(10);
        playback.hear(1, clock.nanoTime());
        clock.advanceMillis(500);
        Take next = studio.speak(service, Endpoint.SSE, line);
        studio.desk().observe();
        assertEquals(OptionalLong.empty(), next.trace().sincePress(Mark.FIRST_OUT));
    }

    @Test
    void theSoundOfAnotherTakeThatWasSelectedIsNoFirstSoundOfTheOneJustMade() {
        Take heard = studio.speak(service, Endpoint.SSE, line);
        service.lastCall().sayAll();
        Take unheard = studio.speak(service, Endpoint.SSE, line);
        service.lastCall().sayAll();
        studio.select(heard);
        clock.advanceMillis(10);
        playback.hear(1, clock.nanoTime());
        studio.desk().observe();
        assertEquals(OptionalLong.empty(), unheard.trace().sincePress(Mark.FIRST_OUT));
        studio.select(unheard);
        playback.hear(1, clock.nanoTime());
        studio.desk().observe();
        assertEquals(OptionalLong.empty(), unheard.trace().sincePress(Mark.FIRST_OUT));
    }

    @Test
    void theTakeBeforeHeardLateIsNoFirstSoundOfTheNext() {
        studio.speak(service, Endpoint.SSE, line);
        service.lastCall().audio(0.3);
        Take next = studio.speak(service, Endpoint.SSE, line);
        clock.advanceMillis(10);
        playback.hear(1, clock.nanoTime());
        studio.desk().observe();
        assertEquals(OptionalLong.empty(), next.trace().sincePress(Mark.FIRST_OUT));
    }

    @Test
    void aReplayIsNoFirstSound() {
        Take unheard = studio.speak(service, Endpoint.SSE, line);
        service.lastCall().sayAll();
        studio.replay(unheard);
        clock.advanceMillis(10);
        playback.hear(1, clock.nanoTime());
        studio.desk().observe();
        assertEquals(OptionalLong.empty(), unheard.trace().sincePress(Mark.FIRST_OUT));
    }

    @Test
    void aTakeWithoutSoundCanBeSelectedAndPlaysNothing() {
        Take silent = studio.speak(service, Endpoint.BYTES, line);
        service.lastCall().fail(SpeechFailure.of(SpeechFailure.Kind.UNREACHABLE, "No answer.", "", ""));
        studio.replay(silent);
        assertEquals(PlaybackState.Mode.EMPTY, playback.state().mode());
    }

    @Test
    void everyChangeIsCountedAndTold() {
        long before = studio.desk().changes();
        studio.speak(service, Endpoint.SSE, line);
        service.lastCall().sayAll();
        assertTrue(studio.desk().changes() > before);
        assertEquals(studio.desk().changes() - before, touched.get());
    }

    @Test
    void aStreamThatBeginsWhileAnotherTakeIsSelectedDoesNotTakeItsPlace() {
        Take kept = studio.speak(service, Endpoint.SSE, line);
        service.lastCall().sayAll();
        studio.speak(service, Endpoint.SSE, line);
        var late = service.lastCall();
        // The stream begins on a network thread, just when the other take is being loaded.
        playback.whileLoading(() -> {
            Thread network = new Thread(() -> late.audio(0.1));
            network.start();
            try {
                network.join(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        studio.select(kept);
        assertSame(kept.track(), playback.track());
    }

    @Test
    void closingStopsEverything() {
        Take take = studio.speak(service, Endpoint.SSE, line);
        studio.close();
        assertEquals(TakeState.CANCELLED, take.state());
        assertTrue(playback.closed());
        assertNotNull(studio.current());
    }
}
