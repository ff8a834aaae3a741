package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.trace.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HARs as proxies and older browsers write them: the same facts in other forms, with parts left out.
class StrangeHarTest extends HarCase {
    private static final String KEY = "1f2e3d4c5b6a7988";
    private static final String EVENTS = event("chunk", chunk(SOUND)) + event("timestamps", STAMPS)
            + event("done", done());
    private static final String PLAIN_START = "2023-11-14T22:13:20Z";
    private static final String REQUEST = """
            {"context_id":"a","transcript":"One.","output_format":{"encoding":"pcm_mulaw","sample_rate":8000}}""";
    private static final String CHUNK = "{\"type\":\"chunk\",\"context_id\":\"a\",\"data\":\"fwB/AA==\"}";
    private static final String DONE = "{\"type\":\"done\",\"context_id\":\"a\",\"done\":true}";

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }

    private static String http(String route, int status, String content) {
        return http(route, status, content, "\"" + PLAIN_START + "\"");
    }

    private static String http(String route, int status, String content, String start) {
        return String.format(Locale.ROOT, """
                {"log":{"entries":[{"startedDateTime":%s,"request":{"method":"POST",
                "url":"https://api.cartesia.ai/tts/%s","headers":[{"name":"X-API-Key","value":"%s"},
                {"name":"cookie","value":"session=0123456789abcdef; theme=dark"}],
                "postData":{"text":"{\\"transcript\\":\\"Hi.\\",\\"output_format\\":{\\"sample_rate\\":16000}}"}},
                "response":{"status":%d,"statusText":null,"headers":[],"content":{%s}},
                "timings":{"send":"50","wait":"100.0","receive":300}}]}}""", start, route, KEY, status, content);
    }

    private static String socket(String start, String... messages) {
        return String.format(Locale.ROOT, """
                {"log":{"entries":[{"startedDateTime":%s,"_webSocketMessages":[%s],
                "request":{"method":"GET","url":"http://api.cartesia.ai/tts/websocket?api_key=%s","headers":[],
                "queryString":[{"name":"api_key","value":"%s"}]},
                "response":{"status":101}}]}}""", start, String.join(",", messages), KEY, KEY);
    }

    private static String message(String type, String time, String data) {
        return "{\"type\":\"" + type + "\"" + time + ",\"opcode\":1,\"data\":" + quoted(data) + "}";
    }

    private Take only(String har) throws IOException {
        return only(har, StandardCharsets.UTF_8);
    }

    private Take only(String har, Charset charset) throws IOException {
        HarContents contents = read(Files.writeString(folder.resolve("s.har"), har, charset));
        assertEquals(1, contents.takes().size(), contents.notes()::toString);
        return contents.takes().getFirst();
    }

    private static void assertSpoke(Take take) throws IOException {
        assertEquals(TakeState.DONE, take.state(), () -> String.valueOf(take.failure()));
        assertArrayEquals(SOUND, pcm(take.track()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aFileIsReadInTheCharsetThatItsMarkNames(String charset) throws IOException {
        assertSpoke(only("\uFEFF" + http("sse", 200, "\"text\":" + quoted(EVENTS)), Charset.forName(charset)));
    }

    @Test
    void aByteThatIsNoCharacterCostsNoTake() throws IOException {
        byte[] har = http("sse", 200, "\"comment\":\"#\",\"text\":" + quoted(EVENTS))
                .getBytes(StandardCharsets.ISO_8859_1);
        har[new String(har, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xE9;
        assertSpoke(read(Files.write(folder.resolve("s.har"), har)).takes().getFirst());
    }

    static Stream<String> bodies() {
        byte[] events = EVENTS.getBytes(StandardCharsets.UTF_8);
        byte[] zipped = zipped(events);
        return Stream.of("\"text\":" + quoted(EVENTS), "\"size\":-1,\"text\":" + quoted(EVENTS.replace("\n", "\r\n")),
                "\"encoding\":\"BASE64\",\"text\":\"" + base64(events) + "\"",
                "\"encoding\":\"base64\",\"text\":\"" + base64(zipped) + "\"",
                "\"text\":" + quoted(new String(zipped, StandardCharsets.ISO_8859_1)),
                "\"text\":" + quoted(new String(chunked(events), StandardCharsets.UTF_8)),
                "\"encoding\":\"base64\",\"text\":\"" + base64(chunked(zipped)) + "\"");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anEventStreamIsReadFromEveryFormOfBody(String content) throws IOException {
        assertSpoke(only(http("sse", 200, content)));
    }

    @Test
    void soundIsReadFromBase64WithoutItsMarkAndFromACharacterForEachByte() throws IOException {
        assertSpoke(only(http("bytes", 200, "\"text\":\"" + base64(SOUND) + "\"")));
        assertSpoke(only(http("bytes", 200, "\"text\":" + quoted(new String(SOUND, StandardCharsets.ISO_8859_1)))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// In pieces of HTTP/1.1 that end anywhere.
    private static byte[] chunked(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += 77) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 77));
            out.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(piece);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-14T22:13:20.500Z", "2023-11-14T22:13:20.500", "2023-11-14 22:13:20.5",
            "2023-11-14T23:13:20.5+0100", "2023-11-14T23:13:20.500000+01:00"})
    void theStartIsReadInEveryForm(String start) throws IOException {
        Take take = only(http("sse", 200, "\"text\":" + quoted(EVENTS), quoted(start)));
        assertEquals(Instant.parse("2023-11-14T22:13:20.5Z"), take.madeAt());
        assertEquals(150, take.trace().sincePress(Mark.FIRST_BYTE).orElseThrow() / 1e6, 0.01);
    }

    @ParameterizedTest
    @CsvSource({"'https://h/tts/sse?q=a|b c',1", "'https://h/v1/tts/sse/',1", "'//h/tts/sse#x',1",
            "'https://h/tts/ssee',0", "'https://h/x?next=/tts/sse',0"})
    void anEndpointIsKnownByThePathHoweverTheAddressIsWritten(String url, int takes) throws IOException {
        String har = http("sse", 200, "\"text\":" + quoted(EVENTS)).replace("https://api.cartesia.ai/tts/sse", url);
        assertEquals(takes, read(Files.writeString(folder.resolve("s.har"), har)).takes().size());
    }

    @Test
    void anAddressOfSlashesIsReadAtOnce() {
        String url = "https://h" + "/".repeat(300_000) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertTrue(EntryReader.endpoint(url).isEmpty()));
        assertEquals(Optional.of(Endpoint.SSE), EntryReader.endpoint("https://h/tts/sse///?q=1"));
    }

    @ParameterizedTest
    @CsvSource({"401,The service refused with 401.", "307,The service sent this request to another address (307)."})
    void anAnswerWithoutABodyIsToldByItsStatus(int status, String sentence) throws IOException {
        Take take = only(http("bytes", status, ""));
        assertNotNull(take.failure());
        assertEquals(sentence, take.failure().sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "sse"})
    void aKeyThatTheAnswerRepeatsIsNowhere(String route) throws IOException, InterruptedException {
        String said = "{\"message\":\"No such key: " + KEY
                + "\",\"error_code\":\"x\",\"session\":\"0123456789abcdef\"}";
        Take take = only(http(route, 401, "\"text\":" + quoted(said)));
        assertNotNull(take.failure());
        assertEquals("The service refused with 401: No such key: [hidden]", take.failure().sentence());
        assertNoSecretIn(take);
        Take unreadable = only(http("sse", 200, "\"text\":" + quoted("data: {\"x\":" + KEY + "\n\n")));
        assertNoSecretIn(unreadable);
    }

    @Test
    void aTokenThatIsPaddedIsBlankedWithoutTheWordBeforeIt() throws IOException, InterruptedException {
        String token = "c2tfY2FyX29uZV90d28==";
        String said = "{\"message\":\"No such key: " + token + "\",\"error_code\":\"x\"}";
        Take take = only(http("sse", 401, "\"text\":" + quoted(said)).replace("\"X-API-Key\",\"value\":\"" + KEY,
                "\"Authorization\",\"value\":\"Bearer " + token));
        assertNotNull(take.failure());
        assertEquals("The service refused with 401: No such key: [hidden]", take.failure().sentence());
        assertFalse(Files.readString(har(take)).contains(token));
    }

    @Test
    void wordsWithoutASignAreWordsAndNotBase64() throws IOException {
        String words = "No healthy upstream could be found for this request because every one of them is down now";
        Take take = only(http("sse", 502, "\"text\":" + quoted(words)));
        assertTrue(take.wire().rows().toString().contains(words), take.wire().rows()::toString);
    }

    @Test
    void aKeyInTheAddressOfASocketIsNowhereWhateverRepeatsIt() throws IOException {
        assertNoSecretIn(only(socket("\"" + PLAIN_START + "\"", message("send", "", REQUEST),
                message("receive", "", "{\"type\":\"error\",\"context_id\":\"a\",\"message\":\"bad " + KEY + "\"}"),
                "{\"type\":\"receive\",\"opcode\":8,\"data\":\"1008 " + KEY + "\"}")));
    }

    private void assertNoSecretIn(Take take) throws IOException {
        String log = take.wire().rows().toString() + take.failure();
        assertFalse(log.contains(KEY), log);
        assertFalse(log.contains("0123456789abcdef"), log);
        assertTrue(log.contains("[hidden]"), log);
        String har = Files.readString(har(take));
        assertFalse(har.contains(KEY) || har.contains("0123456789abcdef"), har);
    }

    @Test
    void messagesWithoutTimesHaveSoundAndNoFigures() throws IOException {
        Take take = only(socket("\"" + PLAIN_START + "\"", "{\"data\":" + quoted(REQUEST) + "}",
                "{\"data\":" + quoted(CHUNK) + "}", "{\"data\":" + quoted(DONE) + "}"));
        assertEquals(TakeState.DONE, take.state());
        assertEquals("One.", take.request().text());
        assertEquals(4, pcm(take.track()).length);
        assertTrue(take.trace().at(Mark.FIRST_AUDIO).isEmpty(), take.trace().marks().toString());
        assertTrue(take.trace().at(Mark.SENT).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'',1700000000.25,1700000000.75", "'',\"1700000000.25\",\"1700000000.75\"",
            "'',1700000000250,1700000000750", "nonsense,1700000000.25,1700000000.75"})
    void theTimesOfMessagesAreReadInEveryForm(String start, String sent, String came) throws IOException {
        Take take = only(socket(quoted(start), message("receive", ",\"time\":" + came, CHUNK),
                message("send", ",\"time\":" + sent, REQUEST), message("receive", ",\"time\":" + came, DONE)));
        assertEquals(TakeState.DONE, take.state());
        assertEquals(500, (take.trace().at(Mark.FIRST_AUDIO).orElseThrow() - take.trace().at(Mark.SENT).orElseThrow())
                / 1e6, 0.01);
        assertEquals(Instant.parse("2023-11-14T22:13:20.25Z").toEpochMilli(), take.madeAt().toEpochMilli());
    }

    @Test
    void messagesThatWereSentAsBytesAreReadToo() throws IOException {
        Take take = only(socket("\"" + PLAIN_START + "\"",
                "{\"type\":\"send\",\"opcode\":2,\"data\":\"" + base64(REQUEST.getBytes(StandardCharsets.UTF_8))
                        + "\"}",
                "{\"type\":\"receive\",\"opcode\":\"2\",\"data\":\"" + base64(CHUNK.getBytes(StandardCharsets.UTF_8))
                        + "\"}",
                "{\"type\":\"receive\",\"opcode\":2,\"data\":\"AAEC\"}",
                "{\"type\":\"receive\",\"opcode\":2,\"data\":" + quoted(DONE) + "}"));
        assertEquals(TakeState.DONE, take.state());
        assertEquals(4, pcm(take.track()).length);
    }

    @Test
    void aGenerationWhoseBeginningIsMissingKeepsItsSoundAndSaysSo() throws IOException {
        String other = REQUEST.replace("\"a\"", "\"b\"");
        HarContents contents = read(Files.writeString(folder.resolve("s.har"), socket("\"" + PLAIN_START + "\"",
                message("send", "", other), message("receive", "", CHUNK),
                message("receive", "", CHUNK.replace("\"a\"", "\"b\"")), message("receive", "", DONE),
                message("receive", "", DONE.replace("\"a\"", "\"b\"")))));
        assertEquals(List.of(TakeState.DONE, TakeState.FAILED), contents.takes().stream().map(Take::state).toList());
        Take cut = contents.takes().getLast();
        assertNotNull(cut.failure());
        assertEquals("The HAR begins in the middle of this generation: its request is not in it. "
                + "The sound is read as µ-law at 8000 Hz.", cut.failure().line());
        assertNotNull(cut.track());
        assertEquals(PcmEncoding.MULAW, cut.track().format().encoding());
        assertEquals(4, pcm(cut.track()).length);
    }

    @Test
    void aBrowsersQuestionBeforeTheRequestIsNoTake() throws IOException {
        String har = http("sse", 200, "\"text\":" + quoted(EVENTS)).replace("\"POST\"", "\"options\"");
        assertTrue(read(Files.writeString(folder.resolve("s.har"), har)).takes().isEmpty());
    }
}
