package dev.soundcheck.offline;

import static dev.soundcheck.offline.RawClient.json;
import static dev.soundcheck.offline.RawClient.line;
import static dev.soundcheck.offline.RawClient.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedServer.class)
class StagedScenariosTest {
    private static final String HEADER = "X-Soundcheck-Scenario";

    private final OfflineServer server;
    private final RawClient client;

    StagedScenariosTest(OfflineServer server) {
        this.server = server;
        this.client = new RawClient(server);
    }

    @ParameterizedTest
    @CsvSource({"400, -", "408, -", "422, -", "401, -", "402, quota_exceeded", "403, plan_upgrade_required",
            "404, voice_not_found",
            "429, concurrency_limited", "500, -", "503, -"})
    void requestsAreRefused(int status, String code) throws Exception {
        HttpResponse<String> response = client.post("/tts/bytes", line("Hi.").toString(), HEADER, "fault=" + status
                + " retry-after=2s");

        assertEquals(status, response.statusCode());
        assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(code, json(response.body()).get("error_code").isJsonNull()
                ? "-"
                : json(response.body()).get("error_code").getAsString());
        assertEquals("fault=" + status + " retry-after=2s", response.headers().firstValue(HEADER).orElseThrow());
    }

    @Test
    void aWebPageAnswers() throws Exception {
        HttpResponse<String> response = client.post("/tts/sse", line("Hi.").toString(), HEADER, "fault=html");

        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
        assertTrue(response.body().startsWith("<!DOCTYPE html>"));
    }

    @Test
    void theFirstChunkAndThePaceAreHeldBack() throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> response = client.open("/tts/bytes", line("Hello there, friend."), HEADER,
                "first=400ms pace=2");
        double first;
        int bytes;
        try (InputStream body = response.body()) {
            body.readNBytes(1);
            first = (System.nanoTime() - start) / 1e9;
            bytes = 1 + body.readAllBytes().length;
        }
        double total = (System.nanoTime() - start) / 1e9;

