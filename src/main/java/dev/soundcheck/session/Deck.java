package dev.soundcheck.session;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.PlaybackState.Mode;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Decides what the playback plays: the shown take, or for a while another sound. The position of a take that gave way
/// is kept, so that it comes back there.
///
/// Commands and looks come from one thread, `sounds` from network threads. Fields that change together are guarded by
/// this.
final class Deck implements AutoCloseable {
    private final Playback playback;
    // Guarded by this.
    private volatile Showing main = Showing.NOTHING;
    private volatile Showing.@Nullable Sound aside;
    private final AtomicLong showings = new AtomicLong();
    /// The utterance whose sound is loaded as soon as it arrives.
    private @Nullable Utterance expected;
    /// The track that was given to the playback last.
    private volatile @Nullable PcmTrack loaded;
    /// How the playback of `main` stood when another sound took its place; null while `main` has the playback.
    private volatile @Nullable PlaybackState left;
    /// The utterance whose first audible frame is to be stamped: a new one only, never a replay.
    private volatile @Nullable Utterance fresh;
    // Used by the thread of commands and looks only.
    /// The utterance whose first audible frame has been stamped.
    private @Nullable Utterance stamped;
    /// True once the playback reports the sound that took the take's place.
    private boolean asideBegan;
    private long firstOutBefore;

    /// How what is shown stands.
    ///
    /// @param own       true where what is shown has the playback
    /// @param playback  of what is shown
    record Standing(boolean own, PlaybackState playback) {}

    Deck(Playback playback) {
        this.playback = playback;
    }

    // == WHAT IS SHOWN AND HEARD ==

    /// What is shown: the other sound where that has words, else the take.
    Showing showing() {
        Showing.Sound sound = aside;
        return sound != null && sound.take() != null ? sound : main;
    }

    /// Grows each time something else is shown.
    long showings() {
        return showings.get();
    }

    /// The track that is played in place of the take's own, null where there is none.
    @Nullable
    PcmTrack aside() {
        Showing.Sound sound = aside;
        return sound == null ? null : sound.track();
    }

    Standing standing(PlaybackState heard) {
        PlaybackState resting = left;
        boolean own = sounds();
        return new Standing(own, own || resting == null ? heard : resting);
    }

    /// Looks at the playback and stamps the first audible frame of what was just spoken.
    PlaybackState observe() {
        PlaybackState state = playback.state();
        Utterance utterance = fresh;
        // Until the utterance's own track is loaded, the playback still reports the one before.
        if (utterance != null && utterance != stamped && loaded != null && loaded == utterance.track()
                && state.firstOutNanos() >= utterance.pressNanos() && state.firstOutNanos() != 0) {
            utterance.heardAt(state.firstOutNanos(), playback.controls().meters().rate());
            stamped = utterance;
        }
        return state;
    }

    /// Ends another sound that was heard to its end; true where that changed anything. For a moment the playback may
    /// still report the track before, perhaps one that had ended.
    boolean endHeardOut(PlaybackState heard) {
        Showing.Sound sound = aside;
        if (sound == null) {
            return false;
        }
        boolean ended = heard.mode() == Mode.ENDED;
        asideBegan |= !ended || heard.firstOutNanos() != firstOutBefore;
        return ended && asideBegan && endAside(sound.track());
    }

    // == WHAT IS SHOWN NEXT ==

    /// Shows a take and loads its sound.
    synchronized void show(Take take) {
        PcmTrack track = take.track();
        expected = track == null ? take.utterance() : null;
        fresh = null;
        to(new Showing.Speech(take));
        if (track != null) {
            load(track);
        }
    }

    /// Plays the utterance as soon as its sound arrives. `present` shows it later: it has no number yet.
    synchronized void await(Utterance utterance) {
        expected = utterance;
        fresh = utterance;
        aside = null;
        left = null;
    }

