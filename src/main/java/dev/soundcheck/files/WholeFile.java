package dev.soundcheck.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file so that it is there whole or as it was before. Stateless; any thread; blocks on the disk.
public final class WholeFile {
    private WholeFile() {}

    /// What fills the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Its folder must be there.
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, out -> out.write(bytes));
    }

    /// As `write`, and makes the folders that lead to it.
    public static void writeWithFolders(Path file, String text) throws IOException {
        makeFolders(file);
        write(file, text);
    }

    /// As `write`, and makes the folders that lead to it.
    public static void writeWithFolders(Path file, Content content) throws IOException {
        makeFolders(file);
        write(file, content);
    }

    /// Its folder must be there. The content must not close the stream, nor lose anything by its not being closed.
    public static void write(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            replace(file.toAbsolutePath(), content);
        } else if (Files.isRegularFile(file)) {
            // Behind a link, so that the link stays one.
            replace(file.toRealPath(), content);
        } else {
            // A terminal or a pipe cannot be replaced.
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        // Not `createTempFile`: what that makes is for its owner alone, and stays so when it is moved.
        // Not the file's own name and more: that may be longer than a name can be.
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                channel.force(true);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void makeFolders(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
