package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cli.WindowOptions;
import dev.soundcheck.settings.AppDirs;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.settings.SettingsStore;
import dev.soundcheck.settings.WindowPlace;
import dev.soundcheck.testing.ChildJvm;
import dev.soundcheck.testing.Fx;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A window whose process is told to end, as at a logout, keeps what was changed a moment before.
class WindowAtInterruptTest {
    private static final long LOOK_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 120;
    private static final String WRITTEN = "written";

    @TempDir
    private Path folder = Path.of("");

    /// Opens the window as the program does, writes a line into it and makes it wider.
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            Thread.ofPlatform().daemon().start(Program::write);
            try (Assembly assembly = new Assembly(dirs(Path.of(args[0])), null)) {
                assembly.window(WindowOptions.NONE);
            }
        }

        private static void write() {
            try {
                while (!begun() || !Fx.on(Program::written)) {
                    boolean _ = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
                System.out.println(WRITTEN);
            } catch (Exception problem) {
                System.out.println(problem);
            }
        }

        /// The toolkit refuses work before it is there.
        private static boolean begun() {
            try {
                Platform.runLater(() -> {});
                return true;
            } catch (IllegalStateException _) {
                return false;
            }
        }

        private static boolean written() {
            Window window = Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null);
            Node script = window == null ? null : window.getScene().lookup("#script");
            if (!(script instanceof TextInputControl text)) {
                return false;
            }
            text.setText("Last words.");
            Objects.requireNonNull(window).setWidth(917);
            return true;
        }
    }

    private static AppDirs dirs(Path folder) {
        return new AppDirs(folder.resolve("config"), folder.resolve("state"), folder.resolve("data"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without a signal")
    void whatWasWrittenAMomentBeforeIsKept() throws Exception {
        Process process = ChildJvm.start(ChildJvm.windowFlags(), Map.of("XDG_RUNTIME_DIR", ""), Program.class,
                folder.toString());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals(WRITTEN, next(said));
            process.destroy();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it runs on");
        } finally {
            process.destroyForcibly();
        }
        Settings kept = kept();
        assertEquals("Last words.", kept.text());
        WindowPlace place = Objects.requireNonNull(kept.look().place());
        assertEquals(917, place.widthPx());
    }

    /// The next line that is not of the platform's own.
    private static @Nullable String next(BufferedReader said) throws Exception {
        String line = said.readLine();
        while (line != null && !line.equals(WRITTEN)) {
            line = said.readLine();
        }
        return line;
    }

    private Settings kept() {
        ScheduledExecutorService io = Executors.newSingleThreadScheduledExecutor();
        try (SettingsStore store = new SettingsStore(dirs(folder).config(), io)) {
            return store.settings();
        } finally {
            io.shutdownNow();
        }
    }
}
