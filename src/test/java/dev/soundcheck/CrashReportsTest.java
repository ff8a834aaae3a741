package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrashReportsTest {
    private final AtomicLong seconds = new AtomicLong(1_700_000_000);
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReportNamesTheFaultTheThreadAndTheMachineAndIsKept() throws IOException {
        CrashReport report = reports(folder.resolve("state")).of(Thread.currentThread(),
                new IllegalStateException("outer", new IOException("inner")));
        String text = Files.readString(Objects.requireNonNull(report.file()));
        assertEquals("crash-20231114T221320000Z.txt", report.file().getFileName().toString());
        assertEquals(report.text(), text);
        for (String part : List.of("time: 2023-11-14T22:13:20", "thread: " + Thread.currentThread().getName(),
                "java: ", "IllegalStateException: outer", "Caused by: java.io.IOException: inner",
                "CrashReportsTest.java")) {
            assertTrue(text.contains(part), part);
        }
    }

    @Test
    void keysAndTheHomeFolderAreNotInIt() {
        String text = reports(folder).of(Thread.currentThread(), new IllegalStateException(
                "sk_car_abc123def at wss://x/?api_key=secretsecret from " + System.getProperty("user.home")
                        + "/x"))
                .text();
        assertFalse(text.contains("abc123def") || text.contains("secretsecret"), text);
        assertTrue(text.contains("from ~/x"), text);
    }

    @Test
    void theSameFaultIsKeptOnceInARun() {
        CrashReports reports = reports(folder);
        for (int i = 0; i < 50; i++) {
            seconds.incrementAndGet();
            reports.of(Thread.currentThread(), new IllegalStateException("again " + i));
        }
        assertEquals(1, files().size());
    }

    @Test
    void theOldestReportsGoAndOtherFilesStay() throws IOException {
        Files.writeString(folder.resolve("crash-notes.txt"), "mine");
        for (int i = 0; i < 14; i++) {
            seconds.incrementAndGet();
            reports(folder).of(Thread.currentThread(), new IllegalStateException("run " + i));
        }
        List<String> names = files();
        assertEquals(11, names.size());
        assertTrue(names.contains("crash-notes.txt"));
        assertFalse(names.contains("crash-20231114T221321000Z.txt"));
        assertTrue(names.contains("crash-20231114T221334000Z.txt"));
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTheFileAndNotTheReport() throws IOException {
        Path file = Files.writeString(folder.resolve("state"), "a file, no folder");
        CrashReport report = reports(file).of(Thread.currentThread(), new IllegalStateException("outer"));
        assertNull(report.file());
        assertTrue(report.text().contains("outer"));
    }

    private CrashReports reports(Path where) {
        return new CrashReports(where, () -> Instant.ofEpochSecond(seconds.get()));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
