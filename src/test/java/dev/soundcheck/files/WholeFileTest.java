package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.soundcheck.testing.FileNames;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// Japanese letters take three bytes each: 78 of them and the ending are 238 bytes, and a name may have 255.
    @ParameterizedTest
    @ValueSource(ints = {78, 83})
    void aNameAsLongAsTheSystemTakesIsWritten(int letters) throws IOException {
        FileNames.assumeBeyondAscii();
        Path file = folder.resolve("声".repeat(letters) + ".wav");
        WholeFile.write(file, "sound");
        WholeFile.write(file, "sound again");
        assertEquals("sound again", Files.readString(file));
        assertEquals(1, names().size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceThatIsFullIsNamed() {
        FileSystemException full = assertThrows(FileSystemException.class,
                () -> WholeFile.write(Path.of("/dev/full"), "words"));
        assertEquals("/dev/full", full.getFile());
        assertEquals("No space left on device", full.getReason());
    }

    @Test
    void aLinkStaysOneAlsoWhereItLeadsToNothingYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("latest.wav"), Path.of("take.wav"));
        WholeFile.write(link, "sound");
        WholeFile.write(link, "sound again");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("sound again", Files.readString(folder.resolve("take.wav")));
    }

    @Test
    void aLinkToItselfIsRefusedAndStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.wav"), Path.of("a.wav"));
        assertThrows(FileSystemLoopException.class, () -> WholeFile.write(link, "sound"));
        assertEquals(List.of("a.wav"), names());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadAFileMayReadTheNewOneAndNobodyElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(file, "new");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFileThatMayNotBeWrittenIsNotReplacedEither() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "old");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "this user may write everything");
        assertThrows(AccessDeniedException.class, () -> WholeFile.write(file, "new"));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.wav"), names());
    }

    @Test
    void aReaderThatFailsWhileItIsWrittenIsNotTakenForTheDisk() {
        IOException problem = assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("a.wav"), _ -> {
            throw new NoSuchFileException("sound.wav");
        }));
        assertEquals("sound.wav", problem.getMessage());
    }

    @Test
    void whatAKilledProcessLeavesIsKnownByItsName() throws IOException {
        Path file = folder.resolve("a.json");
        WholeFile.write(file, _ -> {
            try (Stream<Path> files = Files.list(folder)) {
                assertTrue(files.allMatch(WholeFile::isPart));
            }
        });
        assertFalse(WholeFile.isPart(file));
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

    /// A sentence for people must not name the file that is written first and moved then.
    @ParameterizedTest
    @CsvSource({"no/such/a.json, there is no such folder or file", "LONG, its name is too long for this disk"})
    void aProblemOfTheDiskNamesTheFile(String name, String reason) {
        Path file = folder.resolve(name.replace("LONG", "a".repeat(256)));
        IOException problem = assertThrows(IOException.class, () -> WholeFile.write(file, "x"));
        assertEquals(file + ": " + reason + ".", FileProblem.sentence(problem));
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
