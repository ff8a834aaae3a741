package dev.soundcheck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.NanoClock;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SupportNoteTest {
    private static final String TEXT = "My \"secret\"\nplan: the Café opens.";

    private final ClientFixture fixture = new ClientFixture();
    private final Semaphore changes = new Semaphore(0);
    private final Studio studio = new Studio(new Mute(), NanoClock.system(), changes::release);

    @AfterEach
    void close() {
        studio.close();
        fixture.close();
    }

    private Take ended(Take take) throws InterruptedException {
        while (!take.state().ended()) {
            changes.acquire();
        }
        return take;
    }

    private Take refused(String text, String message) throws InterruptedException {
        fixture.server().refuse(400, "{\"title\":\"Bad text\",\"message\":\"" + message + "\",\"request_id\":\"r-7\"}");
        return ended(studio.speak(fixture.client(), Endpoint.SSE, ClientFixture.line().withText(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cannot say: My \\\"secret\\\"\\nplan: the Café opens.",
            "Cannot say 'My \\\\\\\"secret\\\\\\\"\\\\nplan: the Caf\\\\u00e9 opens.' today",
            "MY SECRET PLAN: THE CAFÉ", "Cannot say <plan: the Café o…>"})
    void aTextThatTheServiceQuotesIsLeftOutToo(String message) throws InterruptedException {
        Take take = refused(TEXT, message);
        String note = SupportNote.of(take, false);
        assertFalse(note.contains("plan") || note.contains("PLAN") || note.contains("Caf"), note);
        assertTrue(note.contains("(the text)"), note);
        assertTrue(note.contains("failed request id: r-7"), note);
        assertTrue(SupportNote.of(take, true).contains("text: " + TEXT), SupportNote.of(take, true));
    }

    @ParameterizedTest
    @CsvSource({"a", "1", "on", "the", "Bad"})
    void aTextOfAFewLettersCostsTheNoteNothingElse(String text) throws InterruptedException {
        String note = SupportNote.of(refused(text, "Nothing to speak."), false);
        assertTrue(note.contains("endpoint: POST /tts/sse\n"), note);
        assertTrue(note.contains("model: sonic-3.6\nvoice: voice-1\nformat: RAW S16LE 16000 Hz\n"), note);
        assertTrue(note.contains("ended: failed\n"), note);
    }

    @Test
    void aTakeOverTheSocketTellsItsIdsItsVersionsAndItsClose() throws InterruptedException {
        ServerSocketScript socket = fixture.server().socket("Cartesia-Request-Id", "r-8");
        Take take = studio.speak(fixture.client(), Endpoint.WEBSOCKET, ClientFixture.line());
        String context = socket.contextId();
        socket.close(1011, "The kettle is on. failed with " + ClientFixture.KEY);
        String note = SupportNote.of(ended(take), false);
        for (String line : new String[]{"endpoint: /tts/websocket\n", "request id: r-8\n",
                "context id: " + context + "\n", "status: 101 over HTTP/1.1, new connection\n",
                "api version: ", "made by: Soundcheck ", "text: 17 characters, left out\n",
                "socket closed: 1011 (the text). failed with [hidden]\n"}) {
            assertTrue(note.contains(line), note);
        }
        assertFalse(note.contains("Secret0123"), note);
    }

    @Test
    void whatIsNotOfTheTextStays() {
        assertEquals("The plan (the text) is over.", Unquoted.of("The plan \"One two three four\" is over.",
                "one two three four").replace("\"", ""));
        assertEquals("nothing", Unquoted.of("nothing", "!?"));
        assertEquals("İstanbul: (the text)", Unquoted.of("İstanbul: the kettle is on", "The kettle is on"));
    }
}
