package dev.soundcheck.ui.stage;

import dev.soundcheck.files.FilePlace;
import dev.soundcheck.files.FileProblem;
import dev.soundcheck.ui.kit.FileChoice;
import dev.soundcheck.ui.kit.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for a file and writes into it, on a thread of its own. FX thread otherwise.
final class TakeFiles implements TakeSink {
    private static final Logger LOG = LoggerFactory.getLogger(TakeFiles.class);

    private final Executor fx = new FxThread();

    @Override
    public void save(Window owner, String name, Content content, Consumer<String> told) {
        Path file = new FileChoice("Save").save(owner, name);
        if (file != null) {
            Thread.startVirtualThread(() -> {
                String outcome = write(file, content);
                fx.execute(() -> told.accept(outcome));
            });
        }
    }

    private static String write(Path file, Content content) {
        try {
            content.writeTo(file);
            return FilePlace.saved(file);
        } catch (IOException e) {
            LOG.warn("{} could not be written", file, e);
            return FileProblem.writing(file, e) + " Choose another folder.";
        }
    }
}
