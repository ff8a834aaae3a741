package dev.soundcheck.ui.lab;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.har.HarContents;
import dev.soundcheck.har.HarReader;
import dev.soundcheck.lab.plan.LabLane;
import dev.soundcheck.lab.plan.LabPlan;
import dev.soundcheck.lab.result.Spread;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.speech.request.StampOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The set-up of a comparison, and its cost. FX thread.
public final class SetupModel {
    private final LabPorts ports;
    private final Map<LabLane, BooleanProperty> lanes = new LinkedHashMap<>();
    private final OwnLanesModel ownLanes;
    private final LineSetModel lines;
    private final IntegerProperty runs = new SimpleIntegerProperty(this, "runs", Spread.RUNS_FOR_P95);
    private final IntegerProperty warmUps = new SimpleIntegerProperty(this, "warmUps", 1);
    private final BooleanProperty stamps = new SimpleBooleanProperty(this, "stamps");
    private final BooleanProperty heard = new SimpleBooleanProperty(this, "heard");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<NetworkProfile> network = new SimpleObjectProperty<>(this, "network",
            NetworkProfile.NONE);
    /// What the cost is of; null where there was no voice.
    private @Nullable SpeechRequest estimated;
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper(this, "cost", "");

    SetupModel(LabPorts ports) {
        this.ports = ports;
        this.ownLanes = new OwnLanesModel(ports, this::fair);
        this.lines = new LineSetModel(ports);
        lines.linesProperty().subscribe(this::estimate);
        ownLanes.lanes().addListener((ListChangeListener<LabLane>) _ -> estimate());
        for (LabLane lane : LabLane.PLAIN) {
            BooleanProperty wanted = new SimpleBooleanProperty(this, lane.id(), true);
            wanted.subscribe(this::estimate);
            lanes.put(lane, wanted);
        }
        runs.subscribe(this::estimate);
        warmUps.subscribe(this::estimate);
    }

    // == PROPERTIES ==

    public BooleanProperty laneProperty(LabLane lane) {
        return lanes.getOrDefault(lane, new SimpleBooleanProperty());
    }

    /// The lines that are spoken instead of the window's line.
    public LineSetModel lines() {
        return lines;
    }

    /// Lanes that ask for something else than the window.
    public OwnLanesModel ownLanes() {
        return ownLanes;
    }

    public IntegerProperty runsProperty() {
        return runs;
    }

    public IntegerProperty warmUpsProperty() {
        return warmUps;
    }

    /// Whether word stamps are asked for where the endpoint has them.
    public BooleanProperty stampsProperty() {
        return stamps;
    }

    /// Whether each run is heard, so that *first out* is measured.
    public BooleanProperty heardProperty() {
        return heard;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public ObjectProperty<NetworkProfile> networkProperty() {
        return network;
    }

    /// The cost, shown before the start.
    public ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    // == COMMANDS ==

    /// Looks whether the line in the window is another one now.
    void follow() {
        if (!Objects.equals(ports.request().get(), estimated)) {
            estimate();
        }
    }

    /// Looks at the line in the window again.
    public void estimate() {
        SpeechRequest request = ports.request().get();
        estimated = request;
        if (request == null) {
            cost.set("Choose a voice first.");
            return;
        }
        try {
            cost.set(plan(request).cost().sentence(ports.offline().getAsBoolean()));
        } catch (IllegalArgumentException e) {
            cost.set("This cannot be compared: " + e.getMessage() + ".");
        }
    }

    /// A lane that asks for what the take was asked for; the plain lane where that asks for the same.
    public void addLane(Take take) {
        LabLane plain = ownLanes.add(take);
        if (plain != null) {
            laneProperty(plain).set(true);
        }
    }

    /// As `addLane`, of every generation in a HAR.
    public void addLanesOf(Path har) {
        ports.io().execute(() -> {
            try {
                HarContents contents = HarReader.read(har, new AtomicInteger()::incrementAndGet);
                ports.fx().execute(() -> addLanes(har, contents));
            } catch (IOException e) {
                String why = FileProblem.reading(har, e) + " Choose another file.";
                ports.fx().execute(() -> ownLanes.say(why));
            }
        });
    }

    private void addLanes(Path har, HarContents contents) {
        int before = ownLanes.lanes().size();
        contents.takes().forEach(this::addLane);
        int made = ownLanes.lanes().size() - before;
        if (contents.takes().isEmpty()) {
            ownLanes.say(String.join(" ", contents.notes()));
        } else if (made > 0) {
            ownLanes.say(made + (made == 1 ? " lane" : " lanes") + " from " + har.getFileName() + ".");
        }
    }

    /// What every plain lane asks for: raw sound of the window's kind.
    private SpeechRequest fair(SpeechRequest request) {
        return request.withFormat(request.format().raw())
                .withStamps(stamps.get() ? StampOptions.WORDS : StampOptions.NONE);
    }

    /// The plan as it is set up: raw PCM as in the window but for lanes that ask otherwise, and a seed of its own.
    ///
    /// @throws IllegalArgumentException where it is none; the message completes a sentence
    LabPlan plan(SpeechRequest request) {
        SpeechRequest fair = fair(request);
        List<String> said = lines.linesProperty().get();
        List<LabLane> wanted = Stream.concat(
                lanes.entrySet().stream().filter(entry -> entry.getValue().get()).map(Map.Entry::getKey),
                ownLanes.lanes().stream()).toList();
        return new LabPlan(fair, said.isEmpty() ? List.of(fair.text()) : said, wanted, runs.get(), warmUps.get(),
                ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
