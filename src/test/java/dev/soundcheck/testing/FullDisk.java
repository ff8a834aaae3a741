package dev.soundcheck.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small disk that can be filled to its last byte. Needs Linux and the right to mount; a test is skipped without. One
/// thread.
public final class FullDisk implements AutoCloseable {
    private static final String FILLER = "filler";
    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts half a megabyte there.
    public static FullDisk mount(Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "no Linux: no small disk can be mounted");
        Files.createDirectories(folder);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.toString()),
                "no right to mount: a full disk cannot be tried here");
        return new FullDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /// Leaves no byte.
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER))) {
            byte[] page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /// What lies on it beside what fills it.
    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(FILLER)).sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor() == 0;
    }
}
