package dev.soundcheck.cartesia.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final HandClock clock = new HandClock();
    private final AtomicInteger progress = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"", "data: ", ": ", "event: "})
    void aLineWithoutEndIsGivenUpAtTheLimit(String beginning) {
        EventReader events = new EventReader(Okio.buffer(new Endless(beginning)), clock, () -> {}, 2 * MEGABYTE);

        IOException failure = assertThrows(IOException.class, events::next);

        assertEquals("an event of more than 2 MB", failure.getMessage());
    }

    @Test
    void commentsWithoutEndTakeNoMemory() throws IOException {
        Buffer body = new Buffer();
        for (int i = 0; i < 400_000; i++) {
            body.writeUtf8(": keep-alive\n\n");
        }
        body.writeUtf8("data: x\n\n");
        long bytes = body.size();
        EventReader events = new EventReader(body, clock, progress::incrementAndGet, MEGABYTE);

        assertTrue(events.next());

        assertEquals("x", data(events));
        assertEquals(bytes, events.bytesSince());
        assertEquals(0, progress.get(), "comments are no progress");
        assertFalse(events.next());
    }

    @Test
    void everyByteOfTheBodyIsCountedOnce() throws IOException {
        String body = "\uFEFF: a\r\nevent: x\r\ndata: one\r\ndata: two\r\n\r\nid: 7\rdata: three\r\rdata: four";
        EventReader events = new EventReader(new Buffer().writeUtf8(body), clock, () -> {});
        StringBuilder seen = new StringBuilder();
        int bytes = 0;
        while (events.next()) {
            seen.append(data(events)).append('|');
            bytes += events.bytesSince();
        }

        assertEquals("one\ntwo|three|four|", seen.toString());
        assertEquals(body.getBytes(StandardCharsets.UTF_8).length, bytes + events.bytesSince());
    }

    /// Whatever comes, it ends with an end or a refusal, and never with a fault of ours.
    private static String data(EventReader events) {
        return new String(events.data(), events.from(), events.to() - events.from(), StandardCharsets.UTF_8);
    }

    /// A beginning, and then one letter for ever.
    private static final class Endless implements Source {
        private final Buffer beginning;

        Endless(String beginning) {
            this.beginning = new Buffer().writeUtf8(beginning);
        }

        @Override
        public long read(Buffer sink, long byteCount) {
            if (!beginning.exhausted()) {
                return beginning.read(sink, byteCount);
            }
            sink.write(new byte[(int) Math.min(byteCount, 8192)]);
            return Math.min(byteCount, 8192);
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {}
    }
}
