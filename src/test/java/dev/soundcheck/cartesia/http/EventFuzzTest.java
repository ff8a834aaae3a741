package dev.soundcheck.cartesia.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.testing.Damage;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.Fuzz;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.Pieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Damaged bodies of server-sent events are read or refused, and however they are cut on the way they say the same.
@Tag("fuzz")
class EventFuzzTest {
    private static final String GOOD = ": hello\nid: 1\n" + Frames.event("chunk", Frames.chunk(Frames.pattern(30)))
            + "data: {\"type\":\r\ndata: \"timestamps\"}\r\n\r\n\uFEFFdata\n\ndata:\rretry: 10\r\r"
            + Frames.event("done", Frames.done());

    @Test
    void aBodySaysTheSameHoweverItIsCut() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        Fuzz.rounds(2000, random -> {
            byte[] body = new Damage(random).of(good);

            List<String> whole = events(new Buffer().write(body));
            List<String> cut = events(Okio.buffer(new Pieces(body, random)));

            assertEquals(whole, cut);
            assertTrue(whole.size() <= body.length + 1, whole::toString);
        });
    }

    /// The data of all events, and at the end why no more are read.
    private static List<String> events(BufferedSource body) {
        List<String> events = new ArrayList<>();
        EventReader reader = new EventReader(body, new HandClock(), () -> {});
        try {
            while (reader.next()) {
                events.add(new String(reader.data(), reader.from(), reader.to() - reader.from(),
                        StandardCharsets.UTF_8));
            }
            events.add("text: " + reader.text());
        } catch (IOException refused) {
            events.add("refused: " + refused.getMessage());
        }
        return events;
    }
}
