package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.wire.WireKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rows of a log: what they tell, what is filtered, what is saved.
class WireModelTest extends WireModelCase {
    @Test
    void aRowTellsTheTimeSinceThePressAndSinceTheRowBefore() {
        show();
        assertEquals(5, model.rows().size());
        ShownRow stamps = model.rows().get(3);
        assertEquals(52.5, stamps.sinceMillis(), 1e-9);
        assertEquals(2.5, stamps.deltaMillis(), 1e-9);
    }

    @Test
    void rowsThatComeAreAddedAndNoneIsAddedTwice() {
        show();
        frame();
        recorder.wireLog().messageIn(PRESS + 90_000_000, 80, "{\"type\":\"done\"}", 0);
        frame();
        assertEquals(6, model.rows().size());
        assertEquals("6 rows", model.statusProperty().get());
    }

    @Test
    void theFilterGoesByKindAndByText() {
        show();
        model.kindProperty().set(WireKind.AUDIO);
        assertEquals(2, model.rows().size());
        assertEquals("2 of 5 rows", model.statusProperty().get());
        assertTrue(model.filtered());
        model.kindProperty().set(null);
        assertFalse(model.filtered());
        model.searchProperty().set("HI THERE");
        assertEquals(1, model.rows().size());
    }

    @Test
    void twoRowsGiveTheTimeTheBytesAndTheSoundBetweenThem() {
        show();
        model.choose(List.of(model.rows().get(4), model.rows().get(2)));
        assertEquals("From row 3 to row 5:\n\nΔ time   30.000 ms\nΔ bytes  2.3 kB\nΔ audio  100 ms (1.6 kB)",
                model.detailProperty().get());
    }

    @Test
    void aRowCanBeSeenAsItWasOnTheWire() {
        show();
        model.bytesProperty().set(true);
        model.choose(List.of(model.rows().get(2)));
        assertEquals("{\"type\":\"chunk\",\"data\":\"" + "A".repeat(1600 / 3 * 4) + "AA==\"}",
                model.detailProperty().get());
        model.bytesProperty().set(false);
        assertTrue(model.detailProperty().get().contains("audio 1.6 kB"), model.detailProperty().get());
    }

    @Test
    void theLogOfAnotherTakeIsShownWhileItIsPointedAt() {
        show();
        model.point(new Pointed(Take.restored(2, Endpoint.SSE, SpeechRequest.of("B.", "v", "m"), true, Instant.EPOCH,
                new TraceRecorder(NanoClock.system(), 0),
                new Take.Outcome(TakeState.CANCELLED, null, Timeline.of("B."), null)), -1));
        frame();
        assertTrue(model.rows().isEmpty());
        model.point(null);
        frame();
        assertEquals(5, model.rows().size());
    }

    @Test
    void anotherTakeStartsAnotherLog() {
        show();
        model.followingProperty().set(false);
        desk.show(Take.restored(2, Endpoint.SSE, SpeechRequest.of("B.", "v", "m"), true, Instant.EPOCH,
                new TraceRecorder(NanoClock.system(), 0),
                new Take.Outcome(TakeState.CANCELLED, null, Timeline.of("B."), null)));
        frame();
        assertTrue(model.rows().isEmpty());
        assertTrue(model.followingProperty().get());
    }

    @Test
    void theNoteForSupportHasTheIdsAndMayLeaveTheTextOut() {
        show();
        String note = model.supportNote(false).orElseThrow();
        assertTrue(note.contains("context id: c-1"), note);
        assertFalse(note.contains("Hi there."), note);
        assertTrue(model.supportNote(true).orElseThrow().contains("Hi there."));
    }

    @Test
    void codeGoesToTheServerThatWasUsed() {
        show();
        assertTrue(model.code(Snippet.JAVA).contains("ws://127.0.0.1:1/some/prefix/tts/websocket?"));
        assertEquals("cURL does not speak the socket; choose another endpoint, or websocat.",
                model.code(Snippet.CURL));
    }

    @Test
    void aHarIsSavedAndSaidToBe() throws IOException {
        show();
        Path file = folder.resolve("a.har");
        model.saveHar(file);
        assertTrue(Files.size(file) > 0);
        assertEquals("Saved as a.har in " + folder + ".", model.statusProperty().get());
    }
}
