package dev.soundcheck.ui.live;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.UnusedFile;
import dev.soundcheck.live.experiment.Experiment;
import dev.soundcheck.live.experiment.ExperimentFiles;
import dev.soundcheck.live.experiment.ExperimentPlan;
import dev.soundcheck.live.experiment.ExperimentRunner;
import dev.soundcheck.live.experiment.Variant;
import dev.soundcheck.live.experiment.VariantRun;
import dev.soundcheck.speech.SpeechService;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.ui.kit.Latest;
import dev.soundcheck.ui.kit.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The same text sent in several ways: the current way, and the result of each way. FX thread.
final class ExperimentModel implements AutoCloseable {
    private final LivePorts ports;
    private final Setup setup;
    private final Supplier<String> text;
    private final ExperimentPair pair;
    private final Latest openings = new Latest();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Message sentence = new Message(this);
    private List<VariantRun> runs = List.of();
    private @Nullable ExperimentRunner runner;
    private @Nullable Experiment shown;

    /// @param text  what is to be spoken
    ExperimentModel(LivePorts ports, Setup setup, Supplier<String> text) {
        this.ports = ports;
        this.setup = setup;
        this.text = text;
        this.pair = new ExperimentPair(ports, this::runs);
    }

    // == PROPERTIES ==

    /// True while the room shows the experiment instead of the voices.
    BooleanProperty openProperty() {
        return open;
    }

    /// What has just happened, for people.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.textProperty();
    }

    /// What of it a screen reader says unasked.
    ReadOnlyStringProperty newsProperty() {
        return sentence.newsProperty();
    }

    /// Its sound.
    ExperimentPair pair() {
        return pair;
    }

    boolean running() {
        return runner != null;
    }

    /// The text of the experiment that is shown, else the one that would be spoken.
    String text() {
        Experiment made = shown;
        ExperimentRunner now = runner;
        return now != null ? now.plan().text() : made != null ? made.text() : text.get();
    }

    /// What it costs to run it.
    String cost() {
        return plan().map(ExperimentPlan::cost).orElse("");
    }

    /// What has come, and the way that is being spoken as far as it has.
    List<VariantRun> runs() {
        return runs;
    }

    /// The ways of the table, with those that were not spoken yet.
    List<Variant> ways() {
        return runner == null && shown != null
                ? runs.stream().map(VariantRun::variant).toList()
                : Variant.all();
    }

    /// True for the way that is being spoken.
    boolean speaking(VariantRun run) {
        return runner != null && runs.size() > runner.runs().size() && runs.getLast().equals(run);
    }

    /// Null before one was made or opened.
    @Nullable
    Experiment experiment() {
        return shown;
    }

    // == COMMANDS ==

    /// Speaks the text in every way, one after the other.
    void run() {
        SpeechService service = ports.service().get();
        Optional<ExperimentPlan> plan = plan();
        if (runner != null) {
            return;
        }
        if (service == null || plan.isEmpty()) {
            sentence.tell(
                    "The service is not open yet, or no voice is chosen. Wait a moment, or choose a voice at the desk.");
            return;
        }
        openings.forget();
        pair.forget();
        shown = null;
        runs = List.of();
        runner = new ExperimentRunner(plan.get(), ports.studio(), service, ports.clock(), ports.wake());
        sentence.tell("");
        ports.wake().run();
    }

    /// Ends it; what has come stays.
    void stop() {
        ExperimentRunner now = runner;
        if (now != null) {
            now.stop();
            finish(now);
        }
    }

    void beat() {
        ExperimentRunner now = runner;
        if (now == null) {
            return;
        }
        now.beat();
        if (now.over()) {
            finish(now);
        } else {
            runs = withCurrent(now);
            sentence.step(String.format(Locale.ROOT, "Way %d of %d, unheard.",
                    Math.min(now.runs().size() + 1, now.plan().variants().size()), now.plan().variants().size()));
        }
        ports.wake().run();
    }

    /// Undoes one thing: the comparison, the run, the sound, the page itself.
    void escape() {
        if (pair.listeningProperty().get()) {
            pair.deafen();
        } else if (running()) {
            stop();
        } else if (!pair.silence()) {
            open.set(false);
        }
    }

    /// Shows one that was kept. Where another is opened or begun meanwhile, that one is shown.
    void open(Path file) {
        Latest.Wish mine = openings.wish();
        ports.io().execute(() -> {
            try {
                Experiment kept = ExperimentFiles.open(file);
                tell(mine, () -> show(kept));
            } catch (IOException e) {
                tell(mine, () -> sentence.tell(FileProblem.reading(file, e) + " Choose another file."));
            }
        });
    }

    private void tell(Latest.Wish wish, Runnable what) {
        ports.fx().execute(() -> {
            if (wish.stands()) {
                what.run();
            }
        });
    }

    /// Writes it where the listener wants it: a report, a table, or JSON by the file's ending.
    void export(Path file) {
        Experiment made = shown;
        if (made != null) {
            save(made, () -> file);
        }
    }

    @Override
    public void close() {
        ExperimentRunner now = runner;
        if (now != null) {
            now.close();
        }
    }

    private void show(Experiment kept) {
        pair.forget();
        shown = kept;
        runs = kept.runs();
        sentence.tell(kept.conclusion() + " The takes are in the list of takes.");
        ports.wake().run();
    }

    private void finish(ExperimentRunner ended) {
        Experiment made = ended.result();
        runner = null;
        shown = made;
        runs = made.runs();
        pair.keep(ended.takes());
        made.earliest().map(VariantRun::variant).ifPresent(pair::add);
        made.opposite().map(VariantRun::variant).ifPresent(pair::add);
        sentence.tell(made.conclusion());
        if (!made.runs().isEmpty()) {
            save(made, () -> UnusedFile.of(ports.experiments(), ExperimentFiles.name(made), ExperimentFiles.ENDING));
        }
    }

    private void save(Experiment made, Supplier<Path> place) {
        ports.io().execute(() -> {
            Path file = place.get();
            try {
                ExperimentFiles.save(made, file);
                ports.fx().execute(() -> sentence.tell(made.conclusion() + " " + FilePlace.saved(file)));
            } catch (IOException e) {
                ports.fx().execute(
                        () -> sentence.tell(FileProblem.writing(file, e) + " Use Export… to save it elsewhere."));
            }
        });
    }

    private static List<VariantRun> withCurrent(ExperimentRunner runner) {
        List<VariantRun> all = new ArrayList<>(runner.runs());
        VariantRun current = runner.current();
        if (current != null) {
            all.add(current);
        }
        return List.copyOf(all);
    }

    private Optional<ExperimentPlan> plan() {
        SpeechRequest request = ports.request().get();
        String spoken = text.get();
        return request == null || spoken.isBlank()
                ? Optional.empty()
                : Optional.of(new ExperimentPlan(
                        spoken.substring(0, Math.min(spoken.length(), ExperimentPlan.MOST_CHARS)),
                        ports.voiceName().apply(request.voiceId()), request, setup.pace(), Variant.all()));
    }
}
