package dev.soundcheck.ui.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.session.Cursor;
import dev.soundcheck.session.Desk;
import dev.soundcheck.session.Mute;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.snippet.Snippet;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.Stamp;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.timeline.Timeline;
import dev.soundcheck.trace.NanoClock;
import dev.soundcheck.trace.TraceRecorder;
import dev.soundcheck.ui.kit.Frame;
import dev.soundcheck.ui.kit.Pointed;
import dev.soundcheck.wire.Stretch;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireModelTest {
    private static final long PRESS = 1_000_000_000L;
    private static final String STAMPS = """
            {"type":"timestamps","word_timestamps":{"words":["Hi","there."],"start":[0.02,0.11],"end":[0.08,0.19]}}""";

    @TempDir
    Path folder;
    private final Desk desk = new Desk(new Mute(), () -> {});
    private final WireModel model = new WireModel(desk, Runnable::run, Runnable::run);
    private final TraceRecorder recorder = new TraceRecorder(NanoClock.system(), PRESS);

    @AfterEach
    void close() {
        desk.close();
    }

    /// Two pieces of 100 ms on a socket.
    private Take take() {
        return take(Timeline.of("Hi there."));
    }

    private Take take(Timeline words) {
        PcmTrack track = new PcmTrack(new PcmFormat(PcmEncoding.S16LE, 8000));
        track.append(new byte[3200], 0, 3200);
        track.finish();
        recorder.wireLog().add(PRESS + 1_000_000, 300, new WireEntry.Request("GET",
                "http://127.0.0.1:1/some/prefix/tts/websocket", "HTTP/1.1", List.of(), ""));
        recorder.wireLog().messageOut(PRESS + 2_000_000, 90,
                "{\"context_id\":\"c-1\",\"transcript\":\"Hi there.\"}");
        recorder.wireLog().messageIn(PRESS + 50_000_000, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
        recorder.chunk(PRESS + 50_000_000, 800, 2200, Float.NaN);
        recorder.wireLog().messageIn(PRESS + 52_500_000, 120, STAMPS, 0);
        recorder.wireLog().messageIn(PRESS + 80_000_000, 2200, "{\"type\":\"chunk\",\"data\":\"\"}", 1600);
        recorder.chunk(PRESS + 80_000_000, 800, 2200, Float.NaN);
        return Take.restored(1, Endpoint.WEBSOCKET, SpeechRequest.of("Hi there.", "v", "m"), true, Instant.EPOCH,
                recorder, new Take.Outcome(TakeState.DONE, track, words, null));
    }

    private void show() {
        desk.show(take());
        frame();
    }

    private void frame() {
        model.onFrame(new Frame(desk.beat(0), true));
    }

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
        model.kindProperty().set(null);
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
    void aRowOfSoundIsTheStretchThatIsChosenOnTheDesk() {
        show();
        model.choose(List.of(model.rows().get(4)));
        assertEquals(0.1, desk.cursor().fromSeconds(), 1e-9);
        assertEquals(0.2, desk.cursor().toSeconds(), 1e-9);
        assertEquals(1, desk.cursor().chunk());
    }

    @Test
    void aPlaceThatIsChosenElsewhereIsItsRow() {
        show();
        desk.chooseInstant(0.15);
        frame();
        assertEquals(4, model.linkedProperty().get());
    }

    @Test
    void aRowOfStampsIsTheStretchOfItsWords() {
        show();
        model.choose(List.of(model.rows().get(3)));
        assertEquals(0.02, desk.cursor().fromSeconds(), 1e-9);
        assertEquals(0.19, desk.cursor().toSeconds(), 1e-9);
        assertEquals(List.of(2, 3, 4), belonging());
    }

    @Test
    void aRowOfStampsChoosesItsFirstWordThoughItsPhonemesBeginBeforeIt() {
        desk.show(take(Timeline.of("Hi there.").plusWords(List.of(new Stamp("Hi", 0.0204, 0.08),
                new Stamp("there.", 0.11, 0.19)))));
        frame();
        model.choose(List.of(model.rows().get(3)));
        assertEquals(0, desk.cursor().word());

        recorder.wireLog().messageIn(PRESS + 90_000_000, 120, """
                {"type":"phoneme_timestamps","phoneme_timestamps":{"phonemes":["ð"],"start":[0.105],"end":[0.13]}}""", 0);
        frame();
        model.choose(List.of(model.rows().get(5)));
        assertEquals(1, desk.cursor().word());
    }

    @Test
    void whereOnlyStampsAreShownThePlaceIsTheirRow() {
        show();
        model.kindProperty().set(WireKind.STAMPS);
        desk.chooseInstant(0.15);
        frame();
        assertEquals(0, model.linkedProperty().get());
        assertEquals(List.of(3), belonging());
    }

    private List<Integer> belonging() {
        return model.rows().stream().filter(model::belongs).map(ShownRow::index).toList();
    }

    @Test
    void theSoundAndTheStampsOfAPlaceBelongTogether() {
        show();
        desk.chooseChunk(Objects.requireNonNull(model.take()), 1);
        frame();
        assertEquals(List.of(3, 4), belonging());
        desk.chooseInstant(0.195);
        frame();
        assertEquals(List.of(4), belonging(), "no word is stamped there");
        desk.chooseNothing();
        frame();
        assertEquals(List.of(), belonging());
    }

    @Test
    void whatWasChosenElsewhereStaysAsItWasChosen() {
        show();
        desk.chooseInstant(0.15);
        frame();
        model.choose(List.of(model.rows().get(model.linkedProperty().get())));
        assertEquals(Cursor.Origin.CHUNK, desk.cursor().origin(), "a hand chose the row");
        desk.chooseInstant(0.15);
        model.linkedProperty().subscribe(row -> {
            if (row.intValue() >= 0) {
                model.choose(List.of(model.rows().get(row.intValue())));
            }
        });
        frame();
        assertEquals(Cursor.Origin.INSTANT, desk.cursor().origin(), "the list only showed the row");
        assertEquals(0.15, desk.cursor().fromSeconds(), 1e-9);
    }

    @Test
    void aPlaceIsFoundAgainAfterAnotherRowWasChosen() {
        show();
        desk.chooseInstant(0.15);
        frame();
        model.choose(List.of(model.rows().get(2)));
        assertEquals(-1, model.linkedProperty().get());
        desk.chooseInstant(0.15);
        frame();
        assertEquals(4, model.linkedProperty().get());
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
    void aChunkThatIsChosenInAnotherRoomIsItsRow() {
        model.point(new Pointed(take(), -1));
        frame();
        assertEquals(5, model.rows().size());
        model.point(new Pointed(Objects.requireNonNull(model.take()), 1));
        frame();
        assertEquals(4, model.linkedProperty().get());
        model.choose(List.of(model.rows().get(2)));
        assertEquals(Cursor.NONE, desk.cursor(), "the desk shows another take");
    }

    @Test
    void aWordThatIsPointedAtInAnotherRoomIsItsRowAndARowChoosesThere() {
        Take live = take();
        List<Stretch> chosen = new ArrayList<>();
        model.point(new Pointed(live, -1, null, chosen::add));
        frame();
        model.point(new Pointed(live, -1, new Stretch(0.11, 0.19), chosen::add));
        frame();
        assertEquals(4, model.linkedProperty().get());
        assertEquals(List.of(3, 4), belonging());
        assertEquals(List.of(), chosen, "what was chosen there is not chosen again");

        model.choose(List.of(model.rows().get(3)));
        assertEquals(List.of(new Stretch(0.02, 0.19)), chosen);
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
        assertEquals("Saved a.har.", model.statusProperty().get());
    }
}
