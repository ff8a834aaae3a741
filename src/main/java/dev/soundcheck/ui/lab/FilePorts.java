package dev.soundcheck.ui.lab;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The port to file dialogs and pictures: the headless platform has no dialogs. FX thread.
public interface FilePorts {
    /// Asks for a file to read; null where the user changed their mind.
    ///
    /// @param kind  what such files are called
    @Nullable
    Path askOpen(String title, String kind, String ending);

    /// Asks where to; the ending decides what is written: `.html`, `.csv`, `.md`, `.json` or `.png`.
    @Nullable
    Path askSave(String title, String name);

    /// Takes a picture now and writes it as a PNG, off this thread.
    ///
    /// @param told  gets the result in one sentence
    void writePicture(Region what, Path file, Consumer<String> told);
}
