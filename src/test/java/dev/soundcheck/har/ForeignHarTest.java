package dev.soundcheck.har;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.session.Take;
import dev.soundcheck.session.TakeState;
import dev.soundcheck.trace.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HARs of browsers, and HARs that lack something, break off or are too large.
class ForeignHarTest extends HarCase {
    /// As a browser saves it: no fields of ours, an answer in base64, times of messages in seconds.
    @Test
    void aBrowsersHarWithTwoContextsOnOneSocketIsTwoTakes() throws IOException {
        String messages = """
                {"type":"send","time":1700000001.0,"opcode":1,"data":"{\\"context_id\\":\\"a\\",\\"model_id\\":\\"sonic-3\\",\\"transcript\\":\\"One \\",\\"continue\\":true,\\"voice\\":{\\"mode\\":\\"id\\",\\"id\\":\\"v\\"},\\"output_format\\":{\\"container\\":\\"raw\\",\\"encoding\\":\\"pcm_mulaw\\",\\"sample_rate\\":8000}}"},
                {"type":"send","time":1700000001.1,"opcode":1,"data":"{\\"context_id\\":\\"a\\",\\"transcript\\":\\"two.\\"}"},
                {"type":"receive","time":1700000001.25,"opcode":1,"data":"{\\"type\\":\\"chunk\\",\\"context_id\\":\\"a\\",\\"data\\":\\"fwB/AA==\\"}"},
                {"type":"receive","time":1700000001.3,"opcode":1,"data":"{\\"type\\":\\"done\\",\\"context_id\\":\\"a\\",\\"done\\":true}"},
                {"type":"send","time":1700000002.0,"opcode":1,"data":"{\\"context_id\\":\\"b\\",\\"transcript\\":\\"Three.\\",\\"output_format\\":{\\"sample_rate\\":8000}}"},
                {"type":"receive","time":1700000002.5,"opcode":1,"data":"{\\"type\\":\\"error\\",\\"context_id\\":\\"b\\",\\"status_code\\":400,\\"message\\":\\"no voice\\"}"}""";
        Path file = Files.writeString(folder.resolve("b.har"), String.format(Locale.ROOT, """
                {"log":{"version":"1.2","entries":[
                {"_resourceType":"websocket","_webSocketMessages":[%s],"startedDateTime":"2023-11-14T22:13:20.500Z",
                "request":{"method":"GET","url":"wss://api.cartesia.ai/tts/websocket?api_key=x","headers":[]},
                "response":{"status":101},"timings":{"blocked":1,"dns":10,"connect":90,"ssl":60,"send":0,"wait":100}},
                {"startedDateTime":"2023-11-14T22:13:20Z","request":{"url":"https://example.org/"},"response":{}}]}}""",
                messages));
        List<Take> takes = read(file).takes();
        assertEquals(2, takes.size());
        Take first = takes.getFirst();
        assertEquals("One two.", first.request().text());
        assertEquals("v", first.request().voiceId());
        assertEquals(PcmEncoding.MULAW, first.request().format().pcm().encoding());
        assertArrayEquals(new byte[]{0x7f, 0, 0x7f, 0}, pcm(first.track()));
        assertEquals(750, first.trace().sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6, 0.01);
        Take second = takes.getLast();
        assertNotNull(second.failure());
        assertEquals("The service refused with 400: no voice", second.failure().sentence());
    }

    @Test
    void aBrowsersHarOfAnEventStreamHasSoundButNoTimesOfItsOwn() throws IOException {
        String body = (event("chunk", chunk(SOUND)) + event("done", done())).replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n");
        Path file = Files.writeString(folder.resolve("s.har"), http("sse", 200, "\"text\":\"" + body + "\""));
        Take take = read(file).takes().getFirst();
        assertEquals(TakeState.DONE, take.state());
        assertArrayEquals(SOUND, pcm(take.track()));
        assertEquals(0, take.trace().chunks().count());
        assertTrue(take.trace().at(Mark.FIRST_AUDIO).isEmpty());
        assertEquals(150, take.trace().sincePress(Mark.FIRST_BYTE).orElseThrow() / 1e6, 0.01);
    }

