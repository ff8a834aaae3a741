package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.CartesiaServer.cutInHalf;
import static dev.soundcheck.testing.CartesiaServer.eventResponse;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static dev.soundcheck.testing.Frames.saysDone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechFailure;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How an event stream ends: as it should, too early, with an error.
@Timeout(30)
class SseEndTest {
    private static final byte[] FIRST = pattern(64);
    private static final String STAMPS = """
            {"type":"timestamps","done":false,"word_timestamps":{"words":["Rain","todáy."],"start":[0.12,0.5],"end":[0.44,0.98]}}""";

    @Test
    void anEndWithoutDoneIsBroken() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(FIRST)));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 64", "failed BROKEN_STREAM");
        }
    }

    @Test
    void anEndBehindAChunkThatSaysDoneIsComplete() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(FIRST)), event("chunk", saysDone(chunk(pattern(100)))),
                    event("timestamps", STAMPS));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 164",
                    "words Rain@0.12-0.44 todáy.@0.5-0.98", "completed");
        }
    }

    @Test
    void soundBehindAChunkThatSaysDoneIsTakenAndHasToEndInItsTurn() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", saysDone(chunk(FIRST))), event("chunk", chunk(pattern(100))));

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 164", "failed BROKEN_STREAM");
        }
    }

    @Test
    void anEndInTheMiddleOfAnEventIsBroken() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(FIRST)), "data: {\"type\":\"chunk\",\"data\":\"AAAA");

            fixture.speak(Endpoint.SSE).assertTranscript("opened S16LE 16000", "audio 64", "failed BROKEN_STREAM");
        }
    }

    @Test
    void aCutConnectionKeepsWhatCame() {
        try (ClientFixture fixture = new ClientFixture()) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                body.append(event("chunk", chunk(FIRST)));
            }
            fixture.server().answer(cutInHalf(eventResponse(body.toString())));

            Turn turn = fixture.speak(Endpoint.SSE);

            assertEquals(SpeechFailure.Kind.BROKEN_STREAM, turn.heard().failure().kind());
            assertTrue(turn.heard().pcm().length >= 64 * 20, turn.heard().pcm().length + " bytes");
        }
    }

    @Test
    void doneWithoutSoundIsAFailure() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("done", done()));

            fixture.speak(Endpoint.SSE).assertTranscript("failed BROKEN_STREAM");
        }
    }

    @Test
    void anErrorAfterTheFirstChunkEndsTheStreamAndKeepsTheChunk() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().events(event("chunk", chunk(FIRST)), event("error",
                    "{\"type\":\"error\",\"done\":true,\"status_code\":500,\"error_code\":null,\"title\":\"Internal\",\"message\":\"Synthesis stopped.\",\"request_id\":\"7a1e\"}"));

            Turn turn = fixture.speak(Endpoint.SSE);

            turn.assertTranscript("opened S16LE 16000", "audio 64", "failed SERVER");
            SpeechFailure failure = turn.heard().failure();
            assertEquals("Internal: Synthesis stopped.", failure.sentence());
            assertEquals(500, failure.status());
            assertEquals("7a1e", failure.requestId());
        }
    }
}
