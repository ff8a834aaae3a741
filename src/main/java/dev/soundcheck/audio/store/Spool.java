package dev.soundcheck.audio.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a stream's older sound goes when it is too long for memory. Immutable; any thread.
///
/// Its files lose their names as soon as they are open, so that none is left however the process ends.
///
/// @param windowBytes  what one sound may hold in memory
public record Spool(Path folder, long windowBytes) {
    /// Three minutes and more of 16-bit sound at 44.1 kHz.
    private static final long WINDOW_BYTES = 16L << 20;
    /// On many systems the usual temporary folder is in memory.
    private static final Path ON_DISK = Path.of("/var/tmp");

    /// In the system's temporary folder.
    public static Spool system() {
        boolean disk = Files.isDirectory(ON_DISK) && Files.isWritable(ON_DISK);
        return new Spool(disk ? ON_DISK : Path.of(System.getProperty("java.io.tmpdir", ".")), WINDOW_BYTES);
    }

    /// Not a channel: an interrupt of its thread would close the channel for good.
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