    /// Chrome counts the wait of a socket up to its last message.
    @Test
    void theMessagesOfASocketAreNotBeforeItsHandshake() throws IOException {
        String asked = "\\\"output_format\\\":{\\\"encoding\\\":\\\"pcm_mulaw\\\",\\\"sample_rate\\\":8000}";
        String messages = """
                {"type":"send","time":1700000000.4,"opcode":1,"data":"{\\"context_id\\":\\"a\\",\\"transcript\\":\\"One.\\",#}"},
                {"type":"send","time":1700000000.5,"opcode":1,"data":"{\\"context_id\\":\\"b\\",\\"transcript\\":\\"Two.\\",#}"},
                {"type":"receive","time":1700000000.75,"opcode":1,"data":"{\\"type\\":\\"chunk\\",\\"context_id\\":\\"a\\",\\"data\\":\\"fwB/AA==\\"}"},
                {"type":"receive","time":1700000000.8,"opcode":1,"data":"{\\"type\\":\\"chunk\\",\\"context_id\\":\\"b\\",\\"data\\":\\"fwB/AA==\\"}"}"""
                .replace("#", asked);
        Path file = Files.writeString(folder.resolve("w.har"), String.format(Locale.ROOT, """
                {"log":{"entries":[{"_webSocketMessages":[%s],"startedDateTime":"2023-11-14T22:13:20Z",
                "request":{"method":"GET","url":"wss://api.cartesia.ai/tts/websocket","headers":[]},
                "response":{"status":101},"timings":{"blocked":-1,"send":0,"wait":900,"receive":100}}]}}""", messages));
        List<Take> takes = read(file).takes();
        assertEquals(400, takes.getFirst().trace().sincePress(Mark.HEADERS).orElseThrow() / 1e6, 0.01);
        assertEquals(750, takes.getFirst().trace().sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6, 0.01);
        assertEquals(300, takes.getLast().trace().sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6, 0.01);
        assertEquals("2023-11-14T22:13:20.500Z", takes.getLast().madeAt().toString());
    }

    /// Chrome gives the first event the time of the request.
    @Test
    void noEventOfABrowserIsBeforeTheHeadOfItsAnswer() throws IOException {
        String body = (event("chunk", chunk(SOUND)) + event("done", done())).replace("\\", "\\\\").replace("\"", "\\\"")
                .replace("\n", "\\n");
        String har = http("sse", 200, "\"text\":\"" + body + "\"").replace("\"timings\"",
                "\"_eventSourceMessages\":[{\"time\":1700000000.001},{\"time\":1700000000.4}],\"timings\"");
        Take take = read(Files.writeString(folder.resolve("e.har"), har)).takes().getFirst();
        assertEquals(150, take.trace().sincePress(Mark.FIRST_AUDIO).orElseThrow() / 1e6, 0.01);
        assertEquals(400, take.trace().sincePress(Mark.DONE).orElseThrow() / 1e6, 0.01);
    }

    private static String http(String route, int status, String content) {
        return String.format(Locale.ROOT,
                """
                        {"log":{"entries":[{"startedDateTime":"2023-11-14T22:13:20Z","request":{"method":"POST",
                        "url":"https://api.cartesia.ai/tts/%s","headers":[],"postData":{"text":"{\\"transcript\\":\\"Hi.\\",\\"output_format\\":{\\"sample_rate\\":16000}}"}},
                        "response":{"status":%d,"headers":[],"content":{%s}},
                        "timings":{"send":50,"wait":100,"receive":300}}]}}""",
                route, status, content);
    }

