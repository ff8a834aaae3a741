package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.ofType;
import static dev.soundcheck.offline.RawClient.with;
import static dev.soundcheck.offline.RawClient.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the protocol says about contexts: the buffer's delay, the expiry, flush ids, cancel, and several at once.
@ExtendWith(SharedServer.class)
class ContextTest {
    private static final Duration TOKEN_GAP = Duration.ofMillis(150);
    private static final int MOST_TOKENS = 100;

    private final OfflineServer server;
    private final RawSocket socket;

    ContextTest(OfflineServer server) {
        this.server = server;
        this.socket = new RawSocket(server);
    }

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void theDelayCountsFromTheFirstUnspokenTextHoweverManyTokensFollow() throws Exception {
        int sent = 0;
        while (sent < MOST_TOKENS && ofType(socket.all(), "chunk").isEmpty()) {
            socket.send(input("slow", "a", true, Map.of("max_buffer_delay_ms", 400)));
            socket.next(TOKEN_GAP);
            sent++;
        }

        assertTrue(sent < MOST_TOKENS, "nothing was spoken while tokens came");
    }

    @Test
    void anOpenContextEndsThoughBlanksKeepComing() throws Exception {
        socket.send(input("open", "Said. ", true, Map.of()));
        int sent = 0;
        while (sent < MOST_TOKENS && ofType(socket.all(), "done").isEmpty()) {
            socket.send(input("open", " ", true, Map.of()));
            socket.next(TOKEN_GAP);
            sent++;
        }

        assertTrue(sent < MOST_TOKENS, "blanks kept the context open");
    }

    @Test
    void anInputThatComesWhileItsContextEndsIsSpokenAllTheSame() throws Exception {
        OfflineOptions options = OfflineOptions.EMBEDDED.withContextExpiry(Duration.ofMillis(1));
        try (OfflineServer hurried = OfflineServer.start(options); RawSocket hasty = new RawSocket(hurried)) {
            for (int turn = 0; turn < 100; turn++) {
                String id = "hasty-" + turn;
                hasty.send(input(id, "One. ", true, Map.of("add_timestamps", true)));
                hasty.await(event -> words(List.of(event)).contains("One."));
                hasty.send(input(id, "Two.", false, Map.of("add_timestamps", true)));
                hasty.await(event -> words(List.of(event)).contains("Two."));
                hasty.awaitEnd(id);
            }
        }
    }

    @Test
    void textBehindTheLastInputIsRefusedInPlaceOfDoneAndNothingIsLost() throws Exception {
        // held back, so that the context still runs when the second input comes
        try (RawSocket held = new RawSocket(server, "?cartesia_version=2026-08-14&scenario=first%3D2s")) {
            held.send(input("late", "Spoken to its end.", false, Map.of("add_timestamps", true)));
            held.send(input("late", " Too late.", false, Map.of("add_timestamps", true)));
            JsonObject end = held.awaitEnd("late");

            assertEquals(List.of("Spoken", "to", "its", "end."), words(held.all()));
            assertEquals("error", end.get("type").getAsString());
            assertEquals(400, end.get("status_code").getAsInt());
            assertTrue(end.get("message").getAsString().contains("continue was false"), end::toString);
        }
    }

    @Test
    void aCancelLetsTheRunningInputFinishAndDropsThoseBehindIt() throws Exception {
        socket.send(input("c", "The first one runs on. It has two sentences. ", true, Map.of("max_buffer_delay_ms", 0,
                "add_timestamps", true)));
        socket.awaitType("chunk");
        socket.send(RawClient.json("{\"context_id\":\"c\",\"cancel\":true}"));
        socket.send(input("c", "Never heard.", false, Map.of("add_timestamps", true)));
        JsonObject end = socket.awaitEnd("c");

        assertEquals("done", end.get("type").getAsString());
        assertEquals(List.of("The", "first", "one", "runs", "on.", "It", "has", "two", "sentences."), words(socket
                .all()));
    }

    @Test
    void aCancelDropsTextThatStillWaitsForItsDelay() throws Exception {
        socket.send(input("w", "Without an ending", true, Map.of("max_buffer_delay_ms", 5000)));
        socket.send(RawClient.json("{\"context_id\":\"w\",\"cancel\":true}"));

        assertEquals("done", socket.awaitEnd("w").get("type").getAsString());
        assertEquals(List.of(), ofType(socket.all(), "chunk"));
    }

    @Test
    void everyFlushEndsABatchOfItsOwn() throws Exception {
        try (OfflineServer patient = SharedServer.patient(); RawSocket open = new RawSocket(patient)) {
            for (int batch = 1; batch <= 3; batch++) {
                open.send(input("f", "Batch " + batch, true, Map.of("add_timestamps", true)));
                open.send(input("f", "", true, Map.of("flush", true)));
                assertEquals(batch, open.awaitType("flush_done").get("flush_id").getAsInt());
            }
            open.send(input("f", "", false, Map.of()));
            open.awaitEnd("f");

            int batch = 1;
            for (JsonObject event : open.all()) {
                switch (event.get("type").getAsString()) {
                    case "flush_done" -> batch++;
                    case "chunk", "timestamps" -> assertEquals(batch, event.get("flush_id").getAsInt());
                    default -> assertEquals("done", event.get("type").getAsString());
                }
            }
        }
    }

    @Test
    void eightContextsAreHeardBeforeTheFirstHasEnded() throws Exception {
        String text = "This is one of eight voices that all speak at the same time. ".repeat(6);
        List<String> ids = IntStream.range(0, 8).mapToObj(lane -> "lane-" + lane).toList();
        for (String id : ids) {
            socket.send(input(id, text, false, Map.of()));
        }
        for (String id : ids) {
            if (ofType(socket.of(id), "done").isEmpty()) {
                socket.awaitEnd(id);
            }
        }

        int firstEnd = RawClient.types(socket.all()).indexOf("done");
        List<JsonObject> before = socket.all().subList(0, firstEnd);
        assertEquals(ids.size(), before.stream().map(event -> event.get("context_id").getAsString()).distinct()
                .count());
    }

    private static JsonObject input(String contextId, String transcript, boolean more, Map<String, ?> extra) {
        return with(with(line(transcript), Map.of("context_id", contextId, "continue", more)), extra);
    }
}
