package dev.soundcheck.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows files in the system's file manager. Any thread; starts a process and does not wait for it.
public final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);

    private final String system;

    public FileManager() {
        this(System.getProperty("os.name", ""));
    }

    FileManager(String system) {
        this.system = system;
    }

    /// Opens a folder, or the folder a file lies in, with the file selected where the system can do that.
    ///
    /// @param failed  called by another thread where no file manager could be started
    public void show(Path path, Runnable failed) {
        Thread.startVirtualThread(() -> {
            for (List<String> command : commands(path)) {
                if (run(command)) {
                    return;
                }
            }
            LOG.warn("No file manager could show {}", path);
            failed.run();
        });
    }

    /// Commands that may show it, the best first.
    List<List<String>> commands(Path path) {
        Path whole = path.toAbsolutePath();
        boolean folder = Files.isDirectory(whole);
        if (system.startsWith("Windows")) {
            // The comma belongs to the option; the program ends with 1 even where it shows the file.
            return List.of(folder
                    ? List.of("explorer.exe", whole.toString())
                    : List.of("explorer.exe", "/select,", whole.toString()));
        }
        if (system.startsWith("Mac")) {
            return List.of(folder ? List.of("open", whole.toString()) : List.of("open", "-R", whole.toString()));
        }
        List<String> parent = List.of("xdg-open", String.valueOf(folder ? whole : whole.getParent()));
        return folder ? List.of(parent) : List.of(select(whole), parent);
    }

    /// The freedesktop.org interface of file managers. Commas separate the elements of an array.
    private static List<String> select(Path file) {
        return List.of("dbus-send", "--session", "--print-reply", "--reply-timeout=3000",
                "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + file.toUri().toASCIIString().replace(",", "%2C"), "string:");
    }

    private boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0 || system.startsWith("Windows");
        } catch (IOException problem) {
            LOG.info("{} is not here: {}", command.getFirst(), problem.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
