package dev.soundcheck.ui.lab;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A user who closes every dialog.
final class NoFiles implements FilePorts {
    @Override
    public @Nullable Path askOpen(String title, String kind, String ending) {
        return null;
    }

    @Override
    public @Nullable Path askSave(String title, String name) {
        return null;
    }

    @Override
    public void writePicture(Region what, Path file, Consumer<String> told) {
        told.accept("No pictures here.");
    }
}
