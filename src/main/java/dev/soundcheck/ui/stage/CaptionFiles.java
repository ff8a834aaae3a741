package dev.soundcheck.ui.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for a file and writes the captions into it. FX thread: they are small.
final class CaptionFiles implements CaptionSink {
    private static final Logger LOG = LoggerFactory.getLogger(CaptionFiles.class);

    @Override
    public String save(Window owner, String name, String content) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save captions");
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return "";
        }
        try {
            Files.writeString(file.toPath(), content);
            return "Saved as " + file.getName() + ".";
        } catch (IOException e) {
            LOG.warn("captions could not be written to {}", file, e);
            return "Could not write " + file.getName() + ". Choose another folder.";
        }
    }
}
