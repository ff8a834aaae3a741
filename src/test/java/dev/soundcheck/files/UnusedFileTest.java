package dev.soundcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        Files.createFile(folder.resolve("a.lab.json"));
        Files.createFile(folder.resolve("a_2.lab.json"));
        assertEquals(folder.resolve("a_3.lab.json"), UnusedFile.of(folder, "a.lab.json", ".lab.json"));
        assertEquals(folder.resolve("b.lab.json"), UnusedFile.of(folder, "b.lab.json", ".lab.json"));
    }

    /// A list of labs has the newest first, by name.
    @Test
    void aNumberedNameSortsBehindTheOneItIsLike() throws IOException {
        Path first = Files.createFile(folder.resolve("a.lab.json"));
        Path second = UnusedFile.of(folder, "a.lab.json", ".lab.json");
        assertEquals(first, Stream.of(second, first).sorted().findFirst().orElseThrow());
    }
}
