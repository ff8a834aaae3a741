package dev.soundcheck.cartesia.http;

import static dev.soundcheck.testing.CartesiaServer.eventResponse;
import static dev.soundcheck.testing.CartesiaServer.soundResponse;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.streamedWav;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.DeflaterSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes with a good status in place of speech.
@Timeout(30)
class NotSoundTest {
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Wi-Fi</body></html>";
    private static final String REFUSAL = "{\"error_code\":\"quota_exceeded\",\"title\":\"Out of credits\",\"message\":\"Add some now.\"}";

    @Test
    void wordsInPlaceOfAMessageAreShown() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events("event: error\ndata: upstream connect error\n\n");
            Turn turn = fixture.speak(Endpoint.SSE);
            turn.assertTranscript("failed BROKEN_STREAM");
            assertTrue(turn.heard().failure().sentence().endsWith(
                    " sent text instead of sound, before any speech came: “upstream connect error”"),
                    turn.heard().failure().sentence());
        }
    }

    @Test
    void aWavInPlaceOfRawSoundIsPlayedAsWhatItIs() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(soundResponse(streamedWav(pattern(640), 24_000), 7));
            Turn turn = fixture.speak(Endpoint.BYTES);
            turn.assertTranscript("opened S16LE 24000", "audio 640", "completed");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "BYTES | " + PAGE + " | NOT_CARTESIA | A web page answered",
            "SSE | " + PAGE + " | NOT_CARTESIA | A web page answered",
            "BYTES | " + REFUSAL + " | OUT_OF_CREDIT | The account has no credits left.",
            "SSE | " + REFUSAL + " | OUT_OF_CREDIT | The account has no credits left.",
            "BYTES | upstream connect error or disconnect/reset before headers. | NOT_CARTESIA | answered with text instead of sound: “upstream connect error or disconnect/reset before headers.”",
            "SSE | upstream connect error or disconnect/reset before headers. | NOT_CARTESIA | answered with text instead of sound: “upstream connect error",
            "BYTES | OK | NOT_CARTESIA | answered with text instead of sound: “OK”",
            "BYTES | Доступ в эту сеть закрыт. Обратитесь к администратору сети. | NOT_CARTESIA | “Доступ в эту сеть закрыт.",
            "BYTES | {\"ok\":true} | NOT_CARTESIA | answered with text instead of sound: “{\"ok\":true}”"})
    void textIsSaidToBeTextAndShown(Endpoint endpoint, String body, SpeechFailure.Kind kind, String words) {
        for (String type : new String[]{"", "text/plain", "audio/wav", "application/octet-stream"}) {
            for (int piece : new int[]{1, 7, 10_000}) {
                try (ClientFixture fixture = new ClientFixture()) {
                    MockResponse.Builder answer = soundResponse(body.getBytes(StandardCharsets.UTF_8), piece);
                    fixture.server().answer(type.isEmpty()
                            ? answer.removeHeader("Content-Type")
                            : answer.setHeader("Content-Type", type));

                    Turn turn = fixture.speak(endpoint);

                    turn.assertTranscript("failed " + kind);
                    assertTrue(turn.heard().failure().sentence().contains(words), turn.heard().failure().sentence());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 63, 1000})
    void soundWhoseFirstBytesCouldBeTextIsSound(int textBytes) {
        byte[] sound = new byte[2000];
        Arrays.fill(sound, 0, Math.min(textBytes, 63), (byte) 'a');
        System.arraycopy(pattern(1900), 0, sound, 100, 1900);
        for (int piece : new int[]{1, 7, 10_000}) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().answer(soundResponse(sound, piece));

                Turn turn = fixture.speak(Endpoint.BYTES);

                turn.assertTranscript("opened S16LE 16000", "audio 2000", "completed");
                assertArrayEquals(sound, turn.heard().pcm());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PcmEncoding.class)
    void soundThatIsNothingButZerosIsKeptAndSaidToBeSilence(PcmEncoding encoding) {
        byte[] zeros = new byte[encoding.bytesPerSample() * 8000];
        Arrays.fill(zeros, (byte) switch (encoding) {
            case S16LE, F32LE -> 0;
            case MULAW -> 0xFF;
            case ALAW -> 0xD5;
        });
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(zeros);

            Turn turn = fixture.speak(Endpoint.BYTES,
                    ClientFixture.line().withFormat(OutputFormat.raw(encoding, 8000)));

            turn.assertTranscript("opened " + encoding + " 8000", "audio " + zeros.length, "completed");
            assertTrue(turn.heard().remark().startsWith("The sound is silence: all samples of the 1.0 s"),
                    turn.heard().remark());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "GZIP"})
    void compressedEventsAreRead(String encoding) throws Exception {
        Buffer body = new Buffer().writeUtf8(event("chunk", chunk(pattern(640))) + event("done", done()));
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(encoding.equals("deflate")
                ? new DeflaterSink(packed, new Deflater())
                : new GzipSink(packed))) {
            sink.writeAll(body);
        }
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(eventResponse("").setHeader("Content-Encoding", encoding).chunkedBody(packed, 50));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 640", "completed");
        }
    }

    @Test
    void eventsThatCannotBeUnpackedAreSaidToBeCompressed() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(eventResponse("xyz").setHeader("Content-Encoding", "br"));

            SpeechFailure failure = fixture.speak(Endpoint.SSE).heard().failure();

            assertTrue(failure.sentence().contains("compressed the sound"), failure.sentence());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{}", "[[[[[[[[]]]]]]]]", "\uFFFD\uFFFD\uFFFD",
            "<a><b></b></a>", "--- *** ---", "{\"a\":{\"b\":[1,2,3]}}"})
    void anErrorWithoutWordsForPeopleGetsOursAndKeepsItsStartInTheDetails(String body) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().refuse(500, body);

            SpeechFailure failure = fixture.speak(Endpoint.SSE).heard().failure();

            assertTrue(failure.sentence().endsWith(" failed on its side."), failure.sentence());
            assertTrue(failure.detail().startsWith("status 500: "), failure.detail());
        }
    }

    @Test
    void aCompressedErrorIsUnpacked() throws Exception {
        Buffer packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8("{\"title\":\"Too many\",\"message\":\"Two at a time.\"}");
        }
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server()
                    .answer(new MockResponse.Builder().code(429).setHeader("Content-Encoding", "gzip").body(packed));

            assertEquals("Too many: Two at a time.", fixture.speak(Endpoint.BYTES).heard().failure().sentence());
        }
    }

    @Test
    void ordersToATerminalAndInvisibleCharactersAreTakenOut() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().refuse(400,
                    "{\"title\":\"\\u001b]0;pwned\\u0007Bad \\u001b[31mvoice\\u001b[0m\\u202e\\u200b id\\u0085now\",\"message\":\"\"}");

            assertEquals("Bad voice id now.", fixture.speak(Endpoint.BYTES).heard().failure().sentence());
        }
    }
}
