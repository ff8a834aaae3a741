package dev.soundcheck.ui.lab;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.lab.Lab;
import dev.soundcheck.lab.LabListener;
import dev.soundcheck.lab.LabPlan;
import dev.soundcheck.lab.LabProgress;
import dev.soundcheck.lab.LabRun;
import dev.soundcheck.lab.LabRunner;
import dev.soundcheck.lab.LabSounds;
import dev.soundcheck.lab.Metric;
import dev.soundcheck.network.NetworkProfile;
import dev.soundcheck.session.Mute;
import dev.soundcheck.speech.SpeechException;
import dev.soundcheck.speech.SpeechRequest;
import dev.soundcheck.speech.SpeechService;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The comparison on the screen: runs it, keeps it, and says what may be said about it. FX thread.
public final class LabModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabModel.class);
    private static final long SOUND_BYTES = 96L << 20;

    private final LabPorts ports;
    private final SetupModel setup;
    private final RaceModel race;
    private final LabArchive archive;
    private final ReadOnlyObjectWrapper<@Nullable Lab> lab = new ReadOnlyObjectWrapper<>(this, "lab", null);
    private final ReadOnlyObjectWrapper<@Nullable LabProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            null);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final VerdictModel verdicts;
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(this, "metric", Metric.TTFA);
    private final ObjectProperty<@Nullable LabRun> selected = new SimpleObjectProperty<>(this, "selected", null);
    private final IntegerProperty chunk = new SimpleIntegerProperty(this, "chunk", -1);
    private LabSounds sounds = new LabSounds(SOUND_BYTES);
    private @Nullable LabRunner runner;
    /// What the lab on the screen is compared with.
    private final ReadOnlyObjectWrapper<@Nullable Lab> other = new ReadOnlyObjectWrapper<>(this, "other", null);

    public LabModel(LabPorts ports) {
        this.ports = ports;
        this.setup = new SetupModel(ports);
        this.race = new RaceModel(ports.playback());
        this.archive = new LabArchive(ports, this::say);
        this.verdicts = new VerdictModel(ports.fx(), ports.io());
        metric.subscribe(this::judge);
    }

    // == PROPERTIES ==

    public SetupModel setup() {
        return setup;
    }

    public RaceModel race() {
        return race;
    }

    /// What is shown; grows while it runs. Null before the first.
    public ReadOnlyObjectProperty<@Nullable Lab> labProperty() {
        return lab.getReadOnlyProperty();
    }

    /// The kept lab that stands beside it, null for none.
    public ReadOnlyObjectProperty<@Nullable Lab> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable LabProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What happened last, or what went wrong, in one sentence.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What may be said about the differences, or about the two labs that are compared.
    public ReadOnlyObjectProperty<List<String>> verdictsProperty() {
        return verdicts.sentencesProperty();
    }

    public ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    public ReadOnlyObjectProperty<@Nullable LabRun> selectedProperty() {
        return selected;
    }

    /// The chosen chunk of the selected run, -1 for none.
    public IntegerProperty chunkProperty() {
        return chunk;
    }

    /// The runs of the selected run's block, one per lane; the last block where none is selected.
    public List<Detail> blockOfSelected() {
        Lab now = lab.get();
        if (now == null || now.runs().isEmpty()) {
            return List.of();
        }
        LabRun chosen = selected.get();
        LabRun of = chosen == null ? now.runs().getLast() : chosen;
        List<Detail> block = new ArrayList<>();
        for (LabRun run : now.runs()) {
            if (run.slot().block() == of.slot().block() && (run.slot().equals(of.slot()) || run.lane() != of.lane())) {
                block.add(Detail.of(run));
            }
        }
        block.sort((a, b) -> a.run().lane().compareTo(b.run().lane()));
        return List.copyOf(block);
    }

    // == COMMANDS ==

    /// Begins the comparison that is set up; does nothing while one runs.
    public void start() {
        SpeechRequest request = ports.request().get();
        if (running.get()) {
            return;
        }
        if (request == null) {
            message.set("Choose a voice first.");
            return;
        }
        LabJob job;
        try {
            job = new LabJob(setup.plan(request), setup.networkProperty().get(), setup.noteProperty().get(),
                    setup.heardProperty().get());
        } catch (IllegalArgumentException e) {
            message.set("This cannot be compared: " + e.getMessage() + ".");
            return;
        }
        running.set(true);
        other.set(null);
        sounds = new LabSounds(SOUND_BYTES);
        race.prepare(null, sounds);
        selected.set(null);
        progress.set(null);
        message.set("Opening the service…");
        ports.io().execute(() -> work(job));
    }

    /// Ends the comparison after the run at work; what was measured stays.
    public void cancel() {
        LabRunner now = runner;
        if (now != null) {
            now.cancel();
        }
    }

    public void select(LabRun run) {
        if (!isSelected(run)) {
            chunk.set(-1);
            selected.set(run);
        }
    }

    /// A run is known by its place in the plan; whoever shows another lab selects nothing.
    boolean isSelected(LabRun run) {
        LabRun chosen = selected.get();
        return chosen != null && chosen.slot().equals(run.slot());
    }

    /// The next run of the same order as on the screen: lane by lane.
    public void selectNext(int step) {
        Lab now = lab.get();
        if (now == null || now.runs().isEmpty()) {
            return;
        }
        List<LabRun> byLane = new ArrayList<>();
        now.plan().lanes().forEach(lane -> byLane.addAll(now.runsOf(lane)));
        LabRun chosen = selected.get();
        int at = chosen == null ? (step > 0 ? -1 : byLane.size()) : indexOf(byLane, chosen);
        select(byLane.get(Math.clamp(at + step, 0, byLane.size() - 1)));
    }

    public void nextChunk(int step) {
        LabRun run = selected.get();
        if (run != null && run.trace().chunks().count() > 0) {
            chunk.set(Math.clamp(chunk.get() + step, 0, run.trace().chunks().count() - 1));
        }
    }

    /// Keeps the lab under its own name in the folder of labs.
    public void save() {
        Lab now = lab.get();
        if (now != null) {
            archive.keep(now);
        }
    }

    /// Writes CSV, Markdown or JSON, as the file's ending says.
    public void export(Path file) {
        Lab now = lab.get();
        if (now != null) {
            archive.export(now, file);
        }
    }

    public void open(Path file) {
        archive.open(file, opened -> opened(opened, file));
    }

    /// Says how the lab on the screen differs from a kept one.
    public void compareWith(Path file) {
        archive.open(file, opened -> {
            other.set(opened);
            judge();
        });
    }

    void say(String sentence) {
        message.set(sentence);
    }

    @Override
    public void close() {
        cancel();
        race.close();
    }

    // == THE LAB'S THREAD ==

    /// What a comparison needs to know when it leaves the FX thread.
    private record LabJob(LabPlan plan, NetworkProfile network, String note, boolean heard) {}

    private void work(LabJob job) {
        try (SpeechService service = ports.services().open(job.network())) {
            LabRunner fresh = new LabRunner(job.plan(),
                    new LabRunner.Setting(service, job.heard() ? ports.playback() : new Mute(), ports.clock(),
                            ports.limits(), job.network(), job.note()),
                    new Crossing());
            ports.fx().execute(() -> runner = fresh);
            Lab done = fresh.run();
            ports.fx().execute(() -> ended(done));
        } catch (SpeechException e) {
            ports.fx().execute(() -> stopped(e.failure().line()));
        } catch (RuntimeException e) {
            LOG.error("The comparison went wrong", e);
            ports.fx().execute(() -> stopped("The comparison stopped: " + e.getMessage()));
        }
    }

    /// Carries what the lab tells over to the FX thread.
    private final class Crossing implements LabListener {
        @Override
        public void onProgress(LabProgress now) {
            ports.fx().execute(() -> {
                progress.set(now);
                message.set(now.sentence());
            });
        }

        @Override
        public void onRun(Lab soFar, @Nullable PcmTrack sound) {
            ports.fx().execute(() -> {
                sounds.keep(soFar.runs().getLast(), sound);
                lab.set(soFar);
            });
        }
    }

    private void ended(Lab done) {
        lab.set(done);
        race.prepare(done, sounds);
        stopped(done.cancelled() ? "Cancelled; what was measured is kept." : "Done.");
        judge();
        save();
    }

    private void stopped(String sentence) {
        running.set(false);
        runner = null;
        message.set(sentence);
    }

    private void opened(Lab opened, Path file) {
        if (running.get()) {
            message.set("Wait for the comparison to end, or cancel it.");
            return;
        }
        other.set(null);
        selected.set(null);
        sounds = new LabSounds(SOUND_BYTES);
        race.prepare(opened, sounds);
        lab.set(opened);
        message.set("Opened " + file.getFileName() + ", of " + opened.info().startedAt().truncatedTo(ChronoUnit.SECONDS)
                + ".");
        judge();
    }

    private void judge() {
        verdicts.judge(lab.get(), other.get(), metric.get());
    }

    private static int indexOf(List<LabRun> runs, LabRun wanted) {
        return runs.stream().map(LabRun::slot).toList().indexOf(wanted.slot());
    }
}
