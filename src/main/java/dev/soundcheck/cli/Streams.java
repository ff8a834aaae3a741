package dev.soundcheck.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard input, output and error of the process, as UTF-8. One per process; used on the main thread.
///
/// Output that cannot be written is noted, because a `PrintWriter` does not report it.
public final class Streams {
    private final InputStream in;
    private final Noting bytes;
    private final PrintWriter out;
    private final PrintWriter err;

    public Streams(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.bytes = new Noting(out);
        this.out = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    InputStream in() {
        return in;
    }

    /// For text.
    PrintWriter out() {
        return out;
    }

    /// For sound and other files; must not be closed.
    OutputStream bytes() {
        return bytes;
    }

    PrintWriter err() {
        return err;
    }

    /// Why not all output was written.
    Optional<IOException> problem() {
        out.flush();
        return Optional.ofNullable(bytes.problem);
    }

    private static final class Noting extends FilterOutputStream {
        private @Nullable IOException problem;

        Noting(OutputStream target) {
            super(new BufferedOutputStream(target));
        }

        @Override
        public void write(int one) throws IOException {
            noting(() -> out.write(one));
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            noting(() -> out.write(from, offset, length));
        }

        @Override
        public void flush() throws IOException {
            noting(out::flush);
        }

        private void noting(Writing writing) throws IOException {
            try {
                writing.run();
            } catch (IOException failure) {
                problem = problem == null ? failure : problem;
                throw failure;
            }
        }

        @FunctionalInterface
        private interface Writing {
            void run() throws IOException;
        }
    }
}
