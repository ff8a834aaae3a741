package dev.soundcheck.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.ApiVersion;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireHeader;
import dev.soundcheck.wire.WireLog;
import dev.soundcheck.wire.WireRecorder;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Code to copy does what the take did: its messages, its version, its server.
class SentMessagesTest {
    private static final SpeechRequest REQUEST = SpeechRequest.of("One two.", "v", "m");
    private static final String FIRST = "{\"context_id\":\"c\",\"transcript\":\"One \",\"continue\":true}";
    private static final String SECOND = "{\"context_id\":\"c\",\"transcript\":\"two.\",\"continue\":true}";
    private static final String CANCEL = "{\"context_id\":\"c\",\"cancel\":true}";

    private final WireRecorder recorder = new WireRecorder();

    private void handshake(String query) {
        recorder.add(0, 0, new WireEntry.Request("GET", "http://127.0.0.1:7/base/tts/websocket" + query, "HTTP/1.1",
                List.of(), ""));
    }

    private Recipe sent(Endpoint endpoint, String... messages) {
        for (String message : messages) {
            recorder.messageOut(0, 0, message);
        }
        return Recipe.sent(endpoint, REQUEST, recorder.snapshot());
    }

    @Test
    void theVersionOfASocketIsInItsAddress() {
        handshake("?cartesia_version=2025-04-16");
        Recipe recipe = sent(Endpoint.WEBSOCKET, FIRST);
        assertEquals("ws://127.0.0.1:7/base/tts/websocket?cartesia_version=2025-04-16", recipe.socketUrl());
    }

    @Test
    void theVersionAndTheBodyOfARequestAreThoseThatWereSent() {
        String body = "{\"transcript\":\"Raw.\"}";
        recorder.add(0, 0, new WireEntry.Request("POST", "https://h/tts/sse", "HTTP/2",
                List.of(new WireHeader("cartesia-version", "2026-03-01")), body));
        Recipe recipe = sent(Endpoint.SSE);
        assertEquals(List.of(body), recipe.messages());
        assertTrue(Snippet.CURL.write(recipe).contains("Cartesia-Version: 2026-03-01"));
    }

    @Test
    void aContextThatWasLeftOpenOrCancelledIsClosedInTheCode() {
        handshake("");
        List<String> messages = sent(Endpoint.WEBSOCKET, FIRST, SECOND, CANCEL).messages();
        assertEquals(List.of(FIRST, SECOND), messages.subList(0, 2));
        assertEquals(3, messages.size());
        assertTrue(messages.getLast().startsWith("{\"context_id\":\"c\","), messages.getLast());
        assertTrue(messages.getLast().contains("\"continue\":false"), messages.getLast());
    }

    @Test
    void onlyTheLastAttemptCounts() {
        handshake("");
        recorder.messageOut(0, 0, FIRST);
        handshake("");
        assertEquals(List.of(CANCEL.replace("cancel", "x")), sent(Endpoint.WEBSOCKET, CANCEL.replace("cancel", "x"))
                .messages());
    }

    @Test
    void withoutALogItIsTheRequestToCartesia() {
        Recipe recipe = Recipe.sent(Endpoint.SSE, REQUEST, WireLog.EMPTY);
        assertEquals("https://api.cartesia.ai/tts/sse", recipe.url());
        assertEquals(ApiVersion.DEFAULT.date(), recipe.place().version());
        assertFalse(recipe.several());
    }
}
