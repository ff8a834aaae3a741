package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortlistTest {
    @TempDir
    Path root;

    private final Kept kept = new Kept();

    @Test
    void theBestComesFirstWithItsNoteAndItsSound() throws LibraryException, IOException {
        TakeLibrary library = new TakeLibrary(root.resolve("library"), Runnable::run, 1L << 30);
        kept.keep(library, kept.take("One."));
        kept.keep(library, kept.take("Two.", Endpoint.BYTES, request -> request));
        library.review(library.heads().get(1).id(), review -> review.withRating(5).withNote("calm | clear"));
        Path folder = root.resolve("list");
        Shortlist.write(library, library.heads(), folder, ZoneOffset.UTC);

        var list = JsonParser.parseString(Files.readString(folder.resolve("shortlist.json"))).getAsJsonArray();
        assertEquals(List.of(2, 1), list.asList().stream()
                .map(one -> one.getAsJsonObject().get("take").getAsInt()).toList());
        String best = list.get(0).getAsJsonObject().get("file").getAsString();
        assertEquals(-1, Files.mismatch(library.sound(library.heads().get(1).id()), folder.resolve(best)));
        String sheet = Files.readString(folder.resolve("shortlist.md"));
        assertTrue(sheet.contains("| 2 | Ada | `voice-1` | sonic-3.6 | 5 of 5 | calm \\| clear |"), sheet);
    }

    @Test
    void aSecondExportOverwritesNothing() throws LibraryException, IOException {
        TakeLibrary library = new TakeLibrary(root.resolve("library"), Runnable::run, 1L << 30);
        kept.keep(library, kept.take("One."));
        Path first = Shortlist.export(library, library.heads(), root, "{voice}", ZoneOffset.UTC).getFirst();
        Path second = Shortlist.export(library, library.heads(), root, "{voice}", ZoneOffset.UTC).getFirst();
        assertEquals("Ada.wav", String.valueOf(first.getFileName()));
        assertEquals("Ada_2.wav", String.valueOf(second.getFileName()));
    }

    @Test
    void aTakeThatCannotBeReadIsNoMatterForTheOthers() throws LibraryException, IOException {
        TakeLibrary library = new TakeLibrary(root.resolve("library"), Runnable::run, 1L << 30);
        kept.keep(library, kept.take("One."));
        kept.keep(library, kept.take("Two."));
        Files.delete(library.sound(library.heads().getFirst().id()));
        Path folder = root.resolve("list");
        LibraryException told = assertThrows(LibraryException.class,
                () -> Shortlist.write(library, library.heads(), folder, ZoneOffset.UTC));
        assertEquals("Only 1 of 2 takes could be exported.", told.notice().sentence());
        assertEquals(1, JsonParser.parseString(Files.readString(folder.resolve("shortlist.json"))).getAsJsonArray()
                .size());
    }

    @Test
    void onAFullDiskItIsSaidAndNothingHalfIsLeft() throws IOException, InterruptedException {
        TakeLibrary library = new TakeLibrary(root.resolve("library"), Runnable::run, 1L << 30);
        kept.keep(library, kept.take("One."));
        try (FullDisk disk = FullDisk.mount(root.resolve("disk"))) {
            disk.fill();
            LibraryException takes = assertThrows(LibraryException.class, () -> Shortlist.export(library,
                    library.heads(), disk.folder(), "{voice}", ZoneOffset.UTC));
            assertEquals("The takes could not be exported. Check whether the disk is full and whether you may write to "
                    + "the folder.", takes.notice().line());
            LibraryException list = assertThrows(LibraryException.class,
                    () -> Shortlist.write(library, library.heads(), disk.folder(), ZoneOffset.UTC));
            assertEquals("The shortlist could not be written. Check whether the disk is full and whether you may write "
                    + "to the folder.", list.notice().line());
            assertEquals(List.of(), disk.names());
        }
    }
}
