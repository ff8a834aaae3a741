package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.engine.Player;
import dev.soundcheck.cartesia.CartesiaService;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.offline.OfflineOptions;
import dev.soundcheck.offline.OfflineServer;
import dev.soundcheck.settings.Settings;
import dev.soundcheck.testing.Fx;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.ui.shell.ShellStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every thread of a running window is in the table of docs/architecture.md.
class ThreadTableTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /// Threads of the virtual machine, the toolkit and the test runner.
    private static final Pattern FOREIGN = Pattern.compile(String.join("|",
            "main", "MasterPoller", "Reference Handler", "Finalizer", "Signal Dispatcher", "Notification Thread",
            "Common-Cleaner", "Cleaner-.*", "Attach Listener", "process reaper.*", "Java2D Disposer",
            "InvokeLaterDispatcher", "QuantumRenderer-.*", "Prism Font Disposer", "JavaFX-Launcher", "Headless.*",
            "Thread-\\d+", "Java Sound Event Dispatcher", "ForkJoinPool.*", "junit-.*", "testfx-.*", "Monitor .*",
            "VirtualThread-.*", "Timer-\\d+", "mockwebserver.*", "MockWebServer.*", "DestroyJavaVM", "AWT-.*",
            "FX .*", "Process reaper.*"));

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        Fx.start();
    }

    @Test
    void everyThreadOfARunningWindowIsInTheTable() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Set<String> strangers;
        try (OfflineServer server = OfflineServer.start(OfflineOptions.EMBEDDED);
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Playground playground = Fx.on(() -> {
                Playground made = new Playground(new WindowModels(Player.open(NanoClock.system()),
                        _ -> new CartesiaService(CartesiaOptions.offline(server.baseUrl())), workers,
                        new ShellStart(Settings.DEFAULT.withText("One two three."), null, LocalDate.EPOCH), folder,
                        Faulty.none()), new WindowScene(Settings.Theme.SYSTEM));
                made.fill(new Stage());
                made.open();
                made.speak();
                return made;
            });
            server.ready().join();
            strangers = strangers(before);
            Fx.on(() -> {
                playground.close();
                return true;
            });
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void theTableNamesThreads() throws IOException {
        assertTrue(table().size() > 8, table().toString());
    }

    /// @param before  threads of the tests that ran earlier in this process
    private static Set<String> strangers(Set<Thread> before) throws IOException {
        List<Pattern> known = table();
        Set<String> strangers = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            if (!before.contains(thread) && !FOREIGN.matcher(name).matches()
                    && known.stream().noneMatch(row -> row.matcher(name).matches())) {
                strangers.add(name);
            }
        }
        return strangers;
    }

    /// The names in the first column of the table; a star stands for anything.
    private static List<Pattern> table() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        String section = page.substring(page.indexOf("## Threads"), page.indexOf("## The stamps"));
        return section.lines().filter(line -> line.startsWith("| ")).map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(name -> Pattern.compile(name.group(1).replace("*", ".*"))).toList();
    }
}
