package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.CartesiaServer.eventResponse;
import static dev.soundcheck.testing.ClientFixture.line;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.speech.request.StampOptions;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.Frames;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SseStreamTest {
    private static final byte[] FIRST = pattern(64);
    private static final byte[] SECOND = Frames.slice(pattern(200), 64, 165);
    private static final byte[] THIRD = Frames.slice(pattern(200), 165, 200);
    private static final String STAMPS = """
            {"type":"timestamps","done":false,"word_timestamps":{"words":["Rain","todáy."],"start":[0.12,0.5],"end":[0.44,0.98]}}""";
    private static final String WHOLE = event("chunk", chunk(FIRST)) + event("timestamps", STAMPS)
            + event("chunk", chunk(SECOND)) + event("chunk", chunk(THIRD)) + event("done", done());
    private static final String[] TRANSCRIPT = {"opened S16LE 16000", "audio 64",
            "words Rain@0.12-0.44 todáy.@0.5-0.98", "audio 136", "completed"};

    static Stream<Named<String>> framings() {
        return Stream.of(Named.of("as the live service sends it", WHOLE),
                Named.of("CRLF", WHOLE.replace("\n", "\r\n")),
                Named.of("lone CR", WHOLE.replace("\n", "\r")),
                Named.of("every line end there is", everyLineEnd(WHOLE)),
                Named.of("CRLF after a byte-order mark", "\uFEFF" + WHOLE.replace("\n", "\r\n")),
                Named.of("CR and no final blank line", WHOLE.substring(0, WHOLE.length() - 1).replace("\n", "\r")),
                Named.of("no event lines", WHOLE.replaceAll("event: .*\n", "")),
                Named.of("misleading event names", WHOLE.replaceAll("event: .*\n", "event: weather\n")),
                Named.of("no space after the colon", WHOLE.replace("data: ", "data:").replace("event: ", "event:")),
                Named.of("comments and heartbeats",
                        ": hello\n\n" + WHOLE.replace("event: ", ":\n\n: still here\nevent: ")),
                Named.of("ids and retries", WHOLE.replace("event: ", "id: 7\nretry: 100\nfoo: bar\nevent: ")),
                Named.of("several data lines", WHOLE.replace(",\"done\"", ",\ndata: \"done\"")),
                Named.of("empty data", "data:\n\n" + WHOLE.replace("event: ", "data: \n\nevent: ")),
                Named.of("a final [DONE]", WHOLE + "data: [DONE]\n\n"),
                Named.of("no final blank line", WHOLE.substring(0, WHOLE.length() - 1)),
                Named.of("no final line end at all", WHOLE.substring(0, WHOLE.length() - 2)),
                Named.of("a byte-order mark", "\uFEFF" + WHOLE),
                Named.of("unknown events", event("weather", "{\"type\":\"weather\",\"data\":{}}") + WHOLE),
                Named.of("unknown fields", WHOLE.replace("\"done\":false", "\"done\":false,\"x\":[{\"y\":null}]")),
                Named.of("done with status 200", WHOLE.replace("true,\"status_code\":206", "true,\"status_code\":200")),
                Named.of("events after done", WHOLE + event("chunk", chunk(FIRST)) + event("error", "{}")));
    }

    private static String everyLineEnd(String text) {
        String[] ends = {"\n", "\r\n", "\r"};
        StringBuilder mixed = new StringBuilder();
        int line = 0;
        for (String part : text.split("\n", -1)) {
            // an empty line after CR must not make it CRLF
            mixed.append(part).append(part.isEmpty() ? "\r\n" : ends[line++ % 3]);
        }
        return mixed.toString();
    }

    @ParameterizedTest
    @MethodSource("framings")
    void everyFramingGivesTheSameEvents(String body) {
        for (int pieceBytes : new int[]{100_000, 7, 3, 1}) {
            try (ClientFixture fixture = new ClientFixture()) {
                fixture.server().answer(eventResponse("").chunkedBody(new Buffer().writeUtf8(body), pieceBytes));

                Turn turn = fixture.speak(Endpoint.SSE);

                turn.assertTranscript(TRANSCRIPT);
                assertArrayEquals(pattern(200), turn.heard().pcm());
            }
        }
    }

    @Test
    void timingsMayComeBeforeTheSoundAndAfterTheLastOfIt() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("timestamps", STAMPS), event("chunk", chunk(FIRST)),
                    event("timestamps", STAMPS), event("done", done()));

            fixture.speak(Endpoint.SSE).assertTranscript("words Rain@0.12-0.44 todáy.@0.5-0.98",
                    "opened S16LE 16000", "audio 64", "words Rain@0.12-0.44 todáy.@0.5-0.98", "completed");
        }
    }

    @Test
    void phonemesComeWithoutWords() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(FIRST)), event("phoneme_timestamps",
                    "{\"type\":\"phoneme_timestamps\",\"phoneme_timestamps\":{\"phonemes\":[\"ɹ\",\"eɪ\"],\"start\":[0,0.1],\"end\":[0.1,0.2]}}"),
                    event("done", done()));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 64",
                    "phonemes ɹ@0.0-0.1 eɪ@0.1-0.2", "completed");
        }
    }

    @Test
    void theRequestAsksForItsStamps() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(WHOLE);

            fixture.speak(Endpoint.SSE, line().withStamps(StampOptions.ALL)).heard().ended();

            RecordedRequest request = fixture.server().request();
            assertEquals("POST /tts/sse HTTP/1.1", request.getRequestLine());
            assertEquals("text/event-stream", request.getHeaders().get("Accept"));
            assertEquals(JsonParser.parseString("""
                    {"model_id":"sonic-3.6","transcript":"The kettle is on.","voice":"voice-1",
                     "output_format":{"container":"raw","encoding":"pcm_s16le","sample_rate":16000},
                     "add_timestamps":true,"add_phoneme_timestamps":true,"use_normalized_timestamps":false}"""),
                    CartesiaServer.body(request));
        }
    }

    @Test
    void aSampleSplitOverTwoEventsIsPutTogetherAndHalfOneAtTheEndReported() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(pattern(5))), event("done", done()));

            Turn turn = fixture.speak(Endpoint.SSE, line().withFormat(OutputFormat.raw(PcmEncoding.F32LE, 8000)));

            turn.assertTranscript("opened F32LE 8000", "audio 4", "failed BROKEN_STREAM");
        }
    }

    @Test
    void silenceAfterAChunkIsAStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            String body = event("chunk", chunk(pattern(1000)));
            fixture.server().answer(eventResponse(body + WHOLE).throttleBody(body.length(), 1, TimeUnit.HOURS));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 1000", "failed STALLED");
        }
    }

    @Test
    void aLargeEventThatArrivesSlowlyIsNoStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            String body = event("chunk", chunk(pattern(4000))) + event("done", done());
            fixture.server().answer(eventResponse(body).throttleBody(600, 60, TimeUnit.MILLISECONDS));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 4000", "completed");
        }
    }

    @Test
    void aServerThatNeverHangsUpAfterDoneIsLeftAlone() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server()
                    .answer(eventResponse(WHOLE + ":" + " ".repeat(5000)).throttleBody(
                            WHOLE.getBytes(StandardCharsets.UTF_8).length, 1,
                            TimeUnit.HOURS));

            fixture.speak(Endpoint.SSE).assertTranscript(TRANSCRIPT);
        }
    }

    @Test
    void cancellingIsNoFailure() {
        try (ClientFixture fixture = new ClientFixture()) {
            String body = event("chunk", chunk(pattern(1000)));
            fixture.server().answer(eventResponse(body + WHOLE).throttleBody(body.length(), 1, TimeUnit.HOURS));
            Turn turn = fixture.speak(Endpoint.SSE);
            turn.heard().heard(1000);

            turn.stream().cancel();

            turn.assertTranscript("opened S16LE 16000", "audio 1000", "cancelled");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "audio/wav"})
    void anAnswerOfAnotherTypeIsNoVoiceService(String type) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(eventResponse("<html>Welcome</html>").setHeader("Content-Type", type));

            fixture.speak(Endpoint.SSE).assertTranscript("failed NOT_CARTESIA");
        }
    }

    @Test
    void anAnswerWithoutATypeIsRead() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().answer(eventResponse(WHOLE).removeHeader("Content-Type"));

            fixture.speak(Endpoint.SSE).assertTranscript(TRANSCRIPT);
        }
    }

    @Test
    void otherContainersThanRawAreRefusedBeforeSending() {
        try (ClientFixture fixture = new ClientFixture()) {
            for (Endpoint endpoint : new Endpoint[]{Endpoint.SSE, Endpoint.WEBSOCKET}) {
                Turn turn = fixture.speak(endpoint, line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 44100)));
                turn.assertTranscript("failed REJECTED");
                assertEquals(endpoint.title() + " carries raw PCM only, not wav.", turn.heard().failure().sentence());
            }
            assertEquals(0, fixture.server().requests());
        }
    }
}