        assertTrue(first >= 0.4, first + " s to the first byte");
        double seconds = bytes / 32000.0;
        assertTrue(total >= 0.4 + (seconds - 0.2) / 2, total + " s for " + seconds + " s of sound");
    }

    @Test
    void chunksHaveTheirSize() throws Exception {
        List<JsonObject> chunks = RawClient.ofType(client.sse(line("Small pieces."), HEADER, "chunk=20ms"), "chunk");

        assertEquals(16000 * 2 / 50, RawClient.audio(chunks.subList(0, 1)).length);
    }

    @Test
    void theConnectionBreaksAfterSomeChunks() throws Exception {
        // read by hand: the JDK's client may drop what came before the connection broke
        String answer = rawAnswer(line("A line that breaks off.").toString(), "fault=drop@3");

        String chunk = "C80\r\n";
        assertEquals(3, answer.split(chunk, -1).length - 1);
        // the line end of a chunk comes with the next chunk
        assertEquals(answer.indexOf(chunk) + 3 * (chunk.length() + 3200 + "\r\n".length()) - "\r\n".length(),
                answer.length());
    }

    @Test
    void bytesEndInTheMiddleOfASample() throws Exception {
        byte[] body = client.postBytes("/tts/bytes", line("A line cut short."), HEADER, "fault=truncate@2").body();

        assertEquals(1, body.length % 2);
        assertEquals(2 * 3200 + 1601, body.length);
    }

    @Test
    void anEventIsCutInHalf() throws Exception {
        String body = client.post("/tts/sse", line("A line cut short.").toString(), HEADER, "fault=truncate@1").body();

        assertFalse(body.endsWith("\n\n"));
        assertFalse(body.contains("\"type\":\"done\""));
    }

    @Test
    void anErrorComesInTheMiddle() throws Exception {
        List<JsonObject> events = client.sse(with(line("A line that fails."), Map.of("context_id", "x")), HEADER,
                "fault=error@2");

        assertEquals(List.of("chunk", "chunk", "error"), RawClient.types(events));
        assertEquals(500, events.getLast().get("status_code").getAsInt());
        assertEquals("x", events.getLast().get("context_id").getAsString());
        assertFalse(client.sse(with(line("Again."), Map.of("context_id", "x")), HEADER, "fault=nameless-error@1")
                .getLast().has("context_id"));
    }

    @Test
    void theStreamEndsWithoutDone() throws Exception {
        List<JsonObject> events = client.sse(line("No end."), HEADER, "fault=no-done");

        assertEquals("chunk", events.getLast().get("type").getAsString());
    }

    @Test
    void nothingMoreComesAndTheSocketStaysOpen() throws Exception {
        try (RawSocket socket = new RawSocket(server, "?cartesia_version=2026-08-14&scenario=fault%3Dsilence%401")) {
            socket.send(input("quiet"));
            socket.awaitType("chunk");
            socket.send("{}");

            assertEquals("error", socket.await(_ -> true).get("type").getAsString(), "only the answer to the empty "
                    + "message comes");
        }
    }

    @Test
    void theSocketBreaks() throws Exception {
        try (RawSocket socket = new RawSocket(server, "?cartesia_version=2026-08-14&scenario=fault%3Ddrop%401")) {
            socket.send(input("gone"));
            socket.awaitType("chunk");

            assertEquals("close", socket.awaitEnd("gone").get("type").getAsString());
        }
    }

    @Test
    void theSocketIsClosedWithACodeAndAReason() throws Exception {
        String scenario = "?cartesia_version=2026-08-14&scenario=fault%3Dclose-1012%401%20reason%3Dservice%2Brestart";
        try (RawSocket socket = new RawSocket(server, scenario)) {
            socket.send(input("gone"));
            JsonObject close = socket.awaitType("close");

            assertEquals(1012, close.get("code").getAsInt());
            assertEquals("service restart", close.get("reason").getAsString());
        }
    }

    @Test
    void aRefusalSaysWhatItIsToldToSay() throws Exception {
        HttpResponse<String> response = client.post("/tts/bytes", line("Hi.").toString(), HEADER,
                "fault=400 code=voice_model_mismatch reason=This+voice+needs+another+model.");

        assertEquals(400, response.statusCode());
        assertEquals("voice_model_mismatch", json(response.body()).get("error_code").getAsString());
        assertEquals("This voice needs another model.", json(response.body()).get("message").getAsString());
    }

    @Test
    void theHandshakeIsRefused() {
        assertThrows(UncheckedIOException.class, () -> new RawSocket(server,
                "?cartesia_version=2026-08-14&scenario=fault%3Dhandshake-429"));
    }

    @Test
    void aContextIsRefusedAndTheSocketLivesOn() throws Exception {
        try (RawSocket socket = new RawSocket(server, "?cartesia_version=2026-08-14&scenario=fault%3D429")) {
            socket.send(input("one"));
            assertEquals("concurrency_limited", socket.awaitEnd("one").get("error_code").getAsString());
            socket.send(input("two"));
            assertEquals(429, socket.awaitEnd("two").get("status_code").getAsInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crlf", "unnamed", "heartbeat", "bytewise"})
    void eventsComeInEveryFraming(String framing) throws Exception {
        String body = client.post("/tts/sse", line("Hi.").toString(), HEADER, "sse=" + framing).body();

        assertEquals(framing.equals("crlf"), body.contains("\r\n\r\n"));
        assertEquals(framing.equals("unnamed"), !body.contains("event: "));
        assertEquals(framing.equals("heartbeat"), body.contains("\n: still here\n"));
        assertTrue(body.contains("\"type\":\"done\""));
    }

    @Test
    void stampsComeEarlyLateOrNotAtAll() throws Exception {
        JsonObject request = with(line("One two three."), Map.of("add_timestamps", true));

        List<String> early = RawClient.types(client.sse(request, HEADER, "stamps=early"));
        List<String> late = RawClient.types(client.sse(request, HEADER, "stamps=late"));

        // the lead of silence fills the first chunk before the first phrase is known
        assertTrue(early.lastIndexOf("timestamps") <= 2, early.toString());
        assertTrue(late.indexOf("timestamps") > late.lastIndexOf("chunk"), late.toString());
        assertFalse(RawClient.types(client.sse(request, HEADER, "stamps=none")).contains("timestamps"));
    }

    @Test
    void tagsLeakIntoTheWords() throws Exception {
        JsonObject request = with(line("Say <break time=\"50ms\"/>it <spell>A1</spell>."), Map.of("add_timestamps",
                true));

        assertEquals(List.of("Say", "it", "A1."), RawClient.words(client.sse(request)));
        assertEquals(List.of("Say", "<breaktime=\"50ms\"/>it", "<spell>A1</spell>."), RawClient.words(client.sse(
                request, HEADER, "tags=leak")));
    }

    @Test
    void unknownThingsAndOddStatusesCome() throws Exception {
        List<JsonObject> events = client.sse(line("Odd."), HEADER, "extras=on done=200");

        assertTrue(RawClient.types(events).contains("forecast"));
        assertTrue(RawClient.ofType(events, "chunk").getFirst().has("weather"));
        assertEquals(200, events.getLast().get("status_code").getAsInt());
    }

    @Test
    void flushIdsAreZeroAndFlushDoneComesUnasked() throws Exception {
        String scenario = "?cartesia_version=2026-08-14&scenario=flush-id%3Dzero%20flush-done%3Dunasked";
        try (RawSocket socket = new RawSocket(server, scenario)) {
            socket.send(input("f"));
            socket.awaitEnd("f");

            assertEquals(0, RawClient.ofType(socket.all(), "chunk").getFirst().get("flush_id").getAsInt());
            assertEquals(1, RawClient.ofType(socket.all(), "flush_done").size());
        }
    }

    @Test
    void aScenarioThatIsNotUnderstoodIsRefused() throws Exception {
        HttpResponse<String> response = client.post("/tts/bytes", line("Hi.").toString(), HEADER, "speed=9");

        assertEquals(400, response.statusCode());
        assertTrue(json(response.body()).get("message").getAsString().contains("\"speed=9\""));
    }

    /// All that comes until the connection ends, a character for each byte.
    private String rawAnswer(String body, String scenario) throws IOException {
        try (Socket socket = new Socket(server.baseUrl().getHost(), server.baseUrl().getPort())) {
            socket.setSoTimeout(120_000);
            socket.getOutputStream().write(("POST /tts/bytes HTTP/1.1\r\nHost: localhost\r\nCartesia-Version: "
                    + RawClient.NEWEST + "\r\n" + HEADER + ": " + scenario + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(readToTheEnd(socket.getInputStream()), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] readToTheEnd(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int one = in.read(); one >= 0; one = in.read()) {
                all.write(one);
            }
        } catch (SocketException reset) {
            assertTrue(String.valueOf(reset.getMessage()).contains("reset"), reset::toString);
        }
        return all.toByteArray();
    }

    private static JsonObject input(String contextId) {
        return with(line("A few words."), Map.of("context_id", contextId));
    }
}
