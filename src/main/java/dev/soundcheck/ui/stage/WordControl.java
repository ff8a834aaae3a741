package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Moves the playback word by word: from a word, to the next, over and over. FX thread.
final class WordControl {
    private static final double LEAST_LOOP_SECONDS = 0.12;

    private final Playback playback;
    private final Runnable wake;
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper(this, "looping");
    private @Nullable Take take;
    private Timeline timeline = Timeline.of("");
    private int cursor = -1;
    private @Nullable Lit loop;

    WordControl(Playback playback, Runnable wake) {
        this.playback = playback;
        this.wake = wake;
    }

    /// True while one word is played over and over.
    ReadOnlyBooleanProperty loopingProperty() {
        return looping.getReadOnlyProperty();
    }

    /// The words that were chosen by hand or key, null where none were.
    @Nullable
    Lit chosen() {
        return cursor < 0 || cursor >= timeline.words().size() ? null : timeline.litWith(cursor);
    }

    void show(@Nullable Take shown, Timeline words) {
        if (shown != take) {
            take = shown;
            cursor = -1;
            stopLoop();
        }
        timeline = words;
    }

    /// Moves without playing.
    void choose(int word) {
        cursor = word;
        stopLoop();
        seek(word);
    }

    boolean playFrom(int word) {
        if (word < 0 || word >= timeline.words().size() || !seek(word)) {
            return false;
        }
        cursor = word;
        stopLoop();
        playback.play();
        return true;
    }

    /// Plays from the chosen word, or from the beginning.
    boolean playChosen() {
        return playFrom(Math.max(0, cursor));
    }

    /// Chooses the next word, or the one before, without playing.
    boolean chooseNext(int words) {
        if (timeline.words().isEmpty()) {
            return false;
        }
        Lit now = chosen();
        int to = now == null ? Math.max(0, here()) : words > 0 ? now.last() + 1 : now.first() - 1;
        choose(Math.clamp(to, 0, timeline.words().size() - 1));
        return true;
    }

    /// Plays from the next word, or the one before, counted from what is heard.
    boolean step(int words) {
        if (timeline.words().isEmpty()) {
            return false;
        }
        int from = here();
        Lit now = from < 0 ? null : timeline.litWith(from);
        int to = now == null ? 0 : words > 0 ? now.last() + words : now.first() + words;
        return playFrom(Math.clamp(to, 0, timeline.words().size() - 1));
    }

    /// Plays the word that is heard, or the chosen one, over and over; again to go on.
    boolean toggleLoop() {
        if (loop != null) {
            stopLoop();
            wake.run();
            return true;
        }
        int word = here();
        if (word < 0 || !playFrom(timeline.litWith(word).first())) {
            return false;
        }
        startLoop(timeline.litWith(word));
        return true;
    }

    /// A loop ends with the sound.
    void onFrame(PlaybackState state) {
        if (loop != null && !state.active()) {
            stopLoop();
        }
    }

    private int here() {
        PlaybackState state = playback.state();
        PcmTrack track = take == null ? null : take.track();
        return state.active() && track != null
                ? timeline.wordAt(track.format().seconds(state.positionFrames()))
                : cursor;
    }

    private boolean seek(int word) {
        PcmTrack track = take == null ? null : take.track();
        if (track == null) {
            return false;
        }
        playback.seek(track.format().frames(timeline.onsetSeconds(word)));
        wake.run();
        return true;
    }

    private void startLoop(Lit words) {
        PcmTrack track = take == null ? null : take.track();
        if (track != null) {
            double end = Math.max(words.endSeconds(), words.startSeconds() + LEAST_LOOP_SECONDS);
            playback.loop(track.format().frames(words.startSeconds()), track.format().frames(end));
            loop = words;
            looping.set(true);
        }
    }

    private void stopLoop() {
        if (loop != null) {
            playback.unloop();
            loop = null;
            looping.set(false);
        }
    }
}
