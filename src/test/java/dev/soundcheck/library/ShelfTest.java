package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.files.FileTree;
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

class ShelfTest {
    @TempDir
    Path root;

    private final Kept kept = new Kept();
    private final List<String> notices = new ArrayList<>();

    private TakeLibrary library(long budgetBytes) {
        TakeLibrary library = new TakeLibrary(root, Runnable::run, budgetBytes);
        library.onNotice(notice -> notices.add(notice.sentence()));
        library.open();
        return library;
    }

    private TakeLibrary library() {
        return library(TakeLibrary.DEFAULT_BUDGET_BYTES);
    }

    /// One take that has ended; its folder.
    private Path one() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One two."));
            return root.resolve("takes").resolve(library.heads().getFirst().id());
        }
    }

    @Test
    void aTakeOfANewerSoundcheckStaysWhereItIs() throws IOException {
        Path folder = one();
        Path head = folder.resolve("take.json");
        Files.writeString(head, Files.readString(head).replace("\"version\": 1", "\"version\": 2"));
        try (TakeLibrary library = library()) {
            assertEquals(List.of(), library.heads());
            assertEquals(List.of("A take was made with a newer Soundcheck."), notices);
            assertTrue(Files.exists(head));
            assertFalse(Files.exists(root.resolve("set-aside")));
        }
    }

    @Test
    void aTakeTheDiskDoesNotGiveOutStaysWhereItIs() throws IOException {
        Path folder = one();
        Path head = folder.resolve("take.json");
        Files.delete(head);
        Files.createDirectory(head);
        try (TakeLibrary _ = library()) {
            assertEquals(List.of("A take could not be read from the disk."), notices);
            assertTrue(Files.exists(folder));
        }
    }

    @Test
    void aTakeCutShortBeforeItsSoundWasWrittenKeepsItsHead() throws IOException, LibraryException {
        TakeLibrary crashed = library();
        crashed.keep(kept.begin("A line that never came.", Endpoint.SSE, request -> request), "Ada");
        crashed.review(crashed.heads().getFirst().id(), review -> review.withStar(true));
        Files.createFile(crashed.sound(crashed.heads().getFirst().id()));
        crashed.shelf().close();
        try (TakeLibrary library = library()) {
            TakeHead head = library.heads().getFirst();
            assertEquals(TakeState.FAILED, head.state());
            assertTrue(head.recovered());
            assertTrue(head.review().star());
            assertEquals(0, head.seconds());
            assertNull(library.load(head.id()).track());
        }
    }

    @Test
    void aTakeThatCannotBeRecoveredIsListedAndTriedAgain() throws IOException {
        TakeLibrary crashed = library();
        crashed.keep(kept.begin("A line cut short.", Endpoint.SSE, request -> request), "Ada");
        kept.call().audio(0.2);
        crashed.advance();
        Path blocked = root.resolve("takes").resolve(crashed.heads().getFirst().id()).resolve("sound.wav.part");
        Files.createDirectories(blocked.resolve("full"));
        crashed.shelf().close();
        try (TakeLibrary library = library()) {
            assertEquals(TakeState.FAILED, library.heads().getFirst().state());
            assertFalse(library.heads().getFirst().recovered());
        }
        FileTree.delete(blocked);
        try (TakeLibrary library = library()) {
            assertTrue(library.heads().getFirst().recovered());
            assertEquals(0.2, library.heads().getFirst().seconds(), 1e-9);
        }
    }

    @Test
    void everyDeletedTakeCanBeBroughtBackTheLastFirst() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            kept.keep(library, kept.take("Two."));
            List<TakeHead> before = library.heads();
            library.delete(before.get(0).id());
            library.delete(before.get(1).id());
            library.undoDelete();
            assertEquals(before.get(0), library.lastDeleted());
            library.undoDelete();
            assertNull(library.lastDeleted());
            assertEquals(before, library.heads());
        }
    }

    @Test
    void aSecondWindowRemovesNothingForTheBudget() {
        try (TakeLibrary first = library()) {
            kept.keep(first, kept.take("One."));
            kept.keep(first, kept.take("Two."));
            try (TakeLibrary second = library(1)) {
                second.setBudget(1);
                assertEquals(2, second.heads().size());
            }
            assertEquals(List.of(), notices);
        }
    }

    @Test
    void noLinkAmongTheTakesIsFollowed() throws IOException {
        Path folder = one();
        Path outside = Files.move(folder, root.resolve("outside"));
        Files.createSymbolicLink(folder, outside);
        try (TakeLibrary library = library()) {
            assertEquals(List.of(), library.heads());
            assertEquals(List.of("A link among the takes was not followed."), notices);
        }
    }

    @Test
    void aHeadThatIsALinkIsNeitherReadNorWrittenThrough() throws IOException {
        Path head = one().resolve("take.json");
        Path outside = Files.move(head, root.resolve("outside.json"));
        Files.createSymbolicLink(head, outside);
        try (TakeLibrary library = library()) {
            assertEquals(List.of(), library.heads());
            library.review(String.valueOf(Objects.requireNonNull(head.getParent()).getFileName()),
                    review -> review.withRating(5));
        }
        assertFalse(Files.readString(outside).contains("\"rating\": 5"));
        assertTrue(Files.isSymbolicLink(head));
    }
}
