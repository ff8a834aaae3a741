package dev.soundcheck.ui.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Window;

/// Saves a part of a take to a file. FX thread.
@FunctionalInterface
interface TakeSink {
    /// Keeps it, perhaps after asking where.
    ///
    /// @param told  gets the result in one sentence, on the FX thread; not called where the user chose no file
    void save(Window owner, String name, Content content, Consumer<String> told);

    /// Writes the file; off the FX thread.
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }
}
