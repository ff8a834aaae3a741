package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.snippet.RawRequest;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ServerSocketScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A request that a person wrote stays one in a HAR.
class RawHarTest extends HarCase {
    private static final String JSON = """
            {"model_id":"sonic-3.6","voice":{"mode":"id","id":"v"},"transcript":"Hi.","made_up":[1,2],
             "output_format":{"container":"raw","encoding":"pcm_s16le","sample_rate":16000}%s}""";

    @Test
    void aRawRequestOfAnEventStreamComesBack() throws Exception {
        answerEvents();
        SpeechRequest request = RawRequest.read(String.format(Locale.ROOT, JSON, ""));
        Take back = writtenAndRead(speak(Endpoint.SSE, request));

        assertEquals(request.raw(), back.request().raw());
        assertEquals("Hi.", back.request().text());
    }

    @Test
    void aRawRequestOfASocketComesBack() throws Exception {
        SpeechRequest request = RawRequest.read(String.format(Locale.ROOT, JSON, ",\"context_id\":\"mine\""));
        ServerSocketScript socket = fixture.server().socket();
        Take take = studio.speak(fixture.client(), Endpoint.WEBSOCKET, request);
        socket.speak(200);
        Take back = writtenAndRead(ended(take));

        assertEquals(request.raw(), back.request().raw());
        assertEquals(TakeState.DONE, back.state());
    }

    @Test
    void aKeyInItIsNotKept() throws Exception {
        answerEvents();
        SpeechRequest request = RawRequest.read(String.format(Locale.ROOT, JSON, ",\"api_key\":\"sk_car_0123456789\""));
        Path har = har(speak(Endpoint.SSE, request));

        assertFalse(String.valueOf(read(har).takes().getFirst().request().raw()).contains("0123456789"));
        assertFalse(Files.readString(har).contains("0123456789"));
    }

    @Test
    void whatTheWindowWroteIsNoRawRequest() throws Exception {
        answerEvents();
        assertNull(writtenAndRead(speak(Endpoint.SSE, ClientFixture.line())).request().raw());
    }

    /// As somebody else's program may do, where the service gives the context its name.
    @Test
    void aSocketWhoseMessagesNameNoContextIsOneTake() throws IOException {
        Path file = Files.writeString(folder.resolve("unnamed.har"),
                """
                        {"log":{"entries":[{"_resourceType":"websocket","startedDateTime":"2023-11-14T22:13:20.500Z",
                        "request":{"method":"GET","url":"wss://api.cartesia.ai/tts/websocket","headers":[]},
                        "response":{"status":101},"timings":{"send":0,"wait":100},"_webSocketMessages":[
                        {"type":"send","time":1700000000.7,"opcode":1,"data":"{\\"ping\\":1}"},
                        {"type":"send","time":1700000001.0,"opcode":1,"data":"{\\"transcript\\":\\"Hi.\\",\\"output_format\\":{\\"encoding\\":\\"pcm_mulaw\\",\\"sample_rate\\":8000}}"},
                        {"type":"receive","time":1700000001.2,"opcode":1,"data":"{\\"type\\":\\"chunk\\",\\"context_id\\":\\"x\\",\\"data\\":\\"fwB/AA==\\"}"},
                        {"type":"receive","time":1700000001.3,"opcode":1,"data":"{\\"type\\":\\"done\\",\\"context_id\\":\\"x\\",\\"done\\":true}"}]}]}}""");
        List<Take> takes = read(file).takes();

        assertEquals(1, takes.size());
        assertEquals("Hi.", takes.getFirst().request().text());
        assertEquals(TakeState.DONE, takes.getFirst().state());
    }

    private void answerEvents() {
        fixture.server().answer(
                CartesiaServer.eventResponse(event("chunk", chunk(pattern(101))) + event("done", done())));
    }

    private Take writtenAndRead(Take take) throws IOException {
        return read(har(take)).takes().getFirst();
    }
}
