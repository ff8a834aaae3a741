package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.TakeState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes that write takes into one folder at the same time.
class TwoWindowsTest {
    private static final int TAKES = 15;

    @TempDir
    Path root;

    @Test
    void eachTakeOfBothIsThereWhole() throws IOException, InterruptedException, LibraryException {
        List<Process> windows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            windows.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    Window.class.getName(), root.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
        }
        for (Process window : windows) {
            assertEquals('r', window.getInputStream().read());
        }
        for (Process window : windows) {
            window.getOutputStream().close();
        }
        for (Process window : windows) {
            assertTrue(window.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, window.exitValue());
        }
        try (TakeLibrary library = new TakeLibrary(root, Runnable::run, 1L << 30)) {
            library.open();
            assertEquals(2 * TAKES, library.heads().size());
            for (TakeHead head : library.heads()) {
                assertEquals(TakeState.DONE, head.state());
                assertEquals(2, library.load(head.id()).timeline().words().size());
            }
        }
    }

    /// One of the windows, without a window: it waits for the word to begin.
    static final class Window {
        private Window() {}

        public static void main(String[] args) throws IOException {
            try (TakeLibrary library = new TakeLibrary(Path.of(args[0]), Runnable::run, 1L << 30)) {
                library.open();
                Kept kept = new Kept();
                System.out.write('r');
                System.out.flush();
                boolean closed = System.in.read() < 0;
                for (int i = 0; closed && i < TAKES; i++) {
                    kept.keep(library, kept.take("One two."));
                }
            }
        }
    }
}
