package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.ServerSocketScript;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Alive is not the same as getting on: only sound and stamps are progress.
@Timeout(30)
class ProgressTest {

    @ParameterizedTest
    @ValueSource(strings = {": keep-alive\n\n", ":\n", "event: ping\ndata:\n\n", "\n\n", "id: 1\nretry: 10\n\n",
            "data: {\"type\":\"weather\"}\n\n", "data: {\"type\":\"chunk\",\"data\":\"\"}\n\n",
            "data: {\"type\":\"timestamps\"}\n\n", "data: {\"type\":\"flush_done\"}\n\n"})
    void whatOnlyKeepsAnEventStreamOpenIsNoProgress(String beat) {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web()
                    .setDispatcher(beating("text/event-stream", event("chunk", chunk(pattern(640))), beat));

            Turn turn = fixture.speak(Endpoint.SSE);

            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed STALLED");
        }
    }

    @Test
    void anEventThatDripsInByteByByteIsNoProgress() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web()
                    .setDispatcher(beating("text/event-stream", "data: {\"type\":\"chunk\",\"data\":\"", "A"));

            fixture.speak(Endpoint.SSE).assertTranscript("failed STALLED");
        }
    }

    @Test
    void soundThatDripsInByteByByteIsNoProgress() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web().setDispatcher(beating("audio/wav", "", "\1"));

            Turn turn = fixture.speak(Endpoint.BYTES);

            assertEquals("STALLED", turn.heard().failure().kind().name());
        }
    }

    @Test
    void aWavHeadThatNeverEndsIsNoProgress() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            String head = "RIFF\1\1\1\1WAVELIST\1\1\1\1";
            fixture.server().web().setDispatcher(beating("audio/wav", head, "a comment that goes on and on "));

            Turn turn = fixture.speak(Endpoint.BYTES, ClientFixture.line().withFormat(
                    OutputFormat.wav(PcmEncoding.S16LE, 16000)));

            turn.assertTranscript("failed STALLED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"weather\",\"context_id\":\"ID\"}",
            "{\"type\":\"chunk\",\"context_id\":\"ID\",\"data\":\"\"}",
            "{\"type\":\"timestamps\",\"context_id\":\"ID\"}", "{\"type\":\"weather\"}"})
    void messagesWithoutSoundOrStampsAreNoProgress(String message) {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            String id = server.contextId();
            server.send(chunk(id, pattern(640)));
            turn.heard().heard(640);

            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!turn.heard().hasEnded() && System.nanoTime() < until) {
                server.tell(message.replace("ID", id));
                LockSupport.parkNanos(30_000_000);
            }

            turn.assertTranscript("opened S16LE 16000", "audio 640", "failed STALLED");
            assertTrue(turn.heard().failure().sentence().contains("went silent after"));
        }
    }

    /// Says something and then the same thing again and again, every 30 ms, for as long as somebody listens.
    private static Dispatcher beating(String type, String first, String beat) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().setHeader("Content-Type", type).setHeader("Connection", "close")
                        .removeHeader("Content-Length").body(new MockResponseBody() {
                            @Override
                            public long getContentLength() {
                                return -1;
                            }

                            @Override
                            public void writeTo(BufferedSink sink) throws IOException {
                                sink.writeUtf8(first).flush();
                                for (int i = 0; i < 300; i++) {
                                    LockSupport.parkNanos(30_000_000);
                                    sink.writeUtf8(beat).flush();
                                }
                            }
                        }).build();
            }
        };
    }
}
