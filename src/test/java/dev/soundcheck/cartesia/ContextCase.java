package dev.soundcheck.cartesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import dev.soundcheck.speech.ContextOptions;
import dev.soundcheck.speech.SpeechContext;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.TraceRecorder;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/// An utterance that is open on a socket, over a scripted server.
@Timeout(30)
abstract class ContextCase {
    ClientFixture fixture = new ClientFixture();
    ServerSocketScript server = fixture.server().socket();
    final RecordingListener heard = new RecordingListener();

    @AfterEach
    void close() {
        fixture.close();
    }

    static SpeechContext open(ClientFixture fixture, String text, RecordingListener listener) {
        return fixture.client().open(line(text), ContextOptions.of(OptionalInt.of(0)),
                TraceRecorder.pressed(System::nanoTime), listener);
    }

    SpeechContext open(String text, int delay) {
        return fixture.client().open(line(text), ContextOptions.of(OptionalInt.of(delay)),
                TraceRecorder.pressed(System::nanoTime), heard);
    }

    static SpeechRequest line(String text) {
        return ClientFixture.line().withText(text);
    }

    String expect(String text, boolean more, int delay) {
        JsonObject message = server.message();
        assertEquals(text, message.get("transcript").getAsString());
        assertEquals(more, message.get("continue").getAsBoolean());
        assertEquals(delay, message.get("max_buffer_delay_ms").getAsInt());
        assertFalse(message.has("flush"));
        assertEquals("voice-1", message.get("voice").getAsString());
        return message.get("context_id").getAsString();
    }
}
