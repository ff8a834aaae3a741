package dev.soundcheck.ui.live;

import dev.soundcheck.live.experiment.ExperimentFiles;
import dev.soundcheck.ui.kit.FileChoice;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own file dialogs, starting in the folder of experiments. FX thread.
final class ExperimentDialogs {
    private final Supplier<@Nullable Window> owner;
    private final Path folder;

    ExperimentDialogs(Supplier<@Nullable Window> owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /// @param chosen  gets the file, where one was chosen
    void open(Consumer<Path> chosen) {
        Path file = new FileChoice("Open an experiment").in(folder).kind("Experiments", ".json")
                .open(owner.get());
        if (file != null) {
            chosen.accept(file);
        }
    }

    /// @param chosen  gets the file, where one was chosen
    void save(Consumer<Path> chosen) {
        Path file = new FileChoice("Export the experiment").in(folder).kind("Report", ".md").kind("Table", ".csv")
                .kind("All figures", ExperimentFiles.ENDING).save(owner.get(), "live-experiment.md");
        if (file != null) {
            chosen.accept(file);
        }
    }
}
