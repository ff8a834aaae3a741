package dev.soundcheck.offline.wire.message;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what comes and goes as JSON lines, each with its milliseconds since the start, for its owner alone to read.
/// Headers and queries, where keys are, are left out. Where a line cannot be written, the log ends with the line before it.
/// Any thread.
public final class TrafficLog implements AutoCloseable {
    /// Sound is told by its size.
    private static final String SOUND = "data";
    private static final Logger LOG = LoggerFactory.getLogger(TrafficLog.class);

    private final long startNanos = System.nanoTime();
    private final @Nullable Path file;
    private volatile @Nullable OutputStream out;
    // Guarded by this.
    private long wholeBytes;
    private @Nullable IOException loss;
    private Consumer<IOException> lost = _ -> {};

    private TrafficLog(@Nullable Path file, @Nullable OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /// Begins the file anew.
    ///
    /// @param file  empty to write nothing
    public static TrafficLog open(Optional<Path> file) throws IOException {
        return file.isEmpty() ? new TrafficLog(null, null) : new TrafficLog(file.get(), begin(file.get()));
    }

    private static OutputStream begin(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A terminal or a pipe is written to, and never deleted.
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        }
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file);
    }

    /// Tells the listener when a line could not be written: once, on the thread that noted it, or now where it has
    /// happened.
    public void onLost(Consumer<IOException> listener) {
        IOException before;
        synchronized (this) {
            lost = listener;
            before = loss;
        }
        if (before != null) {
            listener.accept(before);
        }
    }

    public boolean on() {
        return out != null;
    }

    /// Notes what passed just now.
    ///
    /// @param what     such as `request`, `answer`, `received`, `sent`, `audio`
    /// @param stream   the id of the request or the socket
    /// @param details  fields of the line; sound in it is replaced by its size
    public void note(String what, String stream, JsonObject details) {
        if (!on()) {
            return;
        }
        JsonObject line = new JsonObject();
        line.addProperty("ms", Math.round((System.nanoTime() - startNanos) / 1e3) / 1e3);
        line.addProperty("what", what);
        line.addProperty("stream", stream);
        details.asMap().forEach((name, value) -> {
            if (name.equals(SOUND)) {
                line.addProperty("audio_bytes", value.getAsString().length() / 4 * 3);
            } else {
                line.add(name, value);
            }
        });
        write(Wire.write(line) + "\n");
    }

    private void write(String line) {
        Consumer<IOException> told;
        IOException problem;
        synchronized (this) {
            problem = tryWrite(line.getBytes(StandardCharsets.UTF_8));
            told = lost;
        }
        if (problem != null) {
            told.accept(problem);
        }
    }

    private synchronized @Nullable IOException tryWrite(byte[] line) {
        OutputStream open = out;
        if (open == null) {
            return null;
        }
        try {
            open.write(line);
            wholeBytes += line.length;
            return null;
        } catch (IOException problem) {
            LOG.warn("The traffic can no longer be logged: {}", problem.toString());
            loss = problem;
            close();
            cutHalfLine();
            return problem;
        }
    }

    private synchronized void cutHalfLine() {
        Path written = file;
        if (written == null || !Files.isRegularFile(written)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.truncate(wholeBytes);
        } catch (IOException problem) {
            LOG.warn("The last line of the traffic is incomplete: {}", problem.toString());
        }
    }

    @Override
    public synchronized void close() {
        OutputStream open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException problem) {
                LOG.warn("The log of the traffic could not be closed: {}", problem.toString());
            }
        }
    }
}
