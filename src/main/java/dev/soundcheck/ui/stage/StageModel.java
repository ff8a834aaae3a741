package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.Playback;
import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.timeline.StampGuess;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The script that is edited, and what the stage shows of the take that is heard. FX thread.
///
/// What is shown is the text that was sent with the take, whatever has become of the script since.
public final class StageModel implements FrameListener {
    /// The light is chosen for the instant at which the picture is seen.
    static final double LOOK_AHEAD_SECONDS = 1 / 60.0;

    private final StringProperty script = new SimpleStringProperty(this, "script", "");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing", true);
    private final ReadOnlyStringWrapper sentText = new ReadOnlyStringWrapper(this, "sentText", "");
    private final BooleanProperty estimating = new SimpleBooleanProperty(this, "estimating");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final Playback playback;
    private final StampReport report = new StampReport();
    private final WordControl words;
    private final Runnable wake;
    private @Nullable Take take;
    private Timeline shown = Timeline.of("");
    private Spotlight spotlight = Spotlight.PLAIN;
    private boolean estimated;
    private double estimatedSeconds;
    private boolean wasActive;
    private double shownSeconds;

    /// @param wake  asks for frames where none come because nothing moved: a command has made something to show
    public StageModel(Playback playback, Runnable wake) {
        this.playback = playback;
        this.wake = wake;
        this.words = new WordControl(playback, wake);
        estimating.subscribe(wake);
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

    /// True where the user wants words without stamps to light up by guess.
    public BooleanProperty estimatingProperty() {
        return estimating;
    }

    /// True where nothing is to glide or sweep: whole words light up and the text jumps.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// The text of the take on the stage.
    ReadOnlyStringProperty sentTextProperty() {
        return sentText.getReadOnlyProperty();
    }

    StampReport report() {
        return report;
    }

    WordControl words() {
        return words;
    }

    /// What is lit, as of the last frame.
    Spotlight spotlight() {
        return spotlight;
    }

    /// What else is drawn on the text, as of the last frame.
    StageMarks marks() {
        Take current = take;
        boolean spoken = current != null && current.request().stamps().normalized();
        return new StageMarks(words.chosen(), words.loopingProperty().get(), spoken ? shown : null,
                current != null && !current.state().ended());
    }

    /// The words on the stage, measured or guessed.
    Timeline timeline() {
        return shown;
    }

    /// The take on the stage, null before the first.
    @Nullable
    Take take() {
        return take;
    }

    /// The words of a take as the stage shows them: measured, or guessed where that is wanted.
    public Timeline wordsOf(Take other) {
        return other.equals(take) ? shown : other.timeline();
    }

    // Commands

    /// Asks for frames: the view has something to move though nothing sounds.
    void wake() {
        wake.run();
    }

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
        return words.playFrom(shown.wordAtChar(index));
    }

    /// Goes to what a finding is about, without playing.
    void goTo(Finding finding) {
        if (finding.word() >= 0) {
            words.choose(finding.word());
        }
    }

    /// What is known of the word at this char; empty where there is none.
    String factsAtChar(int index) {
        Take current = take;
        int word = shown.wordAtChar(index);
        return current == null || word < 0 ? "" : WordFacts.of(current, shown, word, estimated, report.pace());
    }

    @Override
    public void onFrame(Frame frame) {
        boolean active = frame.playback().active();
        Take current = frame.take();
        if (current != take) {
            begin(current);
        } else if (active && !wasActive) {
            editing.set(current == null);
        }
        wasActive = active;
        if (current != null) {
            show(current, frame);
        }
    }

    private void begin(@Nullable Take next) {
        take = next;
        sentText.set(next == null ? "" : next.request().text());
        spotlight = Spotlight.PLAIN;
        shown = Timeline.of("");
        estimated = false;
        editing.set(next == null);
    }

    private void show(Take current, Frame frame) {
        shown = timelineOf(current);
        report.heardAt(current, playback.controls().rate());
        report.update(current, shown, estimated, frame.nowNanos());
        words.show(current, shown);
        words.onFrame(frame.playback());
        if (report.stateProperty().get() == StampState.NONE) {
            spotlight = Spotlight.PLAIN;
            return;
        }
        PcmTrack track = current.track();
        double seconds = track == null ? 0 : track.format().seconds(frame.playback().positionFrames());
        Spotlight next = spotlight(shown, frame.playback(), seconds);
        next = reducedMotion.get() ? next.withoutSweep() : next;
        spotlight = seconds >= shownSeconds ? next.notBefore(spotlight) : next;
        shownSeconds = seconds;
    }

    /// The stamps of the take; a guess only where there are none and one is wanted.
    private Timeline timelineOf(Take current) {
        boolean awaited = current.endpoint().timestamps() && !current.state().ended();
        boolean guess = estimating.get() && current.timeline().words().isEmpty() && !awaited;
        if (!guess) {
            estimated = false;
            return current.timeline();
        }
        double seconds = current.state().ended()
                ? current.seconds()
                : Math.max(current.seconds(), StampGuess.seconds(current.request().text()));
        if (!estimated || seconds != estimatedSeconds) {
            estimated = true;
            estimatedSeconds = seconds;
            return StampGuess.of(current.request().text(), seconds);
        }
        return shown;
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
}
