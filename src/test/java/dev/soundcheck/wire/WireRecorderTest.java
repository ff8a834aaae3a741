package dev.soundcheck.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireRecorderTest {
    private final WireRecorder recorder = new WireRecorder();

    @Test
    void aRowOfEveryKindComesBackAsItWasAdded() {
        List<WireEntry> entries = List.of(
                new WireEntry.Request("POST", "http://h/tts/sse", "HTTP/1.1", List.of(new WireHeader("a", "b")), "{}"),
                new WireEntry.Response(200, "OK", "HTTP/2", List.of(), "127.0.0.1:1", true),
                new WireEntry.Event("{\"type\":\"chunk\",\"data\":\"\"}", new WireAudio(0, 4)),
                new WireEntry.Event("{\"w\":\"hé א 音 \ud83d\ude00\"}", null), new WireEntry.MessageOut("a"),
                new WireEntry.MessageIn("", new WireAudio(WireAudio.NOT_KEPT, 8)), new WireEntry.BodyRead("", null),
                new WireEntry.BodyRead("no sound", new WireAudio(5L << 32, 2)), new WireEntry.Ping(true),
                new WireEntry.Pong(false), new WireEntry.Close(false, 1000, "bye"), new WireEntry.Broken("reset"));
        List<WireRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new WireRow(-i * (1L << 40), i, entries.get(i)));
            recorder.add(-i * (1L << 40), i, entries.get(i));
        }
        assertEquals(rows, recorder.snapshot().rows());
        assertEquals(rows.get(3).atNanos(), recorder.snapshot().atNanos(3));
    }

    @Test
    void aRowLargerThanABlockAndThoseAroundItAreWhole() {
        List<String> texts = List.of("a", "b".repeat(300_000), "c", "d".repeat(65_536 * 3));
        texts.forEach(text -> recorder.messageOut(0, 1, text));
        assertEquals(texts, recorder.snapshot().rows().stream().map(row -> row.entry().text()).toList());
    }

    @Test
    void textsThatDifferLittleFromEarlierOnesComeBackAsTheyCame() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.add(
                    "{\"type\":\"chunk\",\"step_time\":" + i * 7 % 90 / 4.0 + ",\"context_id\":\"é音\",\"data\":\"\"}");
            texts.add("{\"word\":\"" + "hé音\ud83d\ude00".repeat(i % 5) + "\",\"start\":" + i + "}");
            texts.add(i % 50 == 0 ? "x".repeat(70_000) + i : i % 3 == 0 ? "" : "{}");
        }
        for (int i = 0; i < texts.size(); i++) {
            recorder.messageIn(i, 1, texts.get(i), i % 3 == 0 ? 8 : 0);
        }
        WireLog log = recorder.snapshot();
        assertEquals(texts, log.rows().stream().map(row -> row.entry().text()).toList());
        assertEquals(new WireAudio(8 * 499, 8), log.row(3 * 499).entry().audio());
    }

    @Test
    void theLastHeadOfEachSideIsFoundAmongManyMessages() {
        assertNull(recorder.snapshot().answer());
        for (int attempt = 1; attempt <= 9; attempt++) {
            recorder.add(attempt, 1, new WireEntry.Request("POST", "u" + attempt, "", List.of(), ""));
            recorder.add(attempt, 1, new WireEntry.Response(500 + attempt, "", "", List.of(), "", false));
            recorder.messageOut(attempt, 1, "x");
        }
        WireLog log = recorder.snapshot();
        assertEquals(509, log.answer() == null ? 0 : log.answer().status());
        assertEquals("u9", log.request() == null ? "" : log.request().url());
    }

    @Test
    void aRowBehindTheEndOfALookIsNotInIt() {
        WireLog look = recorder.snapshot();
        recorder.messageOut(1, 1, "later");
        assertThrows(IndexOutOfBoundsException.class, () -> look.row(0));
        assertEquals("later", recorder.snapshot().row(0).entry().text());
    }

    @Test
    void aFullLogCountsWhatItLeavesOut() {
        for (int i = 0; i < WireRecorder.MOST_ROWS + 5; i++) {
            recorder.bodyRead(i, 1, 2);
        }
        WireLog log = recorder.snapshot();
        assertEquals(WireRecorder.MOST_ROWS, log.size());
        assertEquals(5, log.leftOut());
        assertEquals(new WireAudio(2L * (WireRecorder.MOST_ROWS - 1), 2), log.row(log.size() - 1).entry().audio());
    }

    @Test
    void aLookStaysAsItWasWhileTheLogGrows() {
        recorder.messageOut(1, 1, "a");
        WireLog look = recorder.snapshot();
        for (int i = 0; i < 1000; i++) {
            recorder.messageOut(i, 1, "b");
        }
        assertEquals(1, look.size());
        assertEquals("a", look.row(0).entry().text());
    }
}
