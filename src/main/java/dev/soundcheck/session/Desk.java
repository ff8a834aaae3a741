package dev.soundcheck.session;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.PlaybackState.Mode;
import dev.soundcheck.audio.SoundControls;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is shown and heard: one showing, one cursor, and one look at both for each beat. Nobody else asks the playback
/// for its state.
///
/// Commands and beats come from one thread (in the window, the FX thread). `sounds` comes from network threads.
public final class Desk implements AutoCloseable {
    private final Playback playback;
    private final Runnable changed;
    private final AtomicLong changes = new AtomicLong();
    private final Words words = new Words();
    /// Held while it is decided what the playback plays, and while it is told.
    private final Object deck = new Object();
    // Guarded by deck; written by the commands.
    private volatile Showing main = Showing.NOTHING;
    private volatile Showing.@Nullable Sound aside;
    /// Heard as soon as it sounds.
    private @Nullable Utterance expected;
    /// Given to the playback last.
    private volatile @Nullable PcmTrack loaded;
    /// How the playback of `main` stood when something else took its place; null while it has the playback.
    private volatile @Nullable PlaybackState left;
    /// The first sound of this utterance is still to be stamped: of the one just made, never of one that is replayed.
    private volatile @Nullable Utterance fresh;
    // Below: the thread of commands and beats only.
    private Cursor cursor = Cursor.NONE;
    private long showings;
    private long seenChanges = -1;
    private Trace trace = Trace.EMPTY;
    /// True once the playback tells of the sound that has the take's place.
    private boolean asideBegan;
    private long firstOutBefore;
    private Snapshot snapshot;

    /// @param changed  told of every change, on the thread that made it; must be quick
    public Desk(Playback playback, Runnable changed) {
        this.playback = playback;
        this.changed = changed;
        this.snapshot = look(0, playback.state());
    }

    // == WHAT IS SHOWN ==

    /// As of the last beat.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// What is shown: the sound in its place where that has words, else the take.
    public Showing showing() {
        Showing.Sound sound = aside;
        return sound != null && sound.take() != null ? sound : main;
    }

    /// The take that is shown, null before the first.
    public @Nullable Take take() {
        return showing().take();
    }

    /// The track that is heard in the place of the take's own, null where there is none.
    public @Nullable PcmTrack aside() {
        Showing.Sound sound = aside;
        return sound == null ? null : sound.track();
    }

    /// Grows with every change; a pulse that sees the same number again has nothing to do.
    public long changes() {
        return changes.get();
    }

    /// What can be set of the sound for good.
    public SoundControls controls() {
        return playback.controls();
    }

    /// The device sound goes to now.
    public OutputInfo output() {
        return playback.state().output();
    }

    /// Looks at everything once. Called first in each pulse.
    public Snapshot beat(long nowNanos) {
        PlaybackState heard = observe();
        Showing.Sound sound = aside;
        if (sound != null && heardOut(heard)) {
            endAside(sound.track());
        }
        snapshot = look(nowNanos, heard);
        return snapshot;
    }

    /// Looks at the playback and stamps the first audible frame of what was just spoken.
    public PlaybackState observe() {
        PlaybackState state = playback.state();
        Utterance utterance = fresh;
        // Until the utterance's own track is loaded, the playback still tells of the one before.
        if (utterance != null && loaded != null && loaded == utterance.track()
                && state.firstOutNanos() >= utterance.pressNanos() && state.firstOutNanos() != 0) {
            utterance.heardAt(state.firstOutNanos());
        }
        return state;
    }

    // == WHAT IS SHOWN NEXT ==

    /// Words without stamps are guessed from now on, or no longer.
    public void estimate(boolean wanted) {
        if (words.estimate(wanted)) {
            touch();
        }
    }

    /// Shows a take, and has its sound ready to play.
    public void show(Take take) {
        synchronized (deck) {
            PcmTrack track = take.track();
            expected = track == null ? take.utterance() : null;
            fresh = null;
            to(new Showing.Speech(take));
            if (track != null) {
                load(track);
            }
        }
        touch();
    }

