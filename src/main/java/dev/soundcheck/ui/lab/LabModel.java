package dev.soundcheck.ui.lab;

import dev.soundcheck.lab.result.Lab;
import dev.soundcheck.lab.result.LabRun;
import dev.soundcheck.lab.result.Lengths;
import dev.soundcheck.lab.result.Metric;
import dev.soundcheck.lab.run.LabProgress;
import dev.soundcheck.lab.verdict.Verdict;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.kit.Message;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The comparison on the screen: the selection in it, and its verdict. FX thread.
public final class LabModel implements AutoCloseable {
    private static final long CLOSING_MILLIS = 3000;
    private static final String REFUSED = "This cannot be compared: ";
    private static final String WAIT = "Wait for the comparison to end, or cancel it.";

    private final LabPorts ports;
    private final SetupModel setup;
    private final RaceModel race;
    private final LabArchive archive;
    private final LabWork work;
    private final ReadOnlyObjectWrapper<@Nullable Lab> lab = new ReadOnlyObjectWrapper<>(this, "lab", null);
    private final Message message = new Message(this);
    private final Latest openings = new Latest();
    private final Latest comparisons = new Latest();
    private final VerdictModel verdicts;
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(this, "metric", Metric.TTFA);
    private final RunSelection selection = new RunSelection(lab);
    /// What the lab on the screen is compared with.
    private final ReadOnlyObjectWrapper<@Nullable Lab> other = new ReadOnlyObjectWrapper<>(this, "other", null);

    public LabModel(LabPorts ports) {
        this.ports = ports;
        this.setup = new SetupModel(ports);
        this.race = new RaceModel(ports.desk());
        this.archive = new LabArchive(ports, message);
        this.verdicts = new VerdictModel(ports.fx(), ports.io());
        this.work = new LabWork(ports, new Following(), CLOSING_MILLIS);
        metric.subscribe(this::judge);
        setup.costProperty().addListener((_, _, _) -> {
            if (message.textProperty().get().startsWith(REFUSED)) {
                message.tell(""); // another set-up
            }
        });
        // The drawer shows the log of what is selected here.
        selection.runProperty().subscribe(ports.desk()::lookAgain);
        selection.chunkProperty().subscribe(ports.desk()::lookAgain);
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
        return work.progressProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return work.runningProperty();
    }

    /// What happened last, or what went wrong, in one sentence.
    public ReadOnlyStringProperty messageProperty() {
        return message.textProperty();
    }

    /// What of it a screen reader says unasked.
    public ReadOnlyStringProperty newsProperty() {
        return message.newsProperty();
    }

    /// The verdict in sentences: on the differences of the lanes, or on two labs that are compared.
    public ReadOnlyObjectProperty<List<String>> verdictsProperty() {
        return verdicts.sentencesProperty();
    }

    /// Every lane against every other; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdicts.verdictProperty();
    }

    /// How the figure follows the length of the line.
    public ReadOnlyObjectProperty<Lengths> lengthsProperty() {
        return verdicts.lengthsProperty();
    }

    public ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    /// The run that all views of the lab point at.
    public RunSelection selection() {
        return selection;
    }

    /// The selected run with its sound and its wire log; null where none is selected, or it came from a file.
    public @Nullable Take takeOfSelected() {
        LabRun chosen = selection.runProperty().get();
        return chosen == null ? null : work.sounds().take(chosen);
    }

    // == COMMANDS ==

    /// Begins the comparison that is set up; does nothing while one runs.
    public void start() {
        SpeechRequest request = ports.request().get();
        if (work.running()) {
            return;
        }
        if (request == null) {
            message.tell("Choose a voice first.");
            return;
        }
        LabJob job = job(request);
        if (job == null) {
            return;
        }
        if (!ports.services().takeTurn()) {
            message.tell("Something is being measured on the page Which endpoint? already. Wait for it to end.");
            return;
        }
        other.set(null);
        selection.clear();
        verdicts.clear();
        race.prepare(null, work.sounds());
        work.start(job);
    }

    /// Null where the set-up makes no sense; then the message says why.
    private @Nullable LabJob job(SpeechRequest request) {
        try {
            return new LabJob(setup.plan(request), setup.networkProperty().get(), setup.noteProperty().get(),
                    setup.heardProperty().get());
        } catch (IllegalArgumentException e) {
            message.tell(REFUSED + e.getMessage() + ".");
            return null;
        }
    }

    /// Ends the comparison at once: the current run is cut short, what was measured before it stays.
    public void cancel() {
        work.cancel();
    }

    /// Writes a page, CSV, Markdown, JSON or HAR, as the file's ending says.
    public void export(Path file) {
        Lab now = lab.get();
        if (now != null) {
            archive.export(now, work.sounds().copy(), file);
        }
    }

    public void open(Path file) {
        Latest.Wish mine = openings.wish();
        archive.open(file, opened -> {
            if (mine.stands()) {
                opened(opened, file);
            }
        });
    }

    /// Says how the lab on the screen differs from a kept one.
    public void compareWith(Path file) {
        if (mayCompare()) {
            Latest.Wish mine = comparisons.wish();
            archive.open(file, opened -> {
                if (mine.stands() && mayCompare()) {
                    other.set(opened);
                    message.tell("Compared with " + file.getFileName() + ".");
                    judge();
                }
            });
        }
    }

    /// True where a kept lab may stand beside the one on the screen; otherwise says why not.
    boolean mayCompare() {
        if (work.running()) {
            message.tell(WAIT);
            return false;
        }
        if (lab.get() == null) {
            message.tell("There is nothing to compare with yet: run a comparison or open a lab first.");
            return false;
        }
        return true;
    }

    void say(String sentence) {
        message.tell(sentence);
    }

    @Override
    public void close() {
        work.close();
        race.close();
    }

    // == FOLLOWING ==

    private final class Following implements LabWork.Follower {
        @Override
        public void soFar(Lab soFar) {
            lab.set(soFar);
        }

        @Override
        public void done(@Nullable Lab done, String sentence) {
            if (done != null) {
                lab.set(done);
                race.prepare(done, work.sounds());
            }
            message.tell(sentence);
            judge();
        }

        @Override
        public void step(String sentence) {
            message.step(sentence);
        }
    }

    private void opened(Lab opened, Path file) {
        if (work.running()) {
            message.tell(WAIT);
            return;
        }
        other.set(null);
        selection.clear();
        work.forgetSounds();
        race.prepare(opened, work.sounds());
        lab.set(opened);
        message.tell("Opened " + file.getFileName() + ", of "
                + opened.info().startedAt().truncatedTo(ChronoUnit.SECONDS) + ".");
        judge();
    }

    /// Not during a comparison: its figures are not complete yet.
    private void judge() {
        if (work.running()) {
            return;
        }
        verdicts.judge(lab.get(), other.get(), metric.get());
    }
}
