package dev.soundcheck.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A question for a file, asked by the system's own dialog. Built once, asked as often as needed. FX thread.
public final class FileChoice {
    /// A dot and a few letters: `Hello. I am` and `take 1.2` have no ending.
    private static final Pattern OWN_ENDING = Pattern.compile("\\.\\p{Alpha}\\w{0,8}$");

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

    /// Asks where to write; null where the person cancels. The file gets the ending of the kind that was chosen: the
    /// dialog of Linux leaves the name as it is.
    ///
    /// @param name  what is offered, with its ending
    public @Nullable Path save(@Nullable Window owner, String name) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(name);
        Path chosen = path(chooser.showSaveDialog(owner));
        while (chosen != null) {
            Path file = chosen.resolveSibling(named(chosen.getFileName().toString(), name, chosen(chooser)));
            if (file.equals(chosen) || !Files.exists(file)) {
                return file;
            }
            // The dialog asks whether a file is to be replaced, so the changed name is shown to it.
            chooser.setInitialDirectory(Objects.requireNonNull(file.getParent()).toFile());
            chooser.setInitialFileName(file.getFileName().toString());
            chosen = path(chooser.showSaveDialog(owner));
        }
        return null;
    }

    /// The name with the ending that was meant. An ending that was typed stays.
    ///
    /// @param typed    as the dialog was left
    /// @param offered  as it began
    /// @param ending   of the chosen kind, empty where there are no kinds
    static String named(String typed, String offered, String ending) {
        String first = offered.substring(Math.max(0, offered.lastIndexOf('.')));
        String wanted = ending.isEmpty() ? first : ending;
        if (ends(typed, wanted)) {
            return typed;
        }
        if (ends(typed, first)) {
            return typed.substring(0, typed.length() - first.length()) + wanted;
        }
        return OWN_ENDING.matcher(typed).find() ? typed : typed + wanted;
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT));
    }

    private static String chosen(FileChooser chooser) {
        ExtensionFilter kind = chooser.getSelectedExtensionFilter();
        return kind == null ? "" : kind.getExtensions().getFirst().substring(1); // without its star
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