    /// Hears the utterance as soon as it sounds. It is shown by `present`: it has no number yet.
    void await(Utterance utterance) {
        synchronized (deck) {
            expected = utterance;
            fresh = utterance;
            aside = null;
            left = null;
        }
    }

    /// Shows what was just spoken; its sound begins by itself.
    void present(Take take) {
        synchronized (deck) {
            to(new Showing.Speech(take));
        }
    }

    /// The stream has opened and its track is there. Any thread.
    void sounds(Utterance utterance) {
        PcmTrack track = utterance.track();
        synchronized (deck) {
            if (expected == utterance && track != null) {
                expected = null;
                load(track);
                playback.play();
            }
        }
    }

    /// Plays sound that is kept elsewhere, in the place of the take's own; what is shown comes back after it.
    public void playAside(Showing.Sound sound, long fromFrame) {
        synchronized (deck) {
            rest();
            expected = null;
            fresh = null;
            boolean other = sound.take() != take();
            aside = sound;
            asideBegan = false;
            firstOutBefore = playback.state().firstOutNanos();
            load(sound.track());
            playback.seek(fromFrame);
            playback.play();
            if (other) {
                begin();
            }
        }
        touch();
    }

    /// Ends that sound, where it is the one that is heard: the take has the desk again, where it stood.
    public void endAside(PcmTrack track) {
        synchronized (deck) {
            Showing.Sound sound = aside;
            if (sound == null || sound.track() != track) {
                return;
            }
            playback.stop();
            drop();
        }
        touch();
    }

    // == HOW IT IS HEARD ==

    /// Goes on from where it stands. Sound without words gives way.
    public void play() {
        synchronized (deck) {
            if (reclaimed()) {
                playback.play();
            }
        }
        touch();
    }

    /// Silent, and stays where it is.
    public void pause() {
        synchronized (deck) {
            playback.pause();
        }
        touch();
    }

    /// Stands still, goes on from there, or is heard again. What streams goes on streaming.
    public void playOrPause() {
        synchronized (deck) {
            if (at().active()) {
                playback.pause();
            } else if (reclaimed() && at().mode() != Mode.EMPTY) {
                playback.play();
            }
        }
        touch();
    }

    /// Silent, and back at the beginning. Sound of elsewhere ends.
    public void stop() {
        silence();
        touch();
    }

    /// As `stop`, and tells nobody.
    void silence() {
        synchronized (deck) {
            playback.stop();
            PlaybackState resting = left;
            if (aside != null) {
                drop();
            } else if (resting != null) {
                left = resting(resting, 0);
            }
        }
    }

    /// Moves the playhead; beyond what has been received there is nothing to hear yet.
    public void seek(double seconds) {
        synchronized (deck) {
            PcmTrack track = track();
            if (track != null && reclaimed()) {
                playback.seek(track.format().frames(Math.max(0, seconds)));
            }
        }
        touch();
    }

    /// Plays a stretch over and over once the playhead gets there.
    public void loop(double fromSeconds, double toSeconds) {
        synchronized (deck) {
            PcmTrack track = track();
            if (track != null && reclaimed()) {
                playback.loop(track.format().frames(fromSeconds), track.format().frames(toSeconds));
            }
        }
        touch();
    }

    public void unloop() {
        playback.unloop();
        touch();
    }

    /// Another pace at the same pitch, for all that is heard from now on.
    public void rate(double rate) {
        playback.rate(rate);
    }

    // == WHAT IS CHOSEN ==

    public Cursor cursor() {
        return cursor;
    }

    /// Chooses a word and moves the playhead to it.
    ///
    /// @return false where there is no such word, or no sound yet
    public boolean chooseWord(int word) {
        Cursor.Ground ground = ground();
        if (ground == null || word < 0 || word >= ground.timeline().words().size()) {
            return false;
        }
        choose(ground.word(word));
        return true;
    }

