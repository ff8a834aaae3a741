package dev.soundcheck.ui.stage;

import dev.soundcheck.ui.kit.FxThread;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for a file and writes into it, on a thread of its own. FX thread otherwise.
final class TakeFiles implements TakeSink {
    private static final Logger LOG = LoggerFactory.getLogger(TakeFiles.class);

    private final Executor fx = new FxThread();

    @Override
    public void save(Window owner, String name, Content content, Consumer<String> told) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save");
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(owner);
        if (file != null) {
            Thread.startVirtualThread(() -> {
                String outcome = write(file, content);
                fx.execute(() -> told.accept(outcome));
            });
        }
    }

    private static String write(File file, Content content) {
        try {
            content.writeTo(file.toPath());
            return "Saved as " + file.getName() + " in " + file.getParent() + ".";
        } catch (IOException e) {
            LOG.warn("{} could not be written", file, e);
            return "Could not write " + file.getName() + ". Choose another folder.";
        }
    }
}
