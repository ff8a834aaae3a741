package dev.soundcheck.ui.takes;

import dev.soundcheck.library.SessionFile;
import dev.soundcheck.ui.kit.FileChoice;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks where takes and sessions go or come from; null where the person cancels. FX thread; keeps nothing.
final class TakesDialogs {
    private TakesDialogs() {}

    static @Nullable Path folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File folder = chooser.showDialog(owner);
        return folder == null ? null : folder.toPath();
    }

    /// @param name  what is offered, without its ending
    static @Nullable Path saveSound(Window owner, String name) {
        return new FileChoice("Save sound").kind("Sound", ".wav").save(owner, name + ".wav");
    }

    static @Nullable Path openSession(Window owner) {
        return new FileChoice("Open a session, a HAR or a sound")
                .kind("Sessions, HAR and WAV files", SessionFile.ENDING, ".har", ".wav").open(owner);
    }

    /// @param name  what is offered, without its ending
    static @Nullable Path saveSession(Window owner, String name) {
        return new FileChoice("Save the session").kind("Soundcheck session", SessionFile.ENDING)
                .save(owner, name + SessionFile.ENDING);
    }
}
