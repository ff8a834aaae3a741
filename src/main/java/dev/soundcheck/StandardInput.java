package dev.soundcheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process's standard input. Where the process was started without one, descriptor 0 is the first file that the JVM
/// opens, its own modules file, and that would be read. Only Linux shows where a descriptor leads; elsewhere the stream
/// is used as it is. Stateless.
final class StandardInput {
    private static final Path NUMBER = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    static InputStream open() {
        return takenByTheJvm() ? new Closed() : System.in;
    }

    private static boolean takenByTheJvm() {
        try {
            Path leadsTo = Files.readSymbolicLink(NUMBER);
            return leadsTo.startsWith(Path.of(System.getProperty("java.home")).toRealPath());
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static final class Closed extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("it is closed. Give the text as an argument, or through a pipe.");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
