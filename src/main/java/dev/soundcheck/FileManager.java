package dev.soundcheck;

import dev.soundcheck.ui.takes.TakeExports.FolderWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows a file in the desktop's own file manager: one command after the other until one works. Stateless; blocks.
final class FileManager implements FolderWindow {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public boolean show(Path file) {
        for (List<String> command : commands(System.getProperty("os.name", ""), file)) {
            if (worked(command)) {
                return true;
            }
        }
        return false;
    }

    /// The best first. Where the desktop cannot choose a file in its folder, the folder is opened.
    static List<List<String>> commands(String system, Path file) {
        Path absolute = file.toAbsolutePath();
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(List.of("open", "-R", absolute.toString()));
        }
        if (name.contains("win")) {
            return List.of(List.of("explorer.exe", "/select," + absolute));
        }
        return List.of(
                List.of("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.FileManager1",
                        "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + absolute.toUri(), "string:"),
                List.of("xdg-open", Objects.requireNonNull(absolute.getParent()).toString()));
    }

    private static boolean worked(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            // The explorer tells of success with 1, and a file manager may stay as long as its window does.
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !ended || process.exitValue() == 0 || command.getFirst().startsWith("explorer");
        } catch (IOException problem) {
            LOG.info("{} does not run here: {}", command.getFirst(), problem.toString());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
