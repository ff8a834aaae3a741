package dev.soundcheck.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.library.TakeHead;
import dev.soundcheck.library.TakeLibrary;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Studio;
import dev.soundcheck.session.Take;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.FullDisk;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.News;
import dev.soundcheck.testing.ScriptedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TakeExportsTest {
    private final TakesTeller teller = new TakesTeller();
    private final List<Path> shown = new ArrayList<>();
    private final List<String> told = News.of(teller.newsProperty());
    @TempDir
    private Path folder = Path.of("");
    @SuppressWarnings("NullAway.Init") // opened before each test
    private TakeLibrary library;
    @SuppressWarnings("NullAway.Init") // as above
    private TakeExports exports;

    @BeforeEach
    void keepOne() {
        teller.writtenProperty().subscribe((_, written) -> Optional.ofNullable(written).ifPresent(shown::add));
        library = new TakeLibrary(folder.resolve("data"), Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        library.open();
        exports = new TakeExports(library, teller, Runnable::run, Runnable::run);
        ScriptedService service = ScriptedService.offlineVoices();
        Studio studio = new Studio(new Mute(), new HandClock(), () -> {});
        Take take = studio.speak(service, Endpoint.WEBSOCKET, SpeechRequest.of("One two three.", "v1", "sonic-3.6"));
        service.lastCall().sayAll();
        library.keep(take, "Ada");
        library.advance();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aSoundThatIsSavedTakesThePlaceOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "before");
        exports.saveSound(library.heads().getFirst(), file);
        assertEquals(List.of("Saved as a.wav in " + folder + "."), told);
        assertEquals(List.of(file), shown);
        assertTrue(Files.size(file) > 44);
    }

    @Test
    void thatASoundIsBeingSavedIsWrittenAndNoNews() {
        List<Runnable> waiting = new ArrayList<>();
        new TakeExports(library, teller, Runnable::run, waiting::add).saveSound(library.heads().getFirst(),
                folder.resolve("a.wav"));
        assertEquals("Saving a.wav…", teller.messageProperty().get());
        assertEquals(List.of(), told);
        waiting.forEach(Runnable::run);
        assertEquals(List.of("Saved as a.wav in " + folder + "."), told);
    }

    @Test
    void anExportSaysWhereItsFilesAre() {
        TakeHead one = library.heads().getFirst();
        exports.export(List.of(one), folder, "{voice}");
        assertEquals("One take is exported: Ada.wav in " + folder + ".", told.getLast());
        exports.export(List.of(one, one), folder, "{voice}");
        assertEquals("2 takes are exported to " + folder + ".", told.getLast());
        exports.shortlist(List.of(one), folder);
        assertEquals("The shortlist is written to " + folder + ".", told.getLast());
        assertEquals(List.of(folder.resolve("Ada.wav"), folder, folder), shown);
    }

    @Test
    void takesWithoutSoundAreNotExportedAndToldSo() {
        exports.export(List.of(), folder, "{voice}");
        teller.tell("");
        exports.shortlist(List.of(), folder);
        String none = "None of these takes has sound on the disk. Choose others in the list.";
        assertEquals(List.of(none, none), told);
    }

    @Test
    void onAFullDiskTheFileOfBeforeStays() throws IOException, InterruptedException {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            Path file = Files.writeString(disk.folder().resolve("a.wav"), "before");
            disk.fill();
            exports.saveSound(library.heads().getFirst(), file);
            assertEquals("a.wav could not be written: the disk is full (no space left on it). "
                    + "Choose another folder.", told.getLast());
            assertEquals("before", Files.readString(file));
            assertEquals(List.of("a.wav"), disk.names());
        }
    }

    @Test
    void aDraggedTakeIsACopyWithASpeakingName() throws IOException {
        TakeHead head = library.heads().getFirst();
        Path copy = exports.copyToDrag(head, folder);
        assertEquals("Ada - One two three.wav", copy == null ? "" : String.valueOf(copy.getFileName()));
        assertEquals(-1, Files.mismatch(library.sound(head.id()), copy == null ? folder : copy));
        assertEquals(List.of(), told);
    }

    @Test
    void onAFullDiskADragIsSaidToHaveNoFile() throws IOException, InterruptedException {
        try (FullDisk disk = FullDisk.mount(folder.resolve("disk"))) {
            disk.fill();
            assertNull(exports.copyToDrag(library.heads().getFirst(), disk.folder()));
            assertEquals(List.of("The copy to drag could not be written: the disk is full (no space left on it). "
                    + "\"Save sound…\" writes elsewhere."), told);
        }
    }
}