    /// Shows the new take; its sound starts by itself.
    synchronized void present(Take take) {
        to(new Showing.Speech(take));
    }

    /// The stream has opened and its track is there. Any thread.
    synchronized void sounds(Utterance utterance) {
        PcmTrack track = utterance.track();
        if (expected == utterance && track != null) {
            expected = null;
            load(track);
            playback.play();
        }
    }

    /// Plays another sound in place of the take's own.
    synchronized void playAside(Showing.Sound sound, long fromFrame) {
        rest();
        expected = null;
        fresh = null;
        boolean other = sound.take() != showing().take();
        aside = sound;
        asideBegan = false;
        firstOutBefore = playback.state().firstOutNanos();
        load(sound.track());
        playback.seek(fromFrame);
        playback.play();
        if (other) {
            showings.incrementAndGet();
        }
    }

    /// Ends that sound; false where it is not the one being played.
    synchronized boolean endAside(PcmTrack track) {
        Showing.Sound sound = aside;
        if (sound == null || sound.track() != track) {
            return false;
        }
        playback.stop();
        drop();
        return true;
    }

    // == HOW IT IS HEARD ==

    synchronized void play() {
        if (reclaimed()) {
            playback.play();
        }
    }

    synchronized void pause() {
        playback.pause();
    }

    synchronized void playOrPause() {
        if (at().active()) {
            playback.pause();
        } else if (reclaimed() && at().mode() != Mode.EMPTY) {
            playback.play();
        }
    }

    synchronized void silence() {
        playback.stop();
        PlaybackState resting = left;
        if (aside != null) {
            drop();
        } else if (resting != null) {
            left = resting(resting, 0);
        }
    }

    synchronized void seek(double seconds) {
        PcmTrack track = showing().track();
        if (track != null && reclaimed()) {
            playback.seek(track.format().frames(Math.max(0, seconds)));
        }
    }

    synchronized void loop(double fromSeconds, double toSeconds) {
        PcmTrack track = showing().track();
        if (track != null && reclaimed()) {
            playback.loop(track.format().frames(fromSeconds), track.format().frames(toSeconds));
        }
    }

    @Override
    public void close() {
        playback.close();
    }

    /// How what is shown stands. Guarded by this.
    private PlaybackState at() {
        PlaybackState resting = left;
        return resting == null || sounds() ? playback.state() : resting;
    }

    /// True where what is shown has the playback.
    private boolean sounds() {
        Showing.Sound sound = aside;
        return sound == null ? left == null : sound.take() != null;
    }

    // Below: guarded by this.

    private void to(Showing next) {
        aside = null;
        left = null;
        if (!next.equals(main)) {
            main = next;
            showings.incrementAndGet();
        }
    }

    private void drop() {
        Take before = showing().take();
        aside = null;
        if (before != showing().take()) {
            showings.incrementAndGet();
        }
    }

    private void load(PcmTrack track) {
        playback.load(track);
        loaded = track;
    }

    /// Notes the position of the take before another sound takes the playback.
    private void rest() {
        if (left == null) {
            PlaybackState now = playback.state();
            left = now.active() ? resting(now, now.positionFrames()) : now;
        }
    }

    private static PlaybackState resting(PlaybackState state, long frame) {
        return new PlaybackState(Mode.PAUSED, frame, state.firstOutNanos(), state.underruns(), state.underrunNanos(),
                state.longestDryNanos(), state.output());
    }

    /// Gives the playback back to what is shown; false where that has no sound yet.
    private boolean reclaimed() {
        Showing.Sound sound = aside;
        if (sound != null && sound.take() != null) {
            return true;
        }
        if (sound != null) {
            endAside(sound.track());
        }
        PcmTrack own = main.track();
        PlaybackState resting = left;
        if (own == null || resting == null) {
            return own != null;
        }
        left = null;
        load(own);
        if (resting.mode() != Mode.ENDED) {
            playback.seek(resting.positionFrames());
        }
        return true;
    }
}
