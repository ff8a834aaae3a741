package dev.soundcheck.ui.lab;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.lab.plan.Change;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.Mode;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.GuideFormat;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechModel;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.speech.voice.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Lanes that differ from the window's request, and the form for a new one. FX thread.
public final class OwnLanesModel {
    /// What a lane may ask for in another way, each null for the same as the window.
    private final ObjectProperty<LabLane> plain = new SimpleObjectProperty<>(this, "plain", LabLane.BYTES_WARM);
    private final ObjectProperty<@Nullable OutputFormat> format = new SimpleObjectProperty<>(this, "format");
    private final ObjectProperty<@Nullable Voice> voice = new SimpleObjectProperty<>(this, "voice");
    private final ObjectProperty<@Nullable String> modelId = new SimpleObjectProperty<>(this, "modelId");
    private final ObjectProperty<@Nullable String> language = new SimpleObjectProperty<>(this, "language");
    private final ObjectProperty<@Nullable StampOptions> stamps = new SimpleObjectProperty<>(this, "stamps");
    private final ObservableList<LabLane> lanes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final LabPorts ports;
    private final UnaryOperator<SpeechRequest> fair;

    /// @param fair  from what the window asks for to what a plain lane asks for
    OwnLanesModel(LabPorts ports, UnaryOperator<SpeechRequest> fair) {
        this.ports = ports;
        this.fair = fair;
    }

    // == PROPERTIES ==

    /// What was made, in the order of their making.
    public ObservableList<LabLane> lanes() {
        return lanes;
    }

    public ObjectProperty<LabLane> plainProperty() {
        return plain;
    }

    public ObjectProperty<@Nullable OutputFormat> formatProperty() {
        return format;
    }

    public ObjectProperty<@Nullable Voice> voiceProperty() {
        return voice;
    }

    public ObjectProperty<@Nullable String> modelIdProperty() {
        return modelId;
    }

    public ObjectProperty<@Nullable String> languageProperty() {
        return language;
    }

    public ObjectProperty<@Nullable StampOptions> stampsProperty() {
        return stamps;
    }

    /// Why a lane was not made, empty where it was.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public List<Voice> voices() {
        return ports.voices().get();
    }

    public List<Take> takes() {
        return ports.takes().get();
    }

    /// Formats to choose from: those of the guide, then the containers beside each other.
    public static List<OutputFormat> formats() {
        List<OutputFormat> all = new ArrayList<>();
        Arrays.stream(GuideFormat.values()).map(GuideFormat::format).forEach(all::add);
        all.add(OutputFormat.raw(PcmEncoding.S16LE, 24_000));
        all.add(OutputFormat.DEFAULT);
        all.add(OutputFormat.wav(PcmEncoding.S16LE, 44_100));
        all.add(OutputFormat.mp3(44_100, 128_000));
        return List.copyOf(all);
    }

    public static List<String> models() {
        return SpeechModel.KNOWN.stream().map(SpeechModel::id).toList();
    }

    // == COMMANDS ==

    /// Adds the lane that is set up.
    public void add() {
        List<Change> changes = new ArrayList<>();
        Voice speaker = voice.get();
        if (speaker != null) {
            changes.add(new Change.Speaker(speaker.id(), speaker.name()));
        }
        String model = modelId.get();
        if (model != null) {
            changes.add(new Change.Model(model));
        }
        String tongue = language.get();
        if (tongue != null) {
            changes.add(new Change.Tongue(tongue));
        }
        OutputFormat form = format.get();
        if (form != null) {
            changes.add(new Change.Format(form));
        }
        StampOptions asked = stamps.get();
        if (asked != null) {
            changes.add(new Change.Stamps(asked));
        }
        add(plain.get().with(changes));
    }

    /// Adds a lane that asks for what a take was asked for; the line stays the lab's own.
    ///
    /// @return the plain lane that asks for the same, null where there is none
    @Nullable
    LabLane add(Take take) {
        SpeechRequest window = ports.request().get();
        SpeechRequest asked = take.request();
        if (window == null) {
            message.set("Choose a voice first.");
            return null;
        }
        if (asked.raw() != null) {
            message.set("Take " + take.number() + " was written as JSON: a lane asks for known fields only.");
            return null;
        }
        LabLane plain = LabLane.plain(take.endpoint(), mode(take));
        List<Change> changes = Change.between(fair.apply(window), asked, name(asked.voiceId())).stream()
                .filter(change -> !(change instanceof Change.Stamps) || take.endpoint().timestamps()).toList();
        if (changes.isEmpty()) {
            message.set("Take " + take.number() + " asks for what " + plain.title() + " asks for: it is ticked above.");
            return plain;
        }
        add(plain.with(changes));
        return null;
    }

    private String name(String voiceId) {
        return voices().stream().filter(known -> known.id().equals(voiceId)).map(Voice::name).findFirst()
                .orElse(voiceId);
    }

    private static Mode mode(Take take) {
        if (!take.trace().reused()) {
            return Mode.COLD;
        }
        return take.endpoint() == Endpoint.WEBSOCKET ? Mode.LATER_TURN : Mode.WARM;
    }

    void say(String sentence) {
        message.set(sentence);
    }

    public void remove(LabLane lane) {
        lanes.remove(lane);
        message.set("");
    }

    private void add(LabLane lane) {
        String problem = problem(lane);
        message.set(problem);
        if (problem.isEmpty()) {
            lanes.add(lane);
        }
    }

    private String problem(LabLane lane) {
        if (lane.changes().isEmpty()) {
            return "This lane asks for what " + lane.title()
                    + " asks for already: choose it above, or change something.";
        }
        if (lanes.contains(lane)) {
            return "There is a lane like this already.";
        }
        boolean stamped = lane.changes().stream().anyMatch(change -> change instanceof Change.Stamps);
        if (stamped && !lane.endpoint().timestamps()) {
            return lane.endpoint().title() + " has no timestamps to ask for.";
        }
        for (Change change : lane.changes()) {
            if (change instanceof Change.Format(OutputFormat form) && !lane.endpoint().carries(form)) {
                return lane.endpoint().title() + " carries raw audio only: wav and mp3 come over Bytes.";
            }
        }
        return "";
    }
}
