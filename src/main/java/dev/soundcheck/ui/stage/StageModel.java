package dev.soundcheck.ui.stage;

import dev.soundcheck.audio.PlaybackState;
import dev.soundcheck.library.FileNames;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Snapshot;
import dev.soundcheck.session.Take;
import dev.soundcheck.timeline.Finding;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import java.util.function.UnaryOperator;
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
/// What is shown is the text that was sent with the take, also where the script has been edited since.
public final class StageModel implements FrameListener {
    /// The light is set for the instant at which the picture is seen.
    static final double LOOK_AHEAD_SECONDS = 1 / 60.0;

    private final StringProperty script = new SimpleStringProperty(this, "script", "");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing", true);
    private final ReadOnlyStringWrapper sentText = new ReadOnlyStringWrapper(this, "sentText", "");
    private final BooleanProperty estimating = new SimpleBooleanProperty(this, "estimating");
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final StampReport report = new StampReport();
    private final WordControl words;
    private final Runnable wake;
    /// What the last frame showed.
    private Snapshot now;
    private Spotlight spotlight = Spotlight.PLAIN;
    private UnaryOperator<String> voiceNames = id -> id;
    private boolean wasActive;
    /// True where the script was shown when another sound took its place: it comes back.
    private boolean editingBefore;
    private double shownSeconds;

    /// @param wake  asks for frames where none come because nothing moved: a command has made something to show
    public StageModel(Desk desk, Runnable wake) {
        this.wake = wake;
        this.words = new WordControl(desk);
        this.now = desk.snapshot();
        estimating.subscribe(desk::estimate);
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

    /// True where motion is reduced: whole words light up and the text jumps.
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
        Take take = now.take();
        boolean spoken = take != null && take.request().stamps().normalized();
        return new StageMarks(words.chosen(), words.loopingProperty().get(), spoken ? now.timeline() : null,
                now.streaming());
    }

    /// The words on the stage, measured or guessed.
    Timeline timeline() {
        return now.timeline();
    }

    /// The take on the stage, null before the first.
    @Nullable
    Take take() {
        return now.take();
    }

    /// The default name of files of the take, without an ending.
    String fileName(Take take) {
        return FileNames.speaking(voiceNames.apply(take.request().voiceId()), take.request().text());
    }

    // Commands

    /// From now on files carry the names of voices.
    ///
    /// @param names  from a voice's id to what people call it
    public void nameVoices(UnaryOperator<String> names) {
        voiceNames = names;
    }

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
        if (now.take() != null) {
            editing.set(false);
        }
    }

    /// Plays from the word at this char of the sent text; false where there is none.
    boolean playFromChar(int index) {
        return words.playFrom(now.timeline().wordAtChar(index));
    }

    /// Goes to the place of a finding, without playing.
    void goTo(Finding finding) {
        if (finding.word() >= 0) {
            words.choose(finding.word());
        }
    }

    /// What is known of the word at this char; empty where there is none.
    String factsAtChar(int index) {
        int word = now.timeline().wordAtChar(index);
        return now.take() == null || word < 0 ? "" : WordFacts.of(now, word);
    }

    @Override
    public void onFrame(Frame frame) {
        Snapshot next = frame.desk();
        boolean active = next.playback().active();
        boolean other = next.showings() != now.showings();
        boolean aside = next.aside() != null;
        if (aside && now.aside() == null) {
            editingBefore = editing.get();
        }
        boolean back = !aside && now.aside() != null;
        now = next;
        if (other) {
            begin(next.take());
            editing.set(editing.get() || (back && editingBefore));
        } else if (active && !wasActive) {
            editing.set(next.take() == null);
        }
        wasActive = active;
        if (next.take() != null) {
            show();
        }
    }

    private void begin(@Nullable Take next) {
        sentText.set(next == null ? "" : next.request().text());
        spotlight = Spotlight.PLAIN;
        editing.set(next == null);
    }

    private void show() {
        if (sentText.get().length() != now.timeline().text().length()) {
            sentText.set(now.timeline().text());
        }
        report.update(now);
        words.onFrame(now);
        if (report.stateProperty().get() == StampState.NONE) {
            spotlight = Spotlight.PLAIN;
            return;
        }
        double seconds = now.positionSeconds();
        Spotlight next = spotlight(now.timeline(), now.playback(), seconds);
        next = reducedMotion.get() ? next.withoutSweep() : next;
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
}
