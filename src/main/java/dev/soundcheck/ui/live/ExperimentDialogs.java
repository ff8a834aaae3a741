package dev.soundcheck.ui.live;

import dev.soundcheck.live.experiment.ExperimentFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
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
        FileChooser chooser = chooser("Open an experiment");
        chooser.getExtensionFilters().add(new ExtensionFilter("Experiments", "*" + ExperimentFiles.ENDING));
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    /// @param chosen  gets the file, where one was chosen
    void save(Consumer<Path> chosen) {
        FileChooser chooser = chooser("Export the experiment");
        chooser.setInitialFileName("live-experiment.md");
        chooser.getExtensionFilters().addAll(new ExtensionFilter("Report", "*.md"),
                new ExtensionFilter("Table", "*.csv"), new ExtensionFilter("All figures", "*.json"));
        File file = chooser.showSaveDialog(owner.get());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }
}
