package dev.soundcheck.ui.line;

import dev.soundcheck.audition.Estimate;
import dev.soundcheck.audition.LearnedPace;
import dev.soundcheck.audition.SampleLine;
import dev.soundcheck.audition.TagCheck;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.speech.request.Emotion;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.voice.VoiceModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The line being written: its tags, its estimate, and the samples that can replace it. FX thread.
public final class LineModel implements FrameListener {
    private static final int MOST_HEARD = 40;
    private static final Set<String> EMOTIONS = Emotion.ALL.stream().map(Emotion::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Property<String> text;
    private final VoiceModel voices;
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper(this, "estimate", "");
    private final ReadOnlyObjectWrapper<TagCheck.@Nullable Tag> broken = new ReadOnlyObjectWrapper<>(this, "broken");
    private final ReadOnlyObjectWrapper<List<TagCheck.Tag>> brokenTags = new ReadOnlyObjectWrapper<>(this, "brokenTags",
            List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> replaced = new ReadOnlyObjectWrapper<>(this, "replaced");
    private final ReadOnlyObjectWrapper<@Nullable SampleLine> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");
    /// A line that stands in the editor although the user has not written it.
    private String offered = Settings.FIRST_LINE;
    private boolean replacing;
    /// Takes that were shown in this run, the newest first.
    private final Deque<LearnedPace.Heard> heard = new ArrayDeque<>();
    private final Set<Integer> learned = new HashSet<>();
    private Runnable showEditor = () -> {};

    public LineModel(Property<String> text, VoiceModel voices) {
        this.text = text;
        this.voices = voices;
        text.subscribe(this::look);
        voices.speedProperty().subscribe(this::look);
        voices.modelIdProperty().subscribe(this::look);
        voices.voiceProperty().subscribe(this::estimate);
        look();
    }

    // == PROPERTIES ==

    /// Time and credits, in a few words.
    public ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /// The first tag that would not work, null where all would.
    public ReadOnlyObjectProperty<TagCheck.@Nullable Tag> brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /// All tags that would not work, in the order of the line.
    public ReadOnlyObjectProperty<List<TagCheck.Tag>> brokenTagsProperty() {
        return brokenTags.getReadOnlyProperty();
    }

    /// The line that a sample has taken the place of, until something else is written; null without one.
    public ReadOnlyObjectProperty<@Nullable String> replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /// The sample that waits for a yes, because it would take the place of a line that was written; null for none.
    public ReadOnlyObjectProperty<@Nullable SampleLine> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public List<SampleLine> samples() {
        return SampleLine.ALL;
    }

    /// Why tags would do nothing, empty where they work.
    public String tagReason() {
        return voices.deliveryReason();
    }

    // == COMMANDS ==

    /// Sets what shows the line before it is changed.
    ///
    /// @param show  puts the editor where the stage may be; FX thread
    public void onEdit(Runnable show) {
        showEditor = show;
    }

    /// Shows the editor, because a change of the line is not visible behind the stage.
    public void edit() {
        showEditor.run();
    }

    /// Replaces the line by the sample; asks first where the user has written one.
    public void use(SampleLine sample) {
        edit();
        String line = text.getValue();
        if (line == null || line.isBlank() || line.equals(offered)) {
            replace(sample);
        } else {
            wanted.set(sample);
        }
    }

    /// Yes: the sample replaces the line, which can be brought back.
    public void confirm() {
        SampleLine sample = wanted.get();
        if (sample != null) {
            replace(sample);
        }
    }

    /// No: the line stays.
    public void decline() {
        wanted.set(null);
    }

    private void replace(SampleLine sample) {
        wanted.set(null);
        String before = replaced.get() == null ? text.getValue() : replaced.get();
        Voice voice = voices.voiceProperty().get();
        replacing = true;
        offered = SampleLine.announced(sample.text(), voice == null ? "your voice" : voice.name());
        text.setValue(offered);
        replacing = false;
        replaced.set(before == null || before.isBlank() ? null : before);
    }

    public void bringBack() {
        String before = replaced.get();
        if (before != null) {
            edit();
            text.setValue(before);
        }
    }

    /// Learns from each complete take how long this voice takes.
    @Override
    public void onFrame(Frame frame) {
        Take take = frame.take();
        if (take != null && take.state() == TakeState.DONE && learned.add(take.number())) {
            SpeechRequest asked = take.request();
            heard.addFirst(new LearnedPace.Heard(asked.voiceId(), asked.text(), asked.delivery().speed(),
                    take.seconds()));
            if (heard.size() > MOST_HEARD) {
                heard.removeLast();
            }
            estimate();
        }
    }

    private void estimate() {
        Voice voice = voices.voiceProperty().get();
        Estimate now = Estimate.of(text.getValue(),
                voices.deliveryReason().isEmpty() ? voices.speedProperty().get() : 1);
        LearnedPace pace = LearnedPace.of(List.copyOf(heard), voice == null ? "" : voice.id());
        estimate.set(String.format(Locale.ROOT, "%,d chars · about %s · about %,d credits",
                now.characters(), duration(now.seconds() * pace.factor()), now.credits()));
    }

    private void look() {
        String line = text.getValue();
        estimate();
        List<TagCheck.Tag> wrong = TagCheck.tags(line, EMOTIONS).stream().filter(TagCheck.Tag::broken).toList();
        brokenTags.set(wrong);
        broken.set(wrong.isEmpty() ? null : wrong.getFirst());
        if (!replacing) {
            wanted.set(null);
            replaced.set(null);
        }
    }

    private static String duration(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds))
                : String.format(Locale.ROOT, "%d:%02d min", (int) seconds / 60, (int) seconds % 60);
    }
}
