package dev.soundcheck.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.soundcheck.testing.FullDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFullDiskIsSaidAtTheEndOfTheTour() throws IOException, InterruptedException {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            PictureFolder pictures = new PictureFolder(disk.folder());
            disk.fill();
            int side = 256;
            // Noise, which does not become small.
            pictures.keep("a", new Picture(side, side, new Random(1).ints((long) side * side).toArray()));
            IOException told = assertThrows(IOException.class, pictures::finish);
            assertEquals(
                    "A picture in " + disk.folder() + " could not be written: the disk is full (no space left on it).",
                    told.getMessage());
        }
    }
}
