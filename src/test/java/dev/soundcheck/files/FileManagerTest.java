package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FileManagerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsSelectedWhereTheSystemCanDoThat() throws IOException {
        Path file = Files.writeString(folder.resolve("a, b.wav"), "");
        List<List<String>> linux = new FileManager("Linux").commands(file);
        assertEquals("array:string:" + folder.toUri() + "a%2C%20b.wav", linux.getFirst().get(7));
        assertEquals(List.of("xdg-open", folder.toString()), linux.getLast());
        assertEquals(List.of(List.of("open", "-R", file.toString())), new FileManager("Mac OS X").commands(file));
        assertEquals(List.of(List.of("explorer.exe", "/select,", file.toString())),
                new FileManager("Windows 11").commands(file));
    }

    /// The programs of Windows are on no other system.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereNoFileManagerStartsThatIsTold() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        new FileManager("Windows 11").show(folder, told::countDown);
        assertTrue(told.await(30, TimeUnit.SECONDS));
    }

    @Test
    void aFolderIsOpened() {
        assertEquals(List.of(List.of("xdg-open", folder.toString())), new FileManager("Linux").commands(folder));
    }
}
