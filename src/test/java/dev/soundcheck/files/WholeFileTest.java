package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, "old");
        IOException full = assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("No space left on device");
        }));
        assertEquals("No space left on device", full.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void twoThatWriteAtOnceDoNotMeet() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, out -> {
            WholeFile.write(file, "inner");
            out.write('o');
        });
        assertEquals("o", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void foldersAreMadeOnlyWhereThatIsAskedFor() throws IOException {
        Path file = folder.resolve("no/such/a.json");
        assertThrows(NoSuchFileException.class, () -> WholeFile.write(file, "x"));
        WholeFile.writeWithFolders(file, "Grüße");
        assertEquals("Grüße", Files.readString(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = folder.resolve("real.json");
        WholeFile.write(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {212, 213, 238, 255})
    void aNameAsLongAsTheDiskTakesIsWritten(int length) throws IOException {
        Path file = folder.resolve("a".repeat(length - 4) + ".wav");
        WholeFile.write(file, "x");
        assertEquals(List.of(file.getFileName().toString()), names());
    }
}
