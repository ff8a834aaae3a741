package dev.soundcheck.ui.lab;

import java.nio.file.Path;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A user who closes every dialog.
final class NoFiles implements FilePorts {
    @Override
    public @Nullable Path askOpen(String title, String ending) {
        return null;
    }

    @Override
    public @Nullable Path askSave(String title, String name) {
        return null;
    }

    @Override
    public String writePicture(Region what, Path file) {
        return "No pictures here.";
    }
}
