package dev.soundcheck.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks a session into an empty folder. Trusts no name, size or count in it. Stateless; blocks.
final class SessionUnzip {
    static final Pattern TAKE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,79}");
    /// The only names that are written. Other entries are skipped; one that leads out of the folder is refused.
    private static final Pattern WRITTEN = Pattern.compile("session\\.json|takes/" + TAKE_NAME.pattern()
            + "/(take\\.json|timeline\\.json|trace\\.json|wire\\.json|sound\\.wav)|labs/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\\.json");
    private static final Pattern CLIMBING = Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|^[/\\\\].*|^[A-Za-z]:.*");
    private static final int BUFFER_BYTES = 1 << 16;

    private SessionUnzip() {}

    /// This disk could not hold the content; the file itself may be good.
    static final class DiskException extends IOException {
        private static final long serialVersionUID = 1;

        DiskException(IOException cause) {
            super(cause.toString(), cause);
        }
    }

    /// What a session may hold at most.
    ///
    /// @param bytes      of all files together
    /// @param jsonBytes  of one JSON file
    /// @param labBytes   of all labs together: they are held in memory
    /// @param growth     how many times larger than the zip its content may be
    /// @param freeBytes  content that is allowed whatever the growth
    record Limits(int entries, long bytes, long jsonBytes, long labBytes, int growth, long freeBytes) {
        static final Limits DEFAULT = new Limits(40_000, 8L << 30, TakeFolder.MOST_JSON_BYTES, 96L << 20, 50,
                64L << 20);
    }

    static void unzip(Path file, Path folder, Limits limits) throws IOException {
        long most = Math.min(limits.bytes(), Math.max(limits.freeBytes(), limits.growth() * Files.size(file)));
        long written = 0;
        int entries = 0;
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++entries > limits.entries()) {
                    throw new ZipException("more than " + limits.entries() + " entries");
                }
                if (CLIMBING.matcher(entry.getName()).matches()) {
                    throw new ZipException("an entry points outside of the file");
                }
                boolean wanted = !entry.isDirectory() && WRITTEN.matcher(entry.getName()).matches();
                long left = most - written;
                written += wanted
                        ? write(zip, folder.resolve(entry.getName()),
                                entry.getName().endsWith(".json") ? Math.min(left, limits.jsonBytes()) : left)
                        : skip(zip, left);
            }
        }
        if (entries == 0) {
            throw new ZipException("no zip file");
        }
    }

    /// @throws IOException also where the name is in no known charset
    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new ZipException("an entry has a broken name");
        }
    }

    private static long write(ZipInputStream zip, Path target, long most) throws IOException {
        try (OutputStream out = open(target)) {
            return copy(zip, out, most);
        }
    }

    private static OutputStream open(Path target) throws IOException {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException twice) {
            throw twice;
        } catch (IOException problem) {
            throw new DiskException(problem);
        }
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        return copy(zip, OutputStream.nullOutputStream(), most);
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > most) {
                throw new ZipException("larger than a session may be");
            }
            put(out, buffer, read);
        }
        return bytes;
    }

    private static void put(OutputStream out, byte[] buffer, int count) throws DiskException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException problem) {
            throw new DiskException(problem);
        }
    }
}
