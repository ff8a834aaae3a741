package dev.soundcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowDoorTest {
    private final BlockingQueue<Path> opened = new LinkedBlockingQueue<>();
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileGoesToTheWindowThatIsOpen() throws InterruptedException {
        try (WindowDoor door = WindowDoor.open(folder.resolve("run"), opened::add)) {
            assertNotNull(door);
            Path file = folder.resolve("Grüße, 世界.soundcheck");
            assertTrue(WindowDoor.knock(folder.resolve("run"), file));
            assertEquals(file.toAbsolutePath(), opened.poll(20, TimeUnit.SECONDS));
        }
        assertFalse(WindowDoor.knock(folder.resolve("run"), folder.resolve("b.har")), "the window is closed");
    }

    @Test
    void theFirstWindowTakesTheFiles() {
        try (WindowDoor first = WindowDoor.open(folder, opened::add)) {
            assertNotNull(first);
            assertNull(WindowDoor.open(folder, opened::add));
            assertTrue(WindowDoor.knock(folder, null));
        }
        assertTrue(opened.isEmpty());
    }

    @Test
    void theSocketOfAWindowThatWasKilledIsTakenOver() throws IOException {
        Files.writeString(folder.resolve("window.sock"), "");
        try (WindowDoor door = WindowDoor.open(folder, opened::add)) {
            assertNotNull(door);
            assertTrue(WindowDoor.knock(folder, null));
        }
    }

    @Test
    void nobodyElseCanEnterTheFolder() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "no POSIX permissions here");
        try (WindowDoor door = WindowDoor.open(folder.resolve("run"), opened::add)) {
            assertNotNull(door);
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run"))));
        }
    }

    @Test
    void aFolderThatIsTooDeepForASocketMeansNoDoor() {
        Path deep = folder.resolve("x".repeat(120));
        assertNull(WindowDoor.open(deep, opened::add));
        assertFalse(WindowDoor.knock(deep, folder.resolve("a.har")));
    }
}
