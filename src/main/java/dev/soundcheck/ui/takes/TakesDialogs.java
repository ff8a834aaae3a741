package dev.soundcheck.ui.takes;

import dev.soundcheck.library.SessionFile;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks where takes and sessions go or come from; null where the user thinks better of it. FX thread; keeps nothing.
final class TakesDialogs {
    private TakesDialogs() {}

    static @Nullable Path folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
    }

    /// @param name  what is offered, without its ending
    static @Nullable Path saveSound(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save sound");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Sound", "*.wav"));
        chooser.setInitialFileName(name + ".wav");
        return path(chooser.showSaveDialog(owner));
    }

    static @Nullable Path openSession(Window owner) {
        FileChooser chooser = session();
        chooser.setTitle("Open a session, a HAR or a sound");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Sessions, HAR and WAV files",
                "*" + SessionFile.ENDING, "*.har", "*.wav"));
        return path(chooser.showOpenDialog(owner));
    }

    /// @param name  what is offered, without its ending
    static @Nullable Path saveSession(Window owner, String name) {
        FileChooser chooser = session();
        chooser.setInitialFileName(name + SessionFile.ENDING);
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser session() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Session");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Soundcheck session", "*" + SessionFile.ENDING));
        return chooser;
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
