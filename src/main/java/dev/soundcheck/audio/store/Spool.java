package dev.soundcheck.audio.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where sound goes that is too long for memory while it streams. Immutable; any thread.
///
/// A file of it has no name once it is open, so that nothing is left of it however the process ends.
///
/// @param windowBytes  what one sound may hold in memory
public record Spool(Path folder, long windowBytes) {
    /// Three minutes and more of 16-bit sound at 44.1 kHz.
    private static final long WINDOW_BYTES = 16L << 20;
    /// On many systems the other folder for passing files lies in memory.
    private static final Path ON_DISK = Path.of("/var/tmp");

    /// In the system's folder for passing files.
    public static Spool system() {
        boolean disk = Files.isDirectory(ON_DISK) && Files.isWritable(ON_DISK);
        return new Spool(disk ? ON_DISK : Path.of(System.getProperty("java.io.tmpdir", ".")), WINDOW_BYTES);
    }

    /// Not a channel: a channel closes for ever when a thread that uses it is interrupted.
    RandomAccessFile open() throws IOException {
        Path file = Files.createTempFile(folder, "soundcheck-", ".pcm");
        try {
            return new RandomAccessFile(file.toFile(), "rw");
        } finally {
            unlink(file);
        }
    }

    private static void unlink(Path file) {
        try {
            Files.delete(file);
        } catch (IOException _) {
            // Windows keeps the name of an open file.
            file.toFile().deleteOnExit();
        }
    }
}
