package dev.soundcheck.offline.wire.message;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what comes and goes as JSON lines, each with its milliseconds since the start, for its owner alone to read.
/// Headers and queries, where keys are, are left out. Any thread.
public final class TrafficLog implements AutoCloseable {
    /// Sound is told by its size.
    private static final String SOUND = "data";
    private static final Logger LOG = LoggerFactory.getLogger(TrafficLog.class);

    private final long startNanos = System.nanoTime();
    private volatile @Nullable BufferedWriter out;

    private TrafficLog(@Nullable BufferedWriter out) {
        this.out = out;
    }

    /// Begins the file anew.
    ///
    /// @param file  empty to write nothing
    public static TrafficLog open(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new TrafficLog(null);
        }
        Path path = file.get();
        Files.deleteIfExists(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new TrafficLog(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
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
        write(Wire.write(line));
    }

    private synchronized void write(String line) {
        BufferedWriter open = out;
        if (open == null) {
            return;
        }
        try {
            open.write(line);
            open.newLine();
            open.flush();
        } catch (IOException e) {
            LOG.warn("The traffic can no longer be logged", e);
            out = null;
        }
    }

    @Override
    public synchronized void close() {
        BufferedWriter open = out;
        out = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The log of the traffic could not be closed", e);
            }
        }
    }
}
