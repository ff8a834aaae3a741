package dev.soundcheck.session;

import dev.soundcheck.audio.OutputInfo;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackMeters;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.audio.SoundControls;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Trace;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is shown and heard: one showing, one cursor, and one look at both in each beat. Only the desk asks the playback
/// for its state.
///
/// Commands and beats come from one thread (in the window, the FX thread). `sounds` comes from network threads.
public final class Desk implements AutoCloseable {
    private final Playback playback;
    private final Deck deck;
    private final Runnable changed;
    private final AtomicLong changes = new AtomicLong();
    private final Words words = new Words();
    // Used by the thread of commands and beats only.
    private Cursor cursor = Cursor.NONE;
    /// The showing in which the cursor was set; it is void in another.
    private long chosenIn;
    private long seenChanges = -1;
    private Trace trace = Trace.EMPTY;
    private Snapshot snapshot;

    /// @param changed  told of every change, on the thread that made it; must be quick
    public Desk(Playback playback, Runnable changed) {
        this.playback = playback;
        this.deck = new Deck(playback);
        this.changed = changed;
        this.snapshot = look(0, playback.state());
    }

    // == WHAT IS SHOWN ==

    /// The snapshot of the last beat.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// What is shown: the other sound where that has words, else the take.
    public Showing showing() {
        return deck.showing();
    }

    /// The take that is shown, null before the first.
    public @Nullable Take take() {
        return deck.showing().take();
    }

    /// The track that is played in place of the take's own, null where there is none.
    public @Nullable PcmTrack aside() {
        return deck.aside();
    }

    /// Grows with every change. A pulse that sees the same number again has nothing to do.
    public long changes() {
        return changes.get();
    }

    /// Volume, mute, devices and meters.
    public SoundControls controls() {
        return playback.controls();
    }

    /// The device that plays now.
    public OutputInfo output() {
        return playback.state().output();
    }

    /// Looks at everything once. Called first in each pulse.
    public Snapshot beat(long nowNanos) {
        PlaybackState heard = observe();
        if (deck.endHeardOut(heard)) {
            touch();
        }
        snapshot = look(nowNanos, heard);
        return snapshot;
    }

    /// Looks at the playback and stamps the first audible frame of what was just spoken.
    public PlaybackState observe() {
        return deck.observe();
    }

    // == WHAT IS SHOWN NEXT ==

    /// Turns the estimate of word times on or off, for words without stamps.
    public void estimate(boolean wanted) {
        if (words.estimate(wanted)) {
            touch();
        }
    }

    /// Shows a take and loads its sound.
    public void show(Take take) {
        deck.show(take);
        touch();
    }

    /// Plays the utterance as soon as its sound arrives. `present` shows it later: it has no number yet.
    void await(Utterance utterance) {
        deck.await(utterance);
    }

    /// Shows the new take; its sound starts by itself.
    void present(Take take) {
        deck.present(take);
    }

    /// The stream has opened and its track is there. Any thread.
    void sounds(Utterance utterance) {
        deck.sounds(utterance);
    }

    /// Plays another sound in place of the take's own; what is shown comes back after it.
    public void playAside(Showing.Sound sound, long fromFrame) {
        deck.playAside(sound, fromFrame);
        touch();
    }

    /// Ends that sound, where it is the one being played: the take comes back where it stood.
    public void endAside(PcmTrack track) {
        if (deck.endAside(track)) {
            touch();
        }
    }

    // == HOW IT IS HEARD ==

    /// Plays on from the position. Another sound without words ends.
    public void play() {
        deck.play();
        touch();
    }

    /// Pauses; the position stays.
    public void pause() {
        deck.pause();
        touch();
    }

    /// Pauses, plays on, or plays again from the start. A stream goes on.
    public void playOrPause() {
        deck.playOrPause();
        touch();
    }

    /// Stops and goes back to the beginning. Another sound ends.
    public void stop() {
        silence();
        touch();
    }

    /// As `stop`, without telling the listener.
    void silence() {
        deck.silence();
    }

    /// Moves the playhead. Beyond what has been received it waits.
    public void seek(double seconds) {
        deck.seek(seconds);
        touch();
    }

    /// Loops a range once the playhead reaches it.
    public void loop(double fromSeconds, double toSeconds) {
        deck.loop(fromSeconds, toSeconds);
        touch();
    }

    public void unloop() {
        playback.unloop();
        touch();
    }

    /// Sets another pace at the same pitch, for everything played from now on.
    public void rate(double rate) {
        playback.rate(rate);
    }

    // == WHAT IS CHOSEN ==

    public Cursor cursor() {
        return chosenIn == deck.showings() ? cursor : Cursor.NONE;
    }

    /// Chooses a word and moves the playhead to it.
    ///
    /// @return false where there is no such word, or no sound yet
    public boolean chooseWord(int word) {
        Cursor.Ground ground = ground();
        if (ground == null || word < 0 || word >= ground.timeline().words().size()) {
            return false;
        }
        go(ground.word(word));
        return true;
    }

    /// Shows the take, chooses one of its chunks and moves the playhead to it.
    public void chooseChunk(Take take, int chunk) {
        if (take != take()) {
            show(take);
        }
        Cursor.Ground ground = ground();
        if (ground != null && chunk >= 0 && chunk < ground.chunks().count()) {
            go(ground.chunk(chunk));
        }
    }

    /// Chooses an instant and moves the playhead to it.
    public void chooseInstant(double seconds) {
        Cursor.Ground ground = ground();
        if (ground != null) {
            go(ground.instant(seconds));
        }
    }

    /// Selects a range; the playhead stays.
    public void chooseRange(double fromSeconds, double toSeconds) {
        Cursor.Ground ground = ground();
        if (ground != null) {
            choose(ground.range(fromSeconds, toSeconds));
            touch();
        }
    }

    /// Selects the words whose stamps lie in this range, and moves the playhead to the first of them.
    public void chooseStamped(double fromSeconds, double toSeconds) {
        Cursor.Ground ground = ground();
        if (ground != null) {
            go(ground.stamped(fromSeconds, toSeconds));
        }
    }

    @Override
    public void close() {
        deck.close();
    }

    /// Asks for one more beat.
    public void lookAgain() {
        changed.run();
    }

    void touch() {
        changes.incrementAndGet();
        changed.run();
    }

    private void go(Cursor next) {
        choose(next);
        seek(next.fromSeconds());
    }

    private void choose(Cursor next) {
        cursor = next;
        chosenIn = deck.showings();
    }

    private Cursor.@Nullable Ground ground() {
        Take take = take();
        PcmTrack track = showing().track();
        return take == null || track == null
                ? null
                : new Cursor.Ground(words.of(take), take.trace().chunks(), track.format());
    }

    private Snapshot look(long nowNanos, PlaybackState heard) {
        long now = changes.get();
        Take take = take();
        Deck.Standing standing = deck.standing(heard);
        if (take == null) {
            trace = Trace.EMPTY;
        } else if (now != seenChanges || (heard.active() && trace.at(Mark.FIRST_OUT).isEmpty())) {
            trace = take.trace();
        }
        seenChanges = now;
        Timeline shown = take == null ? Timeline.of("") : words.of(take);
        return new Snapshot(nowNanos, deck.showings(), take, take == null ? null : take.track(), trace, shown,
                take != null && words.estimated(take), standing.playback(),
                standing.own() ? playback.controls().meters() : PlaybackMeters.NOTHING, cursor(), deck.aside(), heard);
    }
}
