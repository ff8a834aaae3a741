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
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Takes that are being written while they stream, and what a disk that refuses leaves of them.
class TakesInWritingTest extends LibraryCase {
    @Test
    void aTakeIsOnTheDiskWhileItStreams() throws IOException {
        try (TakeLibrary library = library()) {
            Take take = kept.begin("A line that is still being spoken.", Endpoint.SSE, request -> request);
            library.keep(take, "Ada");
            kept.call().audio(0.5);
            library.advance();
            TakeHead head = library.heads().getFirst();
            assertEquals(TakeState.STREAMING, head.state());
            assertEquals(0.5, head.seconds(), 1e-9);
            assertEquals(58 + bytes(take).length, Files.size(library.sound(head.id())));
        }
    }

    @Test
    void aTakeThatACrashCutShortIsRecoveredWithWhatHadArrived() throws LibraryException, IOException {
        Take take = kept.begin("A line that never ends.", Endpoint.SSE, request -> request);
        TakeLibrary crashed = library();
        crashed.keep(take, "Ada");
        kept.call().audio(0.7);
        crashed.advance();
        // An odd byte at the end, as a write that was torn leaves it.
        Path sound = crashed.sound(crashed.heads().getFirst().id());
        Files.write(sound, new byte[]{7}, StandardOpenOption.APPEND);
        crashed.shelf().close();

        try (TakeLibrary library = library()) {
            TakeHead head = library.heads().getFirst();
            assertTrue(head.recovered());
            assertEquals(TakeState.FAILED, head.state());
            assertArrayEquals(bytes(take), bytes(library.load(head.id())));
            assertEquals(List.of("A take that was cut short the last time has been recovered."), notices);
        }
        notices.clear();
        try (TakeLibrary again = library()) {
            assertEquals(1, again.heads().size());
            assertEquals(List.of(), notices);
        }
    }

    @Test
    void whatIsJudgedWhileItStreamsStaysJudged() {
        try (TakeLibrary library = library()) {
            Take take = kept.begin("Early applause.", Endpoint.SSE, request -> request);
            library.keep(take, "Ada");
            library.review(library.heads().getFirst().id(), review -> review.withStar(true));
            kept.call().sayAll();
            library.advance();
            assertTrue(library.heads().getFirst().review().star());
        }
        try (TakeLibrary library = library()) {
            assertTrue(library.heads().getFirst().review().star());
        }
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
