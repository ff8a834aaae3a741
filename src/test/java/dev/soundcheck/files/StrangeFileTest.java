package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StrangeFileTest {
    @TempDir
    Path folder;

    @Test
    void aPlainFileIsReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "Grüße");
        assertEquals("Grüße", StrangeFile.text(file, Files.size(file)));
    }

    @Test
    void aFileThatIsLargerThanAllowedIsNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "12345");
        FileSystemException refused = assertThrows(FileSystemException.class, () -> StrangeFile.text(file, 4));
        assertEquals("larger than 4 bytes", refused.getReason());
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("take.json"), secret);
        FileSystemException refused = assertThrows(FileSystemException.class, () -> StrangeFile.text(link, 100));
        assertEquals("a link or no plain file", refused.getReason());
        Path dangling = Files.createSymbolicLink(folder.resolve("b.json"), folder.resolve("none"));
        assertThrows(FileSystemException.class, () -> StrangeFile.text(dangling, 100));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNotOpened() {
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThrows(FileSystemException.class, () -> StrangeFile.text(Path.of("/dev/zero"), 100)));
    }

    @Test
    void aMissingFileAndBrokenTextAreToldApart() throws IOException {
        assertThrows(NoSuchFileException.class, () -> StrangeFile.text(folder.resolve("none"), 100));
        Path file = Files.write(folder.resolve("a.json"), new byte[]{(byte) 0xC3, '('});
        assertThrows(CharacterCodingException.class, () -> StrangeFile.text(file, 100));
    }
}
