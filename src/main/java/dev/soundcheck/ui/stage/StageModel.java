package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The script that is edited, and what the stage shows of the take that is heard. FX thread.
///
/// What is shown is the text that was sent with the take, whatever has become of the script since.
public final class StageModel implements FrameListener {
    /// The light is chosen for the instant at which the picture is seen.
    static final double LOOK_AHEAD_SECONDS = 1 / 60.0;
    static final String NO_STAMPS_ON_BYTES = "Bytes carries no timestamps. Use SSE or WebSocket to see words light up.";
    static final String NOT_ASKED = "No timestamps were asked for, so no word lights up.";
    static final String NONE_CAME = "No timestamps came with this take, so no word lights up.";
    static final String NO_AUDIO = "Nothing was heard: no audio arrived.";

    private final Playback playback;
    private final StringProperty script = new SimpleStringProperty(this, "script", "");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing", true);
    private final ReadOnlyStringWrapper sentText = new ReadOnlyStringWrapper(this, "sentText", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private @Nullable Take take;
    private Spotlight spotlight = Spotlight.PLAIN;
    private boolean wasActive;
    private double shownSeconds;

    public StageModel(Playback playback) {
        this.playback = playback;
    }

    // Properties

    /// What will be spoken next.
    public StringProperty scriptProperty() {
        return script;
    }

    /// True while the script is edited, false while the stage is shown.
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// The text of the take on the stage.
    ReadOnlyStringProperty sentTextProperty() {
        return sentText.getReadOnlyProperty();
    }

    /// What is lit of it, as of the last frame.
    Spotlight spotlight() {
        return spotlight;
    }

    /// One calm line about what the stage cannot show; empty where it can.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    // Commands

    /// Back to the script; sound goes on.
    public void edit() {
        editing.set(true);
    }

    /// To the take that was heard last; does nothing before the first.
    public void showStage() {
        if (take != null) {
            editing.set(false);
        }
    }

    /// Plays from the word at this char of the sent text; false where there is none.
    boolean playFromChar(int index) {
        Take shown = take;
        int word = shown == null ? -1 : shown.timeline().wordAtChar(index);
        return word >= 0 && playFrom(word);
    }

    private boolean playFrom(int word) {
        Take shown = take;
        PcmTrack track = shown == null ? null : shown.track();
        if (shown == null || track == null) {
            return false;
        }
        playback.seek(track.format().frames(shown.timeline().onsetSeconds(word)));
        playback.play();
        return true;
    }

    @Override
    public void onFrame(Frame frame) {
        boolean active = frame.playback().active();
        Take current = frame.take();
        if (current != take) {
            take = current;
            sentText.set(current == null ? "" : current.request().text());
            spotlight = Spotlight.PLAIN;
            editing.set(current == null);
        } else if (active && !wasActive) {
            editing.set(current == null);
        }
        wasActive = active;
        if (current != null) {
            show(current, frame.playback());
        }
    }

    private void show(Take current, PlaybackState state) {
        note.set(noteFor(current));
        Timeline timeline = current.timeline();
        if (timeline.words().isEmpty() && (!expectsWords(current) || current.state().ended())) {
            spotlight = Spotlight.PLAIN;
            return;
        }
        PcmTrack track = current.track();
        double seconds = track == null ? 0 : track.format().seconds(state.positionFrames());
        Spotlight next = spotlight(timeline, state, seconds);
        spotlight = seconds >= shownSeconds ? next.notBefore(spotlight) : next;
        shownSeconds = seconds;
    }

    private static Spotlight spotlight(Timeline timeline, PlaybackState state, double seconds) {
        return switch (state.mode()) {
            case EMPTY -> Spotlight.before(timeline);
            case ENDED -> Spotlight.after(timeline);
            case PLAYING -> Spotlight.at(timeline, seconds + LOOK_AHEAD_SECONDS);
            case BUFFERING, PAUSED ->
                state.positionFrames() == 0 ? Spotlight.before(timeline) : Spotlight.at(timeline, seconds);
        };
    }

    private static boolean expectsWords(Take take) {
        return take.endpoint().timestamps() && take.request().stamps().words();
    }

    private static String noteFor(Take take) {
        if (!take.timeline().words().isEmpty()) {
            return "";
        }
        if (!take.endpoint().timestamps()) {
            return NO_STAMPS_ON_BYTES;
        }
        if (!take.request().stamps().words()) {
            return NOT_ASKED;
        }
        if (!take.state().ended()) {
            return "";
        }
        return take.seconds() == 0 ? NO_AUDIO : NONE_CAME;
    }
}
