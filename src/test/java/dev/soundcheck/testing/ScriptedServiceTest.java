package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.VoicePage;
import dev.soundcheck.speech.voice.VoiceQuery;
import dev.soundcheck.trace.Mark;
import org.junit.jupiter.api.Test;

/// The fixtures must behave as the ports promise, or every test above them is worth nothing.
final class ScriptedServiceTest {
    private static final SpeechRequest LINE = SpeechRequest.of("Watch the words light up.", "v", "sonic-3.6");

    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final Studio studio = new Studio(playback, clock, () -> {});
    private final ScriptedService service = ScriptedService.offlineVoices();

    @Test
    void aTakeHoldsEveryByteAndEveryWordThatWasScripted() {
        Take take = studio.speak(service, Endpoint.WEBSOCKET, LINE);
        service.lastCall().sayAll();

        assertEquals(TakeState.DONE, take.state());
        assertEquals(5, take.timeline().words().size());
        assertEquals(service.lastCall().speech().seconds(), take.seconds(), 1e-6);
    }

    @Test
    void bytesCarriesNoStamps() {
        Take take = studio.speak(service, Endpoint.BYTES, LINE);
        service.lastCall().sayAll();

        assertTrue(take.timeline().words().isEmpty());
    }

    @Test
    void theHandClockDecidesWhatTheTraceShows() {
        Take take = studio.speak(service, Endpoint.SSE, LINE);
        clock.advanceMillis(40);
        service.lastCall().audio(0.1);

        assertEquals(40_000_000L, take.trace().sincePress(Mark.FIRST_AUDIO).orElseThrow());
    }

    @Test
    void pagesFollowEachOtherToTheLastVoice() throws SpeechException {
        service.pageSize(5);
        VoicePage first = service.page(VoiceQuery.FIRST);
        VoicePage second = service.page(VoiceQuery.FIRST.after(first.voices().getLast().id()));

        assertTrue(first.hasMore());
        assertEquals(Voices.EIGHT.subList(5, 8), second.voices());
    }

    @Test
    void thePlaybackEndsWhereTheTrackEnds() {
        Take take = studio.speak(service, Endpoint.SSE, LINE);
        service.lastCall().sayAll();
        playback.hearSeconds(take.seconds(), clock.nanoTime());

        assertEquals(PlaybackState.Mode.ENDED, playback.state().mode());
    }
}