    @Test
    void aMissingBodyIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("m.har"), http("bytes", 200, ""));
        Take take = read(file).takes().getFirst();
        assertNotNull(take.failure());
        assertEquals("The HAR holds no body of this answer. Save it again with the contents of the answers in it.",
                take.failure().line());
    }

    @Test
    void soundThatWasSavedAsTextIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("t.har"), http("bytes", 200, "\"text\":\"RIFF????\""));
        Take take = read(file).takes().getFirst();
        assertNotNull(take.failure());
        assertEquals("The sound in this HAR was saved as text and is lost.", take.failure().sentence());
    }

    @Test
    void aTruncatedFileGivesWhatCameBefore() throws IOException, InterruptedException {
        Take take = events();
        String whole = Files.readString(har(take, socket()));
        Path cut = Files.writeString(folder.resolve("cut.har"), whole.substring(0, whole.length() - 600));
        HarContents contents = read(cut);
        assertEquals(1, contents.takes().size());
        assertEquals(List.of("cut.har breaks off after 1 generation; what comes before is used."), contents.notes());
    }

    @Test
    void aFileThatBreaksOffInItsFirstGenerationIsOneSentence() throws IOException, InterruptedException {
        String whole = Files.readString(har(socket()));
        Path cut = Files.writeString(folder.resolve("cut.har"), whole.substring(0, whole.length() / 2));

        HarContents contents = read(cut);

        assertTrue(contents.takes().isEmpty());
        assertEquals(List.of("cut.har breaks off within its first generation. Save it again."), contents.notes());
    }

    @Test
    void aFileWithoutAGenerationIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("none.har"), "{\"log\":{\"entries\":[]}}");

        assertEquals(List.of("none.har holds no request to Cartesia's text-to-speech."), read(file).notes());
    }

    /// As Firefox saves it.
    @Test
    void aSocketWithoutItsMessagesIsATakeThatSaysSo() throws IOException, InterruptedException {
        String bare = Files.readString(har(socket())).replaceFirst("\"_webSocketMessages\"", "\"_left\"");
        Path file = Files.writeString(folder.resolve("bare.har"), bare);

        Take take = read(file).takes().getFirst();

        assertNotNull(take.failure());
        assertEquals(
                "The HAR holds no messages of this socket. Save it with a browser that keeps them, such as Chrome.",
                take.failure().line());
    }

    @Test
    void anAnswerThatIsTooLargeForTheMemoryIsLeftAndWhatComesBeforeIsUsed() throws IOException, InterruptedException {
        String one = Files.readString(har(events()));
        String entry = one.substring(one.indexOf('[', one.indexOf("entries")) + 1, one.lastIndexOf(']'));
        String large = entry.replaceFirst("\"text\": ?\"", "$0" + "x".repeat(100_000));
        Path file = Files.writeString(folder.resolve("large.har"), "{\"log\":{\"entries\":[" + entry + "," + large + ","
                + entry + "]}}");

        HarContents contents = HarReader.read(file, () -> 1, new HarBounds(50_000, Long.MAX_VALUE));

        assertEquals(1, contents.takes().size());
        assertEquals(List.of("large.har holds an answer that is too large for the memory, behind 1 generation; "
                + "what comes before is used."), contents.notes());
    }

    @Test
    void moreSoundThanFitsIntoTheMemoryIsLeft() throws IOException, InterruptedException {
        Path file = har(events(), events(), events());

        HarContents contents = HarReader.read(file, () -> 1, new HarBounds(Long.MAX_VALUE, 1));

        assertEquals(1, contents.takes().size());
        assertEquals(
                List.of("out.har holds more sound than fits into the memory; what comes behind 1 generation is left."),
                contents.notes());
    }

    @Test
    void whatIsNoHarIsASentence() throws IOException {
        for (String text : List.of("", "{}", "[1]", "{\"log\":1}", "RIFF", "{\"log\":{\"entries\":", "\"a\"")) {
            Path file = Files.writeString(folder.resolve("no.har"), text);
            HarException problem = assertThrows(HarException.class, () -> read(file), text);
            assertTrue(String.valueOf(problem.getMessage()).startsWith("no.har is not a HAR: "), problem.getMessage());
        }
        Path binary = Files.write(folder.resolve("no.har"), new byte[]{(byte) 0xff, (byte) 0xfe, 1});
        assertThrows(HarException.class, () -> read(binary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,-5],[2,9]", "[1,9],[2,-5]", "[1,1e308],[2,1e308]", "[1,9],[2,null]", "[-1,0],[1,3]"})
    void readsOfImpossibleSizesKeepTheSound(String arrivals) throws IOException {
        String whole = http("bytes", 200, "\"encoding\":\"base64\",\"text\":\""
                + Base64.getEncoder().encodeToString(SOUND) + "\"");
        Path file = Files.writeString(folder.resolve("sizes.har"), whole.replace("\"timings\"",
                "\"_soundcheck\":{\"arrivals\":[" + arrivals + "]},\"timings\""));
        assertEquals(SOUND.length, pcm(read(file).takes().getFirst().track()).length);
    }

    @Test
    void base64OfTheBodyMayHaveLineBreaks() throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(SOUND).replace("\r\n", "\\r\\n");
        Path file = Files.writeString(folder.resolve("b64.har"),
                http("bytes", 200, "\"encoding\":\"base64\",\"text\":\"" + base64 + "\""), StandardCharsets.UTF_8);
        assertArrayEquals(SOUND, pcm(read(file).takes().getFirst().track()));
    }
}
