package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.CartesiaServer.cutInHalf;
import static dev.soundcheck.testing.CartesiaServer.soundResponse;
import static dev.soundcheck.testing.ClientFixture.line;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.cartesia.connection.CartesiaOptions;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.SpeechRequest;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.trace.TraceRecorder;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BytesStreamTest {

    @Test
    void rawSoundComesAsItIs() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(3200));

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("opened S16LE 16000", "audio 3200", "completed");
            assertArrayEquals(pattern(3200), turn.heard().pcm());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void chunkEdgesNeverSplitASample(int chunkBytes) {
        for (PcmEncoding encoding : PcmEncoding.values()) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().answer(soundResponse(pattern(840), chunkBytes));

                Turn turn = fixture.speak(Endpoint.BYTES, line().withFormat(OutputFormat.raw(encoding, 8000)));

                turn.assertTranscript("opened " + encoding + " 8000", "audio 840", "completed");
                assertArrayEquals(pattern(840), turn.heard().pcm());
                turn.heard().chunks()
                        .forEach(chunk -> assertEquals(0, chunk.length % encoding.bytesPerSample(), "split"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 4096})
    void aWavGivesOnlyItsSound(int chunkBytes) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(soundResponse(Frames.streamedWav(pattern(640), 24000), chunkBytes));

            Turn turn = fixture.speak(Endpoint.BYTES, line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 24000)));

            turn.assertTranscript("opened S16LE 24000", "audio 640", "completed");
            assertArrayEquals(pattern(640), turn.heard().pcm());
        }
    }

    @Test
    void theHeadOfAWavOverrulesTheRequest() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(Frames.streamedWav(pattern(640), 22050));

            Turn turn = fixture.speak(Endpoint.BYTES, line().withFormat(OutputFormat.wav(PcmEncoding.F32LE, 48000)));

            turn.assertTranscript("opened S16LE 22050", "audio 640", "completed");
        }
    }

    @Test
    void aWavThatIsCutShortOfItsOwnSizeIsBroken() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(Frames.wav(pattern(640), 16000, 36 + 1280, 1280, new byte[0]));

            Turn turn = fixture.speak(Endpoint.BYTES, line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 16000)));

            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed BROKEN_STREAM");
        }
    }

    @Test
    void whatIsNoWavIsNotPlayed() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(640));

            Turn turn = fixture.speak(Endpoint.BYTES, line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 16000)));

            turn.assertTranscript("failed NOT_CARTESIA");
            String sentence = turn.heard().failure().sentence();
            assertTrue(sentence.contains("sent sound that cannot be played: not a WAV file"), sentence);
        }
    }

    @Test
    void theTypeOfTheAnswerDoesNotMatter() {
        for (String type : new String[]{"audio/mpeg", "application/octet-stream", "audio/pcm", "text/plain"}) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().answer(soundResponse(pattern(64), 64).setHeader("Content-Type", type));
                fixture.speak(Endpoint.BYTES).assertTranscript("opened S16LE 16000", "audio 64", "completed");
            }
        }
    }

    @Test
    void theRequestSaysEverythingAndCarriesTheKeyInItsHeaderOnly() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(2));

            fixture.speak(Endpoint.BYTES).heard().ended();

            RecordedRequest request = fixture.server().request();
            assertEquals("POST /tts/bytes HTTP/1.1", request.getRequestLine());
            assertEquals("Bearer " + ClientFixture.KEY, request.getHeaders().get("Authorization"));
            assertEquals("2026-08-14", request.getHeaders().get("Cartesia-Version"));
            assertEquals("identity", request.getHeaders().get("Accept-Encoding"));
            assertEquals(JsonParser.parseString("""
                    {"model_id":"sonic-3.6","transcript":"The kettle is on.","voice":"voice-1",
                     "output_format":{"container":"raw","encoding":"pcm_s16le","sample_rate":16000}}"""),
                    CartesiaServer.body(request));
        }
    }

    @Test
    void anAnswerWithoutSoundIsAFailure() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(new byte[0]);

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("failed BROKEN_STREAM");
            assertTrue(turn.heard().failure().sentence().endsWith("answered without any sound."));
        }
    }

    @Test
    void halfASampleAtTheEndIsReportedAndTheRestStays() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().sound(pattern(641));

            Turn turn = fixture.speak(Endpoint.BYTES);

            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed BROKEN_STREAM");
            assertEquals("The sound ended in the middle of a sample.", turn.heard().failure().sentence());
        }
    }

    @Test
    void aStreamThatIsCutKeepsWhatCame() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(cutInHalf(soundResponse(pattern(32000), 1000)));

            Turn turn = fixture.speak(Endpoint.BYTES);

            SpeechFailure failure = turn.heard().failure();
            assertEquals(SpeechFailure.Kind.BROKEN_STREAM, failure.kind());
            int heard = turn.heard().pcm().length;
            assertTrue(heard > 1000 && heard < 32000, heard + " bytes");
            assertArrayEquals(Frames.slice(pattern(32000), 0, heard), turn.heard().pcm());
            assertTrue(failure.sentence().matches("The stream broke off after 0\\.[45] s of speech\\."),
                    failure.sentence());
        }
    }

    @Test
    void silenceInTheMiddleIsAStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().answer(soundResponse(pattern(6400), 640).throttleBody(3200, 1, TimeUnit.HOURS));

            Turn turn = fixture.speak(Endpoint.BYTES);

            SpeechFailure failure = turn.heard().failure();
            assertEquals(SpeechFailure.Kind.STALLED, failure.kind());
            assertTrue(failure.sentence().endsWith("went silent after 0.1 s of speech: nothing came for 0.3 s."),
                    failure.sentence());
            assertTrue(turn.heard().pcm().length >= 2560);
        }
    }

    @Test
    void aServerThatNeverAnswersIsAStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));

            fixture.speak(Endpoint.BYTES).assertTranscript("failed STALLED");
        }
    }

    @Test
    void slowSoundIsNoStallAsLongAsItComes() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            // 10 pieces, 60 ms apart: twice the patience, but never silent for it.
            fixture.server().answer(soundResponse(pattern(640), 64).throttleBody(69, 60, TimeUnit.MILLISECONDS));

            fixture.speak(Endpoint.BYTES).assertTranscript("opened S16LE 16000", "audio 640", "completed");
        }
    }

    @Test
    void cancellingIsNoFailureAndKeepsWhatCame() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(soundResponse(pattern(6400), 640).throttleBody(3200, 1, TimeUnit.HOURS));
            Turn turn = fixture.speak(Endpoint.BYTES);
            turn.heard().heard(2000);

            turn.stream().cancel();
            turn.stream().cancel();

            assertEquals(1, turn.heard().ended().events().stream()
                    .filter(SpeechEvent.Cancelled.class::isInstance).count());
            assertTrue(turn.heard().pcm().length >= 2000);
        }
    }

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void textWithoutALetterIsNeverSent(Endpoint endpoint) {
        for (String text : new String[]{"", "   ", "...", "—!?", "🎉"}) {
            try (ClientFixture fixture = new ClientFixture()) {
                Turn turn = fixture.speak(endpoint, line().withText(text));

                turn.assertTranscript("failed NOTHING_TO_SAY");
                assertEquals(0, fixture.server().requests());
            }
        }
    }

    @Test
    void compressedSoundIsRefusedRatherThanPlayedAsNoise() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(soundResponse(pattern(640), 64).setHeader("Content-Encoding", "gzip"));

            fixture.speak(Endpoint.BYTES).assertTranscript("failed NOT_CARTESIA");
        }
    }

    @Test
    void everyRouteHangsBelowThePathOfTheBaseUrl() {
        try (CartesiaServer server = new CartesiaServer();
                CartesiaService client = new CartesiaService(CartesiaOptions.of(server.url("/some/prefix/"), null))) {
            server.sound(pattern(2));
            RecordingListener heard = new RecordingListener();
            SpeechRequest line = line();

            client.speak(Endpoint.BYTES, line, TraceRecorder.pressed(System::nanoTime), heard);

            heard.assertTranscript("opened S16LE 16000", "audio 2", "completed");
            RecordedRequest request = server.request();
            assertEquals("/some/prefix/tts/bytes", request.getTarget());
            assertEquals(null, request.getHeaders().get("Authorization"));
        }
    }
}
