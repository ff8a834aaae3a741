package dev.soundcheck.ui.stage;

import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.timeline.Lit;
import dev.soundcheck.timeline.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Moves the playback word by word: from a word, to the next, over and over. FX thread.
///
/// Which word is chosen, the desk knows.
final class WordControl {
    private static final double LEAST_LOOP_SECONDS = 0.12;

    private final Desk desk;
    private final ReadOnlyBooleanWrapper looping = new ReadOnlyBooleanWrapper(this, "looping");
    private Snapshot now;

    WordControl(Desk desk) {
        this.desk = desk;
        this.now = desk.snapshot();
    }

    /// True while one word is played over and over.
    ReadOnlyBooleanProperty loopingProperty() {
        return looping.getReadOnlyProperty();
    }

    /// The words that were chosen, null where none were.
    @Nullable
    Lit chosen() {
        int word = desk.cursor().word();
        return word < 0 || word >= words().words().size() ? null : words().litWith(word);
    }

    /// Moves without playing.
    void choose(int word) {
        stopLoop();
        desk.chooseWord(word);
    }

    boolean playFrom(int word) {
        if (!desk.chooseWord(word)) {
            return false;
        }
        stopLoop();
        desk.play();
        return true;
    }

    /// Plays from the chosen word, or from the beginning.
    boolean playChosen() {
        return playFrom(Math.max(0, desk.cursor().word()));
    }

    /// Chooses the next word, or the one before, without playing.
    boolean chooseNext(int words) {
        if (words().words().isEmpty()) {
            return false;
        }
        Lit chosen = chosen();
        int to = chosen == null ? Math.max(0, here()) : words > 0 ? chosen.last() + 1 : chosen.first() - 1;
        choose(Math.clamp(to, 0, words().words().size() - 1));
        return true;
    }

    /// Plays from the next word, or the one before, counted from what is heard.
    boolean step(int words) {
        if (words().words().isEmpty()) {
            return false;
        }
        int from = here();
        Lit lit = from < 0 ? null : words().litWith(from);
        int to = lit == null ? 0 : words > 0 ? lit.last() + words : lit.first() + words;
        return playFrom(Math.clamp(to, 0, words().words().size() - 1));
    }

    /// Plays the word that is heard, or the chosen one, over and over; again to go on.
    boolean toggleLoop() {
        if (looping.get()) {
            stopLoop();
            return true;
        }
        return loop(here());
    }

    /// Plays this word over and over; false where there is none, or no sound yet.
    boolean loop(int word) {
        if (word < 0 || !playFrom(words().litWith(word).first())) {
            return false;
        }
        Lit lit = words().litWith(word);
        desk.loop(lit.startSeconds(), Math.max(lit.endSeconds(), lit.startSeconds() + LEAST_LOOP_SECONDS));
        looping.set(true);
        return true;
    }

    /// A loop ends with the sound, and with what is shown.
    void onFrame(Snapshot next) {
        boolean other = next.showings() != now.showings();
        now = next;
        if (looping.get() && (other || !next.playback().active())) {
            stopLoop();
        }
    }

    private int here() {
        boolean moved = !desk.cursor().equals(now.cursor());
        return now.playback().active() && !moved ? words().wordAt(now.positionSeconds()) : desk.cursor().word();
    }

    private Timeline words() {
        return now.timeline();
    }

    private void stopLoop() {
        if (looping.get()) {
            desk.unloop();
            looping.set(false);
        }
    }
}
