package dev.soundcheck.cartesia.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Stamp;
import dev.soundcheck.testing.Frames;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {
    @Test
    void aChunkGivesItsSoundItsContextAndTheServersWork() throws IOException {
        WireFrame.Chunk chunk = assertInstanceOf(WireFrame.Chunk.class, FrameDecoder.decode(
                "{\"type\":\"chunk\",\"context_id\":\"c1\",\"data\":\"AABQA68EUQM=\",\"step_time\":67.5,\"done\":false}"));

        assertEquals("c1", chunk.contextId());
        assertArrayEquals(new byte[]{0, 0, 0x50, 3, (byte) 0xAF, 4, 0x51, 3}, chunk.audio());
        assertEquals(67.5f, chunk.stepMillis());
    }

    @Test
    void soundOfEveryLengthComesBackAsItWas() throws IOException {
        for (int bytes = 0; bytes < 40; bytes++) {
            byte[] pcm = Frames.pattern(bytes);
            assertArrayEquals(pcm, chunk(Frames.chunk(pcm)).audio());
        }
        byte[] large = Frames.pattern(200_001);
        assertArrayEquals(large, chunk(Frames.chunk(large)).audio());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":\"AQID\",\"type\":\"chunk\"}", "{ \"data\" : \"AQID\" , \"type\":\"chunk\" }",
            "{\"a\":{\"data\":\"ZZZZ\"},\"type\":\"chunk\",\"data\":\"AQID\"}",
            "{\"a\":[\"data\",\":\"],\"type\":\"chunk\",\"data\":\"AQID\"}",
            "{\"a\":\"x\\\"data\\\":\\\\\",\"type\":\"chunk\",\"data\":\"AQID\"}",
            "{\"b\":\"data\",\"type\":\"chunk\",\"data\":\"AQID\"}", "{\"type\":\"chunk\",\"d\\u0061ta\":\"AQID\"}",
            "{\"type\":\"chunk\",\"data\":\"\\u0041QID\"}"})
    void theSoundIsFoundWhereverItStands(String json) throws IOException {
        assertArrayEquals(new byte[]{1, 2, 3}, chunk(json).audio());
    }

    @Test
    void escapedSlashesOfTheAlphabetAreRead() throws IOException {
        assertArrayEquals(new byte[]{-1, -1, -1}, chunk("{\"type\":\"chunk\",\"data\":\"\\/\\/\\/\\/\"}").audio());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"chunk\",\"data\":null}", "{\"type\":\"chunk\",\"data\":\"\"}",
            "{\"type\":\"chunk\"}", "{\"type\":\"chunk\",\"data\":{\"x\":1}}"})
    void aChunkWithoutSoundIsEmpty(String json) throws IOException {
        assertEquals(0, chunk(json).audio().length);
    }

    @Test
    void aMissingOrOddStepTimeIsNotKnown() throws IOException {
        assertTrue(Float.isNaN(chunk("{\"type\":\"chunk\",\"data\":\"\"}").stepMillis()));
        assertTrue(Float.isNaN(chunk("{\"type\":\"chunk\",\"step_time\":null}").stepMillis()));
        assertTrue(Float.isNaN(chunk("{\"type\":\"chunk\",\"step_time\":[1]}").stepMillis()));
        assertEquals(7f, chunk("{\"type\":\"chunk\",\"step_time\":\"7\"}").stepMillis());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 56, 57, 58, 1000, 100_000})
    void everyWayToWriteBase64IsRead(int bytes) throws IOException {
        byte[] pcm = Frames.pattern(bytes);
        String usual = Base64.getEncoder().encodeToString(pcm);
        String mime = Base64.getMimeEncoder().encodeToString(pcm);
        for (String data : new String[]{usual, usual.replace("=", ""), usual.replace("/", "\\/"),
                usual.replace("+", "\\u002b").replace("=", "\\u003D"), mime.replace("\r\n", "\\r\\n"),
                mime.replace("\r\n", "\\n"), mime.replace("\r\n", " "), " " + usual + " ",
                Base64.getUrlEncoder().encodeToString(pcm),
                Base64.getUrlEncoder().withoutPadding().encodeToString(pcm)}) {
            assertArrayEquals(pcm, chunk("{\"type\":\"chunk\",\"data\":\"" + data + "\",\"done\":false}").audio());
        }
    }

    @Test
    void damagedBase64IsSaidToBeThat() {
        IOException failure = assertThrows(IOException.class,
                () -> FrameDecoder.decode("{\"type\":\"chunk\",\"data\":\"AB!C\"}"));
        assertEquals("audio that is not base64", failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "Infinity", "null", "\"x\"", "{}", "[1]", "true"})
    void aTimeThatIsNoNumberCostsItsOwnWordOnly(String time) throws IOException {
        WireFrame.Stamps stamps = assertInstanceOf(WireFrame.Stamps.class, FrameDecoder.decode(
                "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"a\",\"b\",\"c\"],\"start\":[0," + time
                        + ",2],\"end\":[1,2,3]}}"));

        assertEquals(List.of(new Stamp("a", 0, 1), new Stamp("c", 2, 3)), stamps.words());
    }

    @Test
    void wordsKeepTheirTimesAsTheyWereSent() throws IOException {
        WireFrame.Stamps stamps = assertInstanceOf(WireFrame.Stamps.class,
                FrameDecoder.decode("{\"type\":\"timestamps\",\"context_id\":\"c\",\"word_timestamps\":"
                        + "{\"words\":[\"Rain\",\"today.\"],\"start\":[0.5,0.12],\"end\":[0.4,-1]}}"));

        assertEquals(List.of(new Stamp("Rain", 0.5, 0.4), new Stamp("today.", 0.12, -1)), stamps.words());
    }

    @Test
    void listsOfUnequalLengthGiveWhatCanBePaired() throws IOException {
        WireFrame.Stamps stamps = assertInstanceOf(WireFrame.Stamps.class, FrameDecoder.decode(
                "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"a\",\"b\",\"c\"],\"start\":[0,1],\"end\":[1,null]}}"));

        assertEquals(List.of(new Stamp("a", 0, 1)), stamps.words());
    }

    @Test
    void phonemesAreReadLikeWords() throws IOException {
        WireFrame.Stamps stamps = assertInstanceOf(WireFrame.Stamps.class, FrameDecoder.decode(
                "{\"type\":\"phoneme_timestamps\",\"phoneme_timestamps\":{\"phonemes\":[\"ɹ\"],\"start\":[0.1],\"end\":[0.2]}}"));

        assertEquals(List.of(new Stamp("ɹ", 0.1, 0.2)), stamps.phonemes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"timestamps\"}", "{\"type\":\"timestamps\",\"word_timestamps\":null}",
            "{\"type\":\"timestamps\",\"word_timestamps\":{}}", "{\"type\":\"timestamps\",\"word_timestamps\":[]}",
            "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":null,\"start\":\"x\",\"end\":{}}}"})
    void stampsThatTellNothingAreNone(String json) throws IOException {
        assertEquals(List.of(), assertInstanceOf(WireFrame.Stamps.class, FrameDecoder.decode(json)).words());
    }

    @Test
    void bothShapesOfErrorAreRead() throws IOException {
        ServerError fresh = error("{\"type\":\"error\",\"context_id\":\"e\",\"done\":true,\"status_code\":429,"
                + "\"error_code\":\"concurrency_limited\",\"title\":\"Busy\",\"message\":\"Two run.\",\"request_id\":\"r:e:s\"}");
        ServerError legacy = error(
                "{\"type\":\"error\",\"status_code\":400,\"done\":true,\"error\":\"Bad transcript: Nothing to speak.\"}");

        assertEquals(new ServerError(429, "concurrency_limited", "Busy: Two run.", "r:e:s", true), fresh);
        assertEquals(new ServerError(400, null, "Bad transcript: Nothing to speak.", null, true), legacy);
    }

    @Test
    void anErrorWithNullsIsStillAnError() throws IOException {
        assertEquals(new ServerError(500, null, "Internal", null, true), error(
                "{\"type\":\"error\",\"status_code\":500,\"error_code\":null,\"title\":\"Internal\",\"message\":null,\"request_id\":null}"));
    }

    @Test
    void aMessageWithoutATypeIsWhatItHolds() throws IOException {
        assertEquals(3, ((WireFrame.Chunk) FrameDecoder.decode("{\"data\":\"AQID\",\"done\":false}")).audio().length);
        assertEquals(1, ((WireFrame.Stamps) FrameDecoder.decode(
                "{\"word_timestamps\":{\"words\":[\"a\"],\"start\":[0],\"end\":[1]}}")).words().size());
        assertEquals(new WireFrame.Done(null), FrameDecoder.decode("{\"data\":\"\",\"done\":true}"));
    }

    @Test
    void aChunkThatSaysDoneKeepsItsSound() throws IOException {
        for (String type : List.of("\"type\":\"chunk\",", "")) {
            WireFrame.Chunk last = chunk("{" + type + "\"data\":\"AQID\",\"done\":true}");
            assertTrue(last.last());
            assertEquals(3, last.audio().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":{\"message\":\"No such voice.\",\"code\":7}}",
            "{\"type\":\"error\",\"error\":{\"message\":\"No such voice.\"}}", "{\"detail\":\"No such voice.\"}",
            "{\"detail\":[{\"loc\":[\"body\",\"voice\"],\"msg\":\"No such voice.\",\"type\":\"x\"},7]}"})
    void theErrorsOfOtherServersAreReadToo(String json) throws IOException {
        assertEquals("No such voice.", ((WireFrame.Failure) FrameDecoder.decode(json)).error().words());
    }

    @Test
    void flushAndDoneAndUnknownAreToldApart() throws IOException {
        assertEquals(new WireFrame.FlushDone("c", 2), FrameDecoder.decode(
                "{\"type\":\"flush_done\",\"context_id\":\"c\",\"flush_id\":2,\"flush_done\":true,\"done\":false,\"data\":\"\"}"));
        assertEquals(new WireFrame.Done("c"),
                FrameDecoder.decode("{\"type\":\"done\",\"context_id\":\"c\",\"done\":true,\"status_code\":200}"));
        assertEquals(new WireFrame.Unknown("c", "weather"),
                FrameDecoder.decode("{\"type\":\"weather\",\"context_id\":\"c\",\"data\":\"%%%\",\"x\":[{}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{", "{\"type\":\"chunk\",\"data\":\"AQ", "null", "{\"type\"}",
            "{\"type\":\"chunk\",\"data\":\"****\"}", "{\"type\":\"chunk\",\"data\":\"A\"}", "\"data\""})
    void whatIsNoMessageIsRefused(String json) {
        assertThrows(IOException.class, () -> FrameDecoder.decode(json));
    }

    private WireFrame.Chunk chunk(String json) throws IOException {
        return assertInstanceOf(WireFrame.Chunk.class, FrameDecoder.decode(json));
    }

    private ServerError error(String json) throws IOException {
        return assertInstanceOf(WireFrame.Failure.class, FrameDecoder.decode(json)).error();
    }
}
