package dev.soundcheck.ui.voice;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audition.Previews;
import dev.soundcheck.audition.SampleLine;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.voice.Voice;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.FrameListener;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.service.ServiceModel;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Plays voices without choosing them. One at a time: a new preview ends the one before. FX thread.
public final class PreviewModel implements FrameListener {
    /// What a voice says.
    public enum What {
        /// The line of the editor.
        LINE,
        /// A few words that name the voice: the cheapest way through a long list.
        INTRODUCTION,
        /// The service's own file.
        SAMPLE
    }

    /// A held key passes many voices: a preview starts only after a rest.
    private static final long WALK_MILLIS = 220;

    private final Studio studio;
    private final ServiceModel services;
    private final VoiceModel voices;
    private final ObservableValue<String> line;
    private final Previews previews;
    private final Executor fx;
    private final Executor io;
    private final Later later;
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(this, "what", What.LINE);
    private final ReadOnlyObjectWrapper<@Nullable String> voiceId = new ReadOnlyObjectWrapper<>(this, "voiceId");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable Take speaking;
    private @Nullable PcmTrack sounding;
    private final Latest wishes = new Latest();
    private Latest.Wish wish = wishes.wish();

    /// What previews are made with.
    ///
    /// @param line  as it stands in the editor
    public record Ports(Studio studio, ServiceModel services, VoiceModel voices, ObservableValue<String> line,
            Executor fx, Executor io, Later later) {}

    public PreviewModel(Ports ports, Previews previews) {
        this.studio = ports.studio();
        this.services = ports.services();
        this.voices = ports.voices();
        this.line = ports.line();
        this.previews = previews;
        this.fx = ports.fx();
        this.io = ports.io();
        this.later = ports.later();
    }

    // == PROPERTIES ==

    public ObjectProperty<What> whatProperty() {
        return what;
    }

    /// The voice that is heard or waited for, null for none.
    public ReadOnlyObjectProperty<@Nullable String> voiceIdProperty() {
        return voiceId.getReadOnlyProperty();
    }

    /// Why the last wish came to nothing, in one line; empty where it did not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Plays or, where this voice is heard already, stops.
    public void toggle(Voice voice) {
        if (voice.id().equals(voiceId.get())) {
            stop();
        } else {
            hear(voice);
        }
    }

    /// The selection has come to this voice: what is kept sounds at once, anything else when the keys rest.
    public void walk(Voice voice) {
        leave();
        Latest.Wish mine = wish;
        if (kept(voice) != null) {
            hear(voice);
        } else {
            later.after(WALK_MILLIS, () -> {
                if (mine.stands()) {
                    hear(voice);
                }
            });
        }
    }

    /// Makes a take of what the voice was just heard to say, and plays it; costs no request.
    ///
    /// @return false where the voice was not heard with the line
    public boolean keep(Voice voice) {
        Previews.Preview heard = what.get() == What.LINE ? kept(voice) : null;
        Take sketch = heard == null ? null : heard.sketch();
        if (sketch == null || !spokeTheLine(sketch)) {
            return false;
        }
        leave();
        studio.replay(studio.keep(sketch));
        return true;
    }

    public void stop() {
        PcmTrack track = sounding;
        leave();
        if (track != null) {
            studio.desk().endAside(track);
        }
    }

    @Override
    public void onFrame(Frame frame) {
        PcmTrack track = sounding;
        if (track != null && frame.desk().aside() != track) {
            sounding = null;
            voiceId.set(null);
        }
    }

    private void hear(Voice voice) {
        leave();
        Latest.Wish mine = wish;
        SpeechService service = services.service();
        if (service == null) {
            problem.set("There is no service to speak with yet. Wait a moment, or look at the lamp below.");
            return;
        }
        voiceId.set(voice.id());
        Previews.Preview kept = kept(voice);
        if (kept != null) {
            play(kept);
        } else if (what.get() == What.SAMPLE) {
            io.execute(() -> {
                Previews.Outcome outcome = previews.sample(service, voice);
                fx.execute(() -> arrive(mine, outcome));
            });
        } else {
            speaking = previews.speak(studio, service, request(voice),
                    outcome -> fx.execute(() -> arrive(mine, outcome)));
        }
    }

    private void arrive(Latest.Wish mine, Previews.Outcome outcome) {
        if (!mine.stands()) {
            return;
        }
        if (!studio.live().isEmpty()) {
            // Speak was pressed meanwhile: the take is what the user wants to hear.
            leave();
            return;
        }
        switch (outcome) {
            case Previews.Outcome.Sound(var preview) -> play(preview);
            case Previews.Outcome.Failed(var failure) -> {
                voiceId.set(null);
                problem.set(failure.line());
            }
        }
    }

    /// The stage follows with the words that are heard.
    private void play(Previews.Preview preview) {
        sounding = preview.track();
        studio.playAside(preview.track(), 0, preview.sketch());
    }

    /// Drops the current wish; its sound goes on until another one starts.
    private void leave() {
        wish = wishes.wish();
        problem.set("");
        voiceId.set(null);
        sounding = null;
        Take running = speaking;
        speaking = null;
        if (running != null) {
            running.utterance().cancel();
        }
    }

    private Previews.@Nullable Preview kept(Voice voice) {
        SpeechService service = services.service();
        if (service == null) {
            return null;
        }
        return what.get() == What.SAMPLE
                ? previews.keptSample(service, voice)
                : previews.kept(service, request(voice));
    }

    private boolean spokeTheLine(Take sketch) {
        return sketch.request().text().equals(line.getValue());
    }

    private SpeechRequest request(Voice voice) {
        String text = what.get() == What.LINE && SpeechRequest.of(line.getValue(), "", "").speakable()
                ? line.getValue()
                : SampleLine.ALL.getFirst().text();
        // How a voice sounds has nothing to do with the form that takes are asked for.
        return voices.request(voice, SampleLine.announced(text, voice.name())).withFormat(OutputFormat.DEFAULT);
    }
}
