package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.files.FileTree;
import dev.soundcheck.session.Piece;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeJson;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.Delivery;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.trace.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Takes that are kept, judged, deleted and opened again.
class TakeLibraryTest extends LibraryCase {
    @Test
    void whenAndHowFastATakeWasHeardFirstComesBack() throws IOException, LibraryException {
        Take made = kept.take("Hello there.");
        made.utterance().heardAt(made.utterance().pressNanos() + 90_000_000, 1.5);
        try (TakeLibrary library = library()) {
            kept.keep(library, made);
        }
        try (TakeLibrary library = library()) {
            Take back = library.load(library.heads().getFirst().id());
            assertEquals(1.5, back.trace().heardPace());
            assertEquals(made.trace().sincePress(Mark.FIRST_OUT), back.trace().sincePress(Mark.FIRST_OUT));
        }
    }

    @Test
    void aTakeComesBackAsItWas() throws IOException, LibraryException {
        Take made = kept.take("Grüße, \"World\" 42.", Endpoint.SSE, request -> request.withLanguage("de")
                .withDelivery(new Delivery(1.2, 0.8, "calm")).withFormat(OutputFormat.DEFAULT));
        try (TakeLibrary library = library()) {
            kept.keep(library, made);
        }
        try (TakeLibrary library = library()) {
            Take back = library.load(library.heads().getFirst().id());
            assertEquals(made.request(), back.request());
            assertEquals(made.endpoint(), back.endpoint());
            assertEquals(made.madeAt(), back.madeAt());
            assertEquals(made.number(), back.number());
            assertEquals(TakeState.DONE, back.state());
            assertArrayEquals(bytes(made), bytes(back));
            assertEquals(made.timeline().words(), back.timeline().words());
            assertEquals(made.timeline().phonemes(), back.timeline().phonemes());
            assertEquals(TakeJson.trace(made), TakeJson.trace(back));
        }
        assertEquals(List.of(), notices);
    }

    @Test
    void aTakeThatWasSentInPiecesKeepsThem() throws LibraryException {
        Take made = kept.studio.open(kept.studio.press(), kept.service,
                SpeechRequest.of("One ", "voice-1", "sonic-3.6"), ContextOptions.of(OptionalInt.of(0)), false);
        kept.clock.advanceMillis(30);
        long now = kept.clock.nanoTime();
        assertTrue(made.utterance().append("two.",
                List.of(new Piece.Came(now - 20_000_000, 1), new Piece.Came(now - 5_000_000, 3))));
        made.utterance().finish();
        kept.service.contexts().getLast().call().sayAll();
        List<Piece> pieces = made.utterance().pieces();
        assertEquals(2, pieces.size());
        try (TakeLibrary library = library()) {
            kept.keep(library, made);
            Take back = library.load(library.heads().getFirst().id());
            assertEquals("One two.", back.request().text());
            assertEquals(pieces, back.utterance().pieces());
        }
    }

    @Test
    void theLayoutIsOpenWavAndJson() throws IOException {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One two."));
            Path folder = root.resolve("takes").resolve(library.heads().getFirst().id());
            assertEquals("RIFF",
                    Files.readString(folder.resolve("sound.wav"), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .substring(0, 4));
            assertTrue(Files.readString(folder.resolve("take.json")).contains("\"text\": \"One two.\""));
            assertTrue(Files.readString(folder.resolve("timeline.json")).contains("{\"word\":\"One\""));
        }
    }

