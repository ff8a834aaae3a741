package dev.soundcheck.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import dev.soundcheck.json.JsonFields;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRecorder;
import dev.soundcheck.wire.WireRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireCodecTest {
    private static final long PRESS = 1_000_000_000_007L;
    private final WireRecorder recorder = new WireRecorder();

    @Test
    void everyKindOfRowComesBackToTheNanosecond() {
        List<WireHeader> headers = List.of(new WireHeader("A", "1"), new WireHeader("B", "\"2\""));
        recorder.add(PRESS - 5, 10, new WireEntry.Request("POST", "http://h/tts/sse", "HTTP/2", headers, "{}"));
        recorder.add(PRESS + 1, 20, new WireEntry.Response(200, "OK", "HTTP/2", headers, "[::1]:443", true));
        recorder.event(PRESS + 2, 30, "{\"data\":\"\"}", 64);
        recorder.messageIn(PRESS + 3, 31, "{}", 65);
        recorder.late(PRESS + 4, 32, "{}", 66);
        recorder.messageOut(PRESS + 5, 33, "out");
        recorder.bodyRead(PRESS + 6, 34, 0);
        recorder.add(PRESS + 7, 2, new WireEntry.Ping(false));
        recorder.add(PRESS + 8, 2, new WireEntry.Pong(true));
        recorder.add(PRESS + 9, 4, new WireEntry.Close(false, 1001, "bye"));
        recorder.add(PRESS + 10, 0, new WireEntry.Broken("reset"));
        assertEquals(recorder.snapshot().rows(), read(WireCodec.write(recorder.snapshot(), PRESS).toString()).rows());
    }

    @Test
    void aKeyThatWasNotKnownAsOneIsNotWritten() {
        recorder.messageIn(PRESS, 1, "{\"message\":\"No such key: SK_CAR_0123456789\"}", 0);
        String json = WireCodec.write(recorder.snapshot(), PRESS).toString();
        assertFalse(json.contains("0123456789"), json);
    }

    @Test
    void aLogThatIsTooLargeForTheDiskLosesItsEnd() {
        String text = "x".repeat(1 << 20);
        for (int i = 0; i < 20; i++) {
            recorder.messageOut(PRESS + i, 1, text);
        }
        List<WireRow> kept = read(WireCodec.write(recorder.snapshot(), PRESS).toString()).rows();
        assertTrue(kept.size() > 5 && kept.size() < 20, "kept " + kept.size());
        assertEquals(recorder.snapshot().rows().subList(0, kept.size()), kept);
    }

    @Test
    void aRowOfAnUnknownKindIsRefused() {
        assertThrows(JsonParseException.class, () -> read("{\"rows\":[{\"kind\":\"weather\"}]}"));
    }

    private static WireLog read(String json) {
        WireRecorder back = new WireRecorder();
        WireCodec.read(JsonFields.parse(json), PRESS, back);
        return back.snapshot();
    }
}
