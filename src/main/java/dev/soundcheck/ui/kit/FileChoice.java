package dev.soundcheck.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A question for a file, asked by the system's own dialog. Built once, asked as often as needed. FX thread.
public final class FileChoice {
    private final String title;
    private final List<ExtensionFilter> kinds = new ArrayList<>();
    private @Nullable Path folder;

    /// @param title  of the dialog
    public FileChoice(String title) {
        this.title = title;
    }

    /// The dialog starts in this folder, where it exists.
    public FileChoice in(Path start) {
        folder = start;
        return this;
    }

    /// Offers a kind of file; the first one is chosen at the start.
    ///
    /// @param endings  with their dots
    public FileChoice kind(String name, String... endings) {
        kinds.add(new ExtensionFilter(name, Arrays.stream(endings).map(ending -> "*" + ending).toList()));
        return this;
    }

    /// Asks for a file to read; null where the person cancels.
    public @Nullable Path open(@Nullable Window owner) {
        return path(chooser().showOpenDialog(owner));
    }

    /// Asks where to write; null where the person cancels.
    ///
    /// @param name  what is offered
    public @Nullable Path save(@Nullable Window owner, String name) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(kinds);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