    @Test
    void aFolderThatMakesNoSenseIsSetAsideAndSaid() throws IOException {
        Path broken = root.resolve("takes/00007-20261122T100000Z");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("take.json"), "{\"version\":1");
        try (TakeLibrary library = library()) {
            assertEquals(List.of(), library.heads());
            assertEquals(List.of("The folder of a take could not be read."), notices);
            assertTrue(Files.exists(root.resolve("set-aside/00007-20261122T100000Z/take.json")));
        }
    }

    @Test
    void aTakeThatFailedKeepsItsReason() throws LibraryException {
        Take take = kept.begin("Cut in the middle.", Endpoint.BYTES, request -> request);
        kept.call().audio(0.2);
        kept.call().fail(SpeechFailure.of(SpeechFailure.Kind.BROKEN_STREAM, "The stream ended.", "Try again.", "EOF"));
        try (TakeLibrary library = library()) {
            kept.keep(library, take);
            Take back = library.load(library.heads().getFirst().id());
            assertEquals(take.failure(), back.failure());
            assertEquals(TakeState.FAILED, back.state());
        }
    }

    @Test
    void starRatingNoteAndNameAreThereAfterTheNextStart() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            String id = library.heads().getFirst().id();
            library.review(id, review -> review.withStar(true).withRating(4));
            library.review(id, review -> review.withNote("a little fast").withName("The calm one"));
        }
        try (TakeLibrary library = library()) {
            TakeHead head = library.heads().getFirst();
            assertEquals(new Review(true, 4, "a little fast", "The calm one"), head.review());
            assertEquals("The calm one", head.title());
        }
    }

    @Test
    void deletingCanBeUndoneUntilTheApplicationEnds() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            kept.keep(library, kept.take("Two."));
            kept.keep(library, kept.take("Three."));
            List<TakeHead> before = library.heads();
            library.delete(before.get(1).id());
            assertEquals(List.of(before.get(0), before.get(2)), library.heads());
            library.undoDelete();
            assertEquals(before, library.heads());
            library.delete(before.get(0).id());
        }
        try (TakeLibrary library = library()) {
            assertEquals(List.of(2, 3), library.heads().stream().map(TakeHead::number).toList());
            assertFalse(Files.exists(root.resolve("deleted")));
        }
    }

    @Test
    void theBudgetTakesTheOldestThatHasNoStar() throws IOException {
        Take first = kept.take("The first line of all.");
        long each = bytes(first).length;
        try (TakeLibrary library = library(each * 5 / 2)) {
            kept.keep(library, first);
            library.review(library.heads().getFirst().id(), review -> review.withStar(true));
            kept.keep(library, kept.take("The first line of all."));
            kept.keep(library, kept.take("The first line of all."));
            assertEquals(List.of(1, 3), library.heads().stream().map(TakeHead::number).toList());
            assertEquals(List.of("1 old take was removed to stay within the space for takes."), notices);
        }
    }

    @Test
    void theTakeJustMadeStaysWhateverTheBudget() {
        try (TakeLibrary library = library(1)) {
            kept.keep(library, kept.take("One."));
            assertEquals(1, library.heads().size());
        }
    }

    @Test
    void countingGoesOnFromTheLastTakeOfEarlierRuns() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            kept.keep(library, kept.take("Two."));
        }
        assertEquals(3, new TakeLibrary(root, Runnable::run, 1).nextNumber());
        assertEquals(1, new TakeLibrary(root.resolve("nowhere"), Runnable::run, 1).nextNumber());
    }

    @Test
    void takesOfOneRequestShareAKeyAndOthersDoNot() {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("Same."));
            kept.keep(library, kept.take("Same."));
            kept.keep(library, kept.take("Other."));
            List<String> keys = library.heads().stream().map(TakeHead::requestKey).toList();
            assertEquals(keys.get(0), keys.get(1));
            assertFalse(keys.get(1).equals(keys.get(2)));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidInOneSentence() throws IOException {
        Files.writeString(root.resolve("takes"), "a file where the folder belongs");
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            assertEquals("The kept takes could not be read.", notices.getFirst());
            assertTrue(notices.contains("Take 1 could not be kept."));
        }
    }

    @Test
    void aTakeWhoseFilesWentAwayIsSaidAndNotThrown() throws IOException {
        try (TakeLibrary library = library()) {
            kept.keep(library, kept.take("One."));
            String id = library.heads().getFirst().id();
            FileTree.delete(root.resolve("takes").resolve(id));
            LibraryException gone = assertThrows(LibraryException.class, () -> library.load(id));
            assertEquals("This take could not be read from the disk.", gone.notice().sentence());
        }
    }

    @Test
    void aSecondWindowNeitherRecoversNorEmptiesWhatTheFirstIsWriting() {
        TakeLibrary first = library();
        Take take = kept.begin("Still streaming.", Endpoint.SSE, request -> request);
        first.keep(take, "Ada");
        kept.call().audio(0.3);
        first.advance();
        try (TakeLibrary second = library()) {
            assertFalse(second.heads().getFirst().recovered());
            assertEquals(List.of(), notices);
        }
        first.close();
    }
}
