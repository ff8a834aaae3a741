package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.testing.FakePlayback;
import org.junit.jupiter.api.Test;

class SharedPlaybackTest {
    private final FakePlayback playback = new FakePlayback();
    private final SharedPlayback shared = new SharedPlayback(playback);
    private final Playback desk = shared.desk();
    private final Playback guest = shared.guest();
    private final PcmTrack take = track(1000);
    private final PcmTrack race = track(3000);

    @Test
    void theDeskPlaysItsOwnTrackAgainAfterAGuestWasHeard() {
        desk.load(take);
        desk.play();
        playback.hear(400, 7);
        guest.load(race);
        guest.play();
        playback.hear(2500, 9);
        assertEquals(400, desk.state().positionFrames());
        assertEquals(Mode.PAUSED, desk.state().mode());
        desk.play();
        assertSame(take, playback.track());
        assertEquals(400, playback.state().positionFrames());
        assertTrue(desk.state().active());
    }

    @Test
    void aGuestThatIsNotAdmittedIsNotHeardAndDoesNotTakeTheDevice() {
        guest.load(race);
        guest.play();
        shared.admit(false);
        assertFalse(playback.state().active());
        desk.load(take);
        desk.play();
        guest.load(race);
        guest.play();
        assertSame(take, playback.track());
        shared.admit(true);
        guest.play();
        assertSame(race, playback.track());
    }

    @Test
    void whatHasEndedBeginsAtItsStartAgain() {
        desk.load(take);
        desk.play();
        playback.hear(1000, 7);
        guest.load(race);
        desk.play();
        assertEquals(0, playback.state().positionFrames());
    }

    @Test
    void aTakeThatIsSpokenEndsTheGuestAndTheGuestsStopLeavesItAlone() {
        guest.load(race);
        guest.play();
        playback.hear(500, 9);
        desk.load(take);
        desk.play();
        playback.hear(100, 11);
        assertFalse(guest.state().active());
        assertEquals(500, guest.state().positionFrames());
        guest.stop();
        assertTrue(playback.state().active());
        assertSame(take, playback.track());
    }

    @Test
    void stoppingTheDeskDoesNotSilenceTheGuest() {
        desk.load(take);
        desk.play();
        playback.hear(400, 7);
        guest.load(race);
        guest.play();
        desk.stop();
        assertTrue(guest.state().active());
        assertEquals(0, desk.state().positionFrames());
    }

    @Test
    void whoHasLoadedNothingPlaysNothing() {
        guest.play();
        guest.seek(5);
        assertNull(playback.track());
        assertEquals(Mode.EMPTY, guest.state().mode());
        assertEquals(0, guest.state().firstOutNanos());
    }

    private static PcmTrack track(int frames) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 24_000));
        byte[] pcm = new byte[frames * 2];
        track.append(pcm, 0, pcm.length);
        track.finish();
        return track;
    }
}
