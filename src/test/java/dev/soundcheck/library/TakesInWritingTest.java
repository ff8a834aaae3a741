package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.files.FileTree;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakesInWritingTest {
    @TempDir
    Path root;

    private final Kept kept = new Kept();
    private final List<String> notices = new ArrayList<>();

    private TakeLibrary library() {
        TakeLibrary library = new TakeLibrary(root, Runnable::run, TakeLibrary.DEFAULT_BUDGET_BYTES);
        library.onNotice(notice -> notices.add(notice.sentence()));
        library.open();
        return library;
    }

    /// The disk refuses the sound of the take that was kept last.
    private static void refuseSound(TakeLibrary library) throws IOException {
        Files.createDirectory(library.sound(library.heads().getLast().id()));
    }

    @Test
    void aTakeThatCannotBeWrittenIsToldOnceAndLaterTakesAreKeptWhole() throws IOException, LibraryException {
        try (TakeLibrary library = library()) {
            library.keep(kept.begin("A line the disk refuses.", Endpoint.SSE, request -> request), "Ada");
            refuseSound(library);
            kept.call().audio(0.3);
            library.advance();
            library.advance();
            Take later = kept.take("A line after it.");
            kept.keep(library, later);
            assertEquals(List.of("Take 1 could not be saved whole."), notices);
            assertEquals(TakeState.FAILED, library.heads().getFirst().state());
            assertEquals(TakeState.DONE, library.heads().getLast().state());
            Take back = library.load(library.heads().getLast().id());
            assertEquals(Objects.requireNonNull(later.track()).frames(),
                    Objects.requireNonNull(back.track()).frames());
        }
    }

    @Test
    void aTakeThatCouldNotBeWrittenCanBeDeletedAndBroughtBack() throws IOException {
        try (TakeLibrary library = library()) {
            library.keep(kept.begin("A line the disk refuses.", Endpoint.SSE, request -> request), "Ada");
            refuseSound(library);
            kept.call().audio(0.3);
            library.advance();
            List<TakeHead> before = library.heads();
            library.delete(before.getFirst().id());
            assertEquals(List.of(), library.heads());
            library.undoDelete();
            assertEquals(before, library.heads());
        }
    }

    @Test
    void aTakeWhoseFolderCouldNotBeMadeIsKeptOnceTheDiskTakesIt() throws IOException, LibraryException {
        try (TakeLibrary library = library()) {
            Path takes = root.resolve("takes");
            FileTree.delete(takes);
            Files.writeString(takes, "no folder any more");
            Take take = kept.take("One two.");
            kept.keep(library, take);
            library.advance();
            assertEquals(List.of("Take 1 could not be kept."), notices);

            Files.delete(takes);
            library.advance();
            assertEquals(TakeState.DONE, library.heads().getFirst().state());
            assertEquals(take.timeline().words(), library.load(library.heads().getFirst().id()).timeline().words());
        }
    }

    @Test
    void whatIsLeftOfATakeThatCouldNotBeWrittenIsRecoveredByTheNextStart() throws IOException {
        try (TakeLibrary library = library()) {
            library.keep(kept.begin("A line the disk refuses.", Endpoint.SSE, request -> request), "Ada");
            refuseSound(library);
            kept.call().audio(0.3);
            library.advance();
            Files.delete(library.sound(library.heads().getFirst().id()));
        }
        try (TakeLibrary library = library()) {
            assertTrue(library.heads().getFirst().recovered());
            assertEquals("A line the disk refuses.", library.heads().getFirst().excerpt());
        }
    }

    @Test
    void everyTakeOfTheSameMomentIsWrittenToItsEnd() {
        try (TakeLibrary library = library()) {
            Take first = kept.take("First.");
            Take second = kept.take("Second.");
            library.keep(first, "Ada");
            library.keep(second, "Ada");
            library.advance();
            assertArrayEquals(new Object[]{TakeState.DONE, TakeState.DONE},
                    library.heads().stream().map(TakeHead::state).toArray());
        }
    }
}
