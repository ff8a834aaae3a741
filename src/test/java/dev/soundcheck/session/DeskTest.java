package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FakePlayback;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.ScriptedService;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final int RATE_HZ = 44_100;
    private final HandClock clock = new HandClock();
    private final FakePlayback playback = new FakePlayback();
    private final ScriptedService service = ScriptedService.offlineVoices();
    private final Studio studio = new Studio(playback, clock, () -> {});
    private final Desk desk = studio.desk();
    private final PcmTrack preview = track(RATE_HZ);

    @Test
    void whatIsShownStaysAtRestWhileAPreviewIsHeard() {
        Take take = spoken();
        playback.hearSeconds(0.3, clock.nanoTime() + 1);
        studio.playAside(preview, 0, null);
        playback.hearSeconds(0.5, clock.nanoTime() + 2);
        Snapshot now = desk.beat(1);
        assertSame(take, now.take());
        assertSame(take.track(), now.track());
        assertEquals(0.3, now.positionSeconds(), 1e-3);
        assertFalse(now.playback().active());
        assertTrue(now.heard().active());
        assertSame(preview, now.aside());
    }

    @Test
    void theTakeIsPlayedAfterAPreviewAndNotThePreviewAgain() {
        Take take = spoken();
        playback.hearSeconds(0.3, clock.nanoTime() + 1);
        studio.playAside(preview, 0, null);
        playback.hearSeconds(99, clock.nanoTime() + 2);
        assertNull(desk.beat(1).aside());
        desk.playOrPause();
        assertSame(take.track(), playback.track());
        assertEquals(0.3, playback.state().positionFrames() / (double) RATE_HZ, 1e-3);
        assertTrue(playback.state().active());
    }

    @Test
    void playTakesThePlaceOfAPreviewThatIsHeard() {
        Take take = spoken();
        studio.playAside(preview, 0, null);
        playback.hearSeconds(0.5, clock.nanoTime() + 2);
        desk.beat(1);
        desk.playOrPause();
        assertSame(take.track(), playback.track());
        assertNull(desk.aside());
    }

    @Test
    void aComparedTakesOwnSoundIsPlayedOnceTheComparisonIsClosed() {
        Take take = spoken();
        PcmTrack matched = track(RATE_HZ);
        studio.playAside(matched, 0, take);
        playback.hearSeconds(0.5, clock.nanoTime() + 2);
        assertEquals(0.5, desk.beat(1).positionSeconds(), 1e-3);
        desk.endAside(matched);
        assertFalse(playback.state().active());
        desk.playOrPause();
        assertSame(take.track(), playback.track());
    }

    @Test
    void anotherTakeOfAComparisonIsShownWhileItIsHeardAndTheFirstAfterwards() {
        Take other = spoken();
        Take take = spoken();
        PcmTrack matched = track(RATE_HZ);
        studio.playAside(matched, 0, other);
        assertSame(other, desk.beat(1).take());
        long before = desk.snapshot().showings();
        desk.endAside(matched);
        assertSame(take, desk.beat(2).take());
        assertTrue(desk.snapshot().showings() > before);
    }

    @Test
    void aSoundThatEndedBeforeDoesNotEndTheNext() {
        spoken();
        playback.hearSeconds(99, clock.nanoTime() + 1);
        playback.keepTelling();
        studio.playAside(preview, 0, null);
        assertSame(preview, desk.beat(1).aside());
        playback.tell();
        assertSame(preview, desk.beat(2).aside());
    }

    @Test
    void aTakeWithoutSoundPlaysNothingOfTheOneBefore() {
        spoken();
        Take silent = studio.speak(service, Endpoint.BYTES, SpeechRequest.of("One two.", "v", "m"));
        service.lastCall().cancel();
        studio.replay(silent);
        assertFalse(playback.state().active());
    }

    @Test
    void aWordIsAPlaceInTimeAndInAChunk() {
        spoken();
        assertTrue(desk.chooseWord(2));
        Cursor cursor = desk.beat(1).cursor();
        assertEquals(Cursor.Origin.WORD, cursor.origin());
        assertEquals(desk.snapshot().timeline().onsetSeconds(2), cursor.fromSeconds(), 1e-9);
        assertEquals((int) (cursor.fromSeconds() / 0.1), cursor.chunk());
        assertEquals(cursor.fromSeconds(), playback.state().positionFrames() / (double) RATE_HZ, 1e-3);
        assertFalse(desk.chooseWord(99));
    }

    @Test
    void aChunkIsAPlaceInTimeAndInAWord() {
        Take take = spoken();
        desk.chooseChunk(take, 6);
        Cursor cursor = desk.cursor();
        assertEquals(0.6, cursor.fromSeconds(), 1e-3);
        assertEquals(0.7, cursor.toSeconds(), 1e-3);
        assertEquals(take.timeline().wordAt(0.6), cursor.word());
    }

    @Test
    void whatWasChosenMeansNothingInAnotherTake() {
        Take first = spoken();
        desk.chooseWord(1);
        spoken();
        assertEquals(Cursor.NONE, desk.beat(1).cursor());
        desk.show(first);
        assertEquals(Cursor.NONE, desk.cursor());
    }

    @Test
    void wordsAreGuessedOnlyWhereThatIsWantedAndNoneWereMeasured() {
        studio.speak(service, Endpoint.BYTES, SpeechRequest.of("One two three.", "v", "m"));
        service.lastCall().sayAll();
        assertEquals(0, desk.beat(1).timeline().words().size());
        desk.estimate(true);
        assertEquals(3, desk.beat(2).timeline().words().size());
        assertTrue(desk.snapshot().estimated());
        spoken();
        assertFalse(desk.beat(3).estimated());
    }

    @Test
    void stoppedWhatIsShownStandsAtItsBeginning() {
        spoken();
        playback.hearSeconds(0.3, clock.nanoTime() + 1);
        desk.stop();
        Snapshot now = desk.beat(1);
        assertEquals(0, now.positionSeconds());
        assertEquals(Mode.PAUSED, now.playback().mode());
    }

    private Take spoken() {
        Take take = studio.speak(service, Endpoint.WEBSOCKET, SpeechRequest.of("One two three four.", "v", "m"));
        service.lastCall().sayAll();
        return take;
    }

    private static PcmTrack track(int frames) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, RATE_HZ));
        track.append(new byte[frames * 2], 0, frames * 2);
        track.finish();
        return track;
    }
}
