package dev.soundcheck.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a file so that it is there whole or as it was before. Stateless; any thread; blocks on the disk.
///
/// Once `write` has returned, content and name are on the disk: files that are written one after the other are there in
/// that order after a power cut. A problem of the disk names the file.
public final class WholeFile {
    private static final String PART_PREFIX = ".soundcheck-";
    private static final String PART_ENDING = ".part";
    private static final int MOST_LINKS = 40;

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

    /// As `write`, and makes the missing folders.
    public static void writeWithFolders(Path file, String text) throws IOException {
        makeFolders(file);
        write(file, text);
    }

    /// As `write`, and makes the missing folders.
    public static void writeWithFolders(Path file, Content content) throws IOException {
        makeFolders(file);
        write(file, content);
    }

    /// Its folder must be there. The content must neither close the stream nor need it closed.
    public static void write(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            replace(behindLinks(file), content);
        } else if (Files.isRegularFile(file)) {
            // The target of a link is replaced, so that the link stays a link.
            replace(file.toRealPath(), content);
        } else {
            // A terminal or a pipe cannot be replaced.
            try (OutputStream out = new NamingOutput(Files.newOutputStream(file, StandardOpenOption.WRITE), file)) {
                content.writeTo(out);
            }
        }
    }

    /// True for a file that a killed process may have left beside the one it was writing.
    public static boolean isPart(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(PART_PREFIX) && name.endsWith(PART_ENDING);
    }

    /// The target of a link that leads to nothing yet.
    private static Path behindLinks(Path file) throws IOException {
        Path behind = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(behind); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            behind = behind.resolveSibling(Files.readSymbolicLink(behind));
        }
        return behind;
    }

    /// Keeps who may read the file. A file that may not be written is not replaced either.
    private static void keepPermissions(Path file, Path part) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        // A name of fixed length: with the file's name in it, it could be too long. Not `createTempFile`: that file
        // stays readable by its owner alone after the move.
        Path part = file.resolveSibling(PART_PREFIX + UUID.randomUUID() + PART_ENDING);
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
                    OutputStream out = new NamingOutput(Channels.newOutputStream(channel), file)) {
                keepPermissions(file, part);
                content.writeTo(out);
                force(channel, file);
            }
            move(part, file);
            Folders.force(file.getParent());
        } catch (FileSystemException problem) {
            throw part.toString().equals(problem.getFile()) ? about(file, problem) : problem;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(FileChannel channel, Path file) throws IOException {
        try {
            channel.force(true);
        } catch (IOException problem) {
            throw naming(file, problem);
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

    /// The same problem, of another file: what people have named is not the part.
    private static FileSystemException about(Path file, FileSystemException problem) {
        FileSystemException about = switch (problem) {
            case NoSuchFileException _ -> new NoSuchFileException(file.toString());
            case AccessDeniedException _ -> new AccessDeniedException(file.toString());
            default -> new FileSystemException(file.toString(), null, problem.getReason());
        };
        about.initCause(problem);
        return about;
    }

    private static IOException naming(Path file, IOException problem) {
        if (problem instanceof FileSystemException named && named.getFile() != null) {
            return problem;
        }
        FileSystemException naming = new FileSystemException(file.toString(), null, reason(problem));
        naming.initCause(problem);
        return naming;
    }

    private static @Nullable String reason(IOException problem) {
        return problem instanceof FileSystemException named ? named.getReason() : problem.getMessage();
    }

    /// Adds the file's name: the system says "No space left on device" and not where.
    private static final class NamingOutput extends OutputStream {
        private final OutputStream out;
        private final Path file;

        NamingOutput(OutputStream out, Path file) {
            this.out = out;
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException problem) {
                throw naming(file, problem);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException problem) {
                throw naming(file, problem);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException problem) {
                throw naming(file, problem);
            }
        }
    }
}