    /// Shows the take, chooses one of its chunks and moves the playhead to it.
    public void chooseChunk(Take take, int chunk) {
        if (take != take()) {
            show(take);
        }
        Cursor.Ground ground = ground();
        if (ground != null && chunk >= 0 && chunk < ground.chunks().count()) {
            choose(ground.chunk(chunk));
        }
    }

    /// Chooses an instant and moves the playhead to it.
    public void chooseInstant(double seconds) {
        Cursor.Ground ground = ground();
        if (ground != null) {
            choose(ground.instant(seconds));
        }
    }

    /// Chooses a stretch; the playhead stays.
    public void chooseRange(double fromSeconds, double toSeconds) {
        Cursor.Ground ground = ground();
        if (ground != null) {
            cursor = ground.range(fromSeconds, toSeconds);
            touch();
        }
    }

    public void chooseNothing() {
        cursor = Cursor.NONE;
        touch();
    }

    @Override
    public void close() {
        playback.close();
    }

    /// Asks for one more beat.
    public void lookAgain() {
        changed.run();
    }

    void touch() {
        changes.incrementAndGet();
        changed.run();
    }

    private void choose(Cursor next) {
        cursor = next;
        seek(next.fromSeconds());
    }

    private Cursor.@Nullable Ground ground() {
        Take take = take();
        PcmTrack track = track();
        return take == null || track == null
                ? null
                : new Cursor.Ground(words.of(take), take.trace().chunks(), track.format());
    }

    /// Of what is shown.
    private @Nullable PcmTrack track() {
        return showing().track();
    }

    /// How what is shown stands. Guarded by deck.
    private PlaybackState at() {
        PlaybackState resting = left;
        return resting == null || sounds() ? playback.state() : resting;
    }

    /// True where what is shown has the playback.
    private boolean sounds() {
        Showing.Sound sound = aside;
        return sound == null ? left == null : sound.take() != null;
    }

    /// The playback may still tell of the track before for a moment: of one that had ended, perhaps.
    private boolean heardOut(PlaybackState heard) {
        boolean ended = heard.mode() == Mode.ENDED;
        asideBegan |= !ended || heard.firstOutNanos() != firstOutBefore;
        return ended && asideBegan;
    }

    private Snapshot look(long nowNanos, PlaybackState heard) {
        long now = changes.get();
        Take take = take();
        Showing.Sound sound = aside;
        PlaybackState resting = left;
        boolean own = sounds();
        if (take == null) {
            trace = Trace.EMPTY;
        } else if (now != seenChanges || (heard.active() && trace.at(Mark.FIRST_OUT).isEmpty())) {
            trace = take.trace();
        }
        seenChanges = now;
        Timeline shown = take == null ? Timeline.of("") : words.of(take);
        return new Snapshot(nowNanos, showings, take, take == null ? null : take.track(), trace, shown,
                take != null && words.estimated(take),
                own || resting == null ? heard : resting,
                own ? playback.controls().meters() : PlaybackMeters.NOTHING, cursor,
                sound == null ? null : sound.track(), heard);
    }

    // Below: guarded by deck.

    private void to(Showing next) {
        aside = null;
        left = null;
        if (!next.equals(main)) {
            main = next;
            begin();
        }
    }

    /// Something else is shown: what was chosen in the other means nothing here.
    private void begin() {
        showings++;
        cursor = Cursor.NONE;
    }

    private void drop() {
        Take before = take();
        aside = null;
        if (before != take()) {
            begin();
        }
    }

    private void load(PcmTrack track) {
        playback.load(track);
        loaded = track;
    }

    /// Notes how the take stands before something else takes the playback.
    private void rest() {
        if (left == null) {
            PlaybackState now = playback.state();
            left = now.active() ? resting(now, now.positionFrames()) : now;
        }
    }

    private static PlaybackState resting(PlaybackState state, long frame) {
        return new PlaybackState(Mode.PAUSED, frame, state.firstOutNanos(), state.underruns(), state.underrunNanos(),
                state.output());
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
