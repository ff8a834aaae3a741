package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.FileNames;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowDoorTest {
    private final BlockingQueue<Path> opened = new LinkedBlockingQueue<>();
    private final WindowDoor.Opening opening = new WindowDoor.Opening(Runnable::run, opened::add);
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileGoesToTheWindowThatIsOpen() throws InterruptedException {
        FileNames.assumeBeyondAscii();
        try (WindowDoor door = WindowDoor.open(folder.resolve("run"), opening)) {
            assertNotNull(door);
            Path file = folder.resolve("Grüße, 世界.soundcheck");
            assertTrue(WindowDoor.knock(folder.resolve("run"), file));
            assertEquals(file.toAbsolutePath(), opened.poll(20, TimeUnit.SECONDS));
        }
        assertFalse(WindowDoor.knock(folder.resolve("run"), folder.resolve("b.har")), "the window is closed");
    }

    @Test
    void theFirstWindowTakesTheFiles() {
        try (WindowDoor first = WindowDoor.open(folder, opening)) {
            assertNotNull(first);
            assertNull(WindowDoor.open(folder, opening));
            assertTrue(WindowDoor.knock(folder, null));
        }
        assertTrue(opened.isEmpty());
    }

    @Test
    void theSocketOfAWindowThatWasKilledIsTakenOver() throws IOException {
        Files.writeString(folder.resolve("window.sock"), "");
        try (WindowDoor door = WindowDoor.open(folder, opening)) {
            assertNotNull(door);
            assertTrue(WindowDoor.knock(folder, null));
        }
    }

    @Test
    void aWindowThatHangsGivesTheFileBackAndDoesNotOpenItLater() {
        BlockingQueue<Runnable> busy = new LinkedBlockingQueue<>();
        try (WindowDoor door = WindowDoor.open(folder,
                new WindowDoor.Opening(busy::add, opened::add, Duration.ofMillis(100)))) {
            assertNotNull(door);
            assertFalse(WindowDoor.knock(folder, folder.resolve("a.har")));
            busy.remove().run();
            assertTrue(opened.isEmpty());
            assertTrue(WindowDoor.knock(folder, null), "it is there all the same");
        }
    }

    @Test
    void aWindowThatClosesLeavesTheSocketOfTheNextOne() throws IOException {
        WindowDoor hung = WindowDoor.open(folder, opening);
        assertNotNull(hung);
        Files.delete(folder.resolve("window.sock")); // as a further window does that got no answer
        try (WindowDoor next = WindowDoor.open(folder, opening)) {
            assertNotNull(next);
            hung.close();
            assertTrue(WindowDoor.knock(folder, folder.resolve("a.har")));
        }
        assertFalse(Files.exists(folder.resolve("window.sock")));
    }

    @Test
    void nobodyElseCanEnterTheFolder() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "no POSIX permissions here");
        try (WindowDoor door = WindowDoor.open(folder.resolve("run"), opening)) {
            assertNotNull(door);
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run"))));
        }
    }

    @Test
    void aFolderThatIsTooDeepForASocketMeansNoDoor() {
        Path deep = folder.resolve("x".repeat(120));
        assertNull(WindowDoor.open(deep, opening));
        assertFalse(WindowDoor.knock(deep, folder.resolve("a.har")));
    }
}
