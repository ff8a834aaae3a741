package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.wire.RequestReader;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.wire.WireEntry;
import dev.soundcheck.wire.WireRow;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Requests that somebody else wrote: they leave word for word, whatever they say.
@Timeout(30)
class RawSpeechTest {
    private static final String BODY = """
            {
              "transcript" : "…",   "duration": 3,
              "output_format": {"container":"raw","encoding":"pcm_f32le","sample_rate":8000}
            }""";

    private final ClientFixture fixture = new ClientFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private ClientFixture.Turn speak(Endpoint endpoint, String json) {
        return fixture.speak(endpoint, RequestReader.read(json).asRaw(json));
    }

    private static String message(String context, String text, boolean more) {
        return "{ \"context_id\": \"" + context + "\", \"transcript\": \"" + text + "\", \"continue\": " + more
                + ", \"new_field\": [1], \"output_format\": {\"sample_rate\": 16000} }";
    }

    @Test
    void aBodyLeavesWordForWordAndItsFormatTellsHowTheAnswerIsRead() {
        fixture.server().sound(pattern(8));
        ClientFixture.Turn turn = speak(Endpoint.BYTES, BODY);
        turn.assertTranscript("opened F32LE 8000", "audio 8", "completed");
        ByteString sent = fixture.server().request().getBody();
        assertNotNull(sent);
        assertEquals(BODY, sent.utf8());
    }

    @Test
    void anEventStreamAnswersARawBodyToo() {
        fixture.server().events("data: " + chunk(pattern(8)) + "\n\n", "data: " + done() + "\n\n");
        speak(Endpoint.SSE, BODY).assertTranscript("opened F32LE 8000", "audio 8", "completed");
    }

    @Test
    void aMessageLeavesWordForWordOnTheContextItNames() {
        ServerSocketScript server = fixture.server().socket();
        ClientFixture.Turn turn = speak(Endpoint.WEBSOCKET, message("mine", "Hello.", false));
        assertEquals(message("mine", "Hello.", false), server.text());
        server.send(chunk("mine", pattern(4)), done("mine"));
        turn.assertTranscript("opened S16LE 16000", "audio 4", "completed");
    }

    @Test
    void aContextThatIsLeftOpenTakesFurtherMessages() {
        ServerSocketScript server = fixture.server().socket();
        ClientFixture.Turn turn = speak(Endpoint.WEBSOCKET, message("mine", "One ", true));
        server.text();
        SpeechContext context = (SpeechContext) turn.stream();
        assertTrue(context.send(message("mine", "two.", false)));
        assertEquals(message("mine", "two.", false), server.text());
        server.send(chunk("mine", pattern(4)), done("mine"));
        turn.assertTranscript("opened S16LE 16000", "audio 4", "completed");
        assertFalse(context.send("{}"), "the context has ended");
    }

    @Test
    void whatIsAnsweredToAnotherContextThatAMessageNamesIsInTheLog() {
        ServerSocketScript server = fixture.server().socket();
        ClientFixture.Turn turn = speak(Endpoint.WEBSOCKET, message("mine", "One ", true));
        server.text();
        assertTrue(((SpeechContext) turn.stream()).send(message("other", "two.", false)));
        server.text();
        String refusal = "{\"type\":\"error\",\"context_id\":\"other\",\"status_code\":400,\"title\":\"No such voice\"}";
        server.send(refusal);
        turn.assertTranscript("failed REJECTED");
        List<String> came = turn.trace().wireLog().snapshot().rows().stream().map(WireRow::entry)
                .filter(WireEntry.MessageIn.class::isInstance).map(WireEntry::text).toList();
        assertEquals(List.of(refusal), came);
    }

    @Test
    void aMessageThatNamesNoContextIsAnsweredAllTheSame() {
        ServerSocketScript server = fixture.server().socket();
        ClientFixture.Turn turn = speak(Endpoint.WEBSOCKET, "[1, 2]");
        assertEquals("[1, 2]", server.text());
        server.send("{\"type\":\"error\",\"status_code\":400,\"title\":\"No context\"}");
        turn.assertTranscript("failed REJECTED");
    }
}
