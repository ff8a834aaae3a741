package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.event;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.request.OutputFormat;
import dev.soundcheck.testing.CartesiaServer;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.Mark;
import dev.soundcheck.trace.Phase;
import dev.soundcheck.trace.Span;
import dev.soundcheck.trace.Trace;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class TraceTest {

    @ParameterizedTest
    @EnumSource(Endpoint.class)
    void theMarksOfAColdTurnComeInOrder(Endpoint endpoint) {
        try (ClientFixture fixture = new ClientFixture()) {
            Trace trace = speak(fixture, endpoint);

            List<Mark> order = endpoint == Endpoint.WEBSOCKET
                    ? List.of(Mark.HEADERS, Mark.SENT, Mark.FIRST_BYTE, Mark.FIRST_AUDIO, Mark.LAST_AUDIO, Mark.DONE)
                    : List.of(Mark.SENT, Mark.HEADERS, Mark.FIRST_BYTE, Mark.FIRST_AUDIO, Mark.LAST_AUDIO, Mark.DONE);
            long before = trace.pressNanos();
            for (Mark mark : order) {
                long at = trace.at(mark).orElseThrow(() -> new AssertionError("no " + mark));
                assertTrue(at >= before, mark + " is too early");
                before = at;
            }
            assertTrue(trace.at(Mark.FIRST_DECODED).orElseThrow() >= trace.at(Mark.FIRST_AUDIO).orElseThrow());
            for (Span span : trace.spans()) {
                assertTrue(!span.open() && span.endNanos() >= span.beginNanos(), span.toString());
                assertTrue(span.beginNanos() >= trace.pressNanos(), span.toString());
            }
        }
    }

    @Test
    void theHeadOfAWavIsNoAudioAndItsBytesAreCountedAllTheSame() {
        try (ClientFixture fixture = new ClientFixture()) {
            byte[] file = Frames.streamedWav(pattern(640), 16000);
            fixture.server().answer(CartesiaServer.soundResponse(file, 44)
                    .throttleBody(48 + 1, 50, TimeUnit.MILLISECONDS));

            Turn turn = fixture.speak(Endpoint.BYTES,
                    ClientFixture.line().withFormat(OutputFormat.wav(PcmEncoding.S16LE, 16000)));
            turn.heard().ended();

            Trace trace = turn.trace().snapshot();
            assertTrue(trace.at(Mark.FIRST_AUDIO).orElseThrow() > trace.at(Mark.FIRST_BYTE).orElseThrow());
            assertEquals(684, trace.wireBytes());
            assertEquals(320, frames(trace));
        }
    }

    @Test
    void theBytesOfEventsAreCountedWithTheirFraming() {
        try (ClientFixture fixture = new ClientFixture()) {
            String first = ": hello\n\n" + event("chunk", chunk(pattern(320)));
            String second = event("chunk", chunk(pattern(64)));
            String end = event("done", done());
            fixture.server().events(first, second, end);

            Turn turn = fixture.speak(Endpoint.SSE);
            turn.heard().ended();

            Trace trace = turn.trace().snapshot();
            assertEquals(first.length(), trace.chunks().wireBytes(0));
            assertEquals(second.length(), trace.chunks().wireBytes(1));
            assertEquals(41.5f, trace.chunks().stepMillis(0));
            assertEquals(first.length() + second.length() + end.length(), trace.wireBytes());
        }
    }

    @Test
    void anEventIsStampedWhenItCameNotWhenItWasRead() {
        try (ClientFixture fixture = new ClientFixture()) {
            String body = event("chunk", chunk(pattern(3000)));
            fixture.server().answer(CartesiaServer.eventResponse(body + body + event("done", done()))
                    .throttleBody(body.length(), 100, TimeUnit.MILLISECONDS));

            Turn turn = fixture.speak(Endpoint.SSE);
            turn.heard().ended();

            Trace trace = turn.trace().snapshot();
            long gap = trace.chunks().atNanos(1) - trace.chunks().atNanos(0);
            assertTrue(gap > TimeUnit.MILLISECONDS.toNanos(50), gap + " ns");
        }
    }

    @Test
    void whoJoinsAnOpeningSocketSeesWhatItWaitedFor() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            fixture.client().warmSocket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            String id = server.contextId();
            server.send(chunk(id, pattern(2)), done(id));
            turn.heard().ended();

            Trace trace = turn.trace().snapshot();
            trace.spans().forEach(span -> assertTrue(span.beginNanos() >= trace.pressNanos(), span.toString()));
            assertTrue(trace.reused() || trace.spans().stream().anyMatch(span -> span.phase() == Phase.UPGRADE));
        }
    }

    private static Trace speak(ClientFixture fixture, Endpoint endpoint) {
        if (endpoint == Endpoint.WEBSOCKET) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(endpoint);
            String id = server.contextId();
            server.send(chunk(id, pattern(2)), done(id));
            turn.heard().ended();
            return turn.trace().snapshot();
        }
        fixture.server().answer(endpoint == Endpoint.BYTES
                ? CartesiaServer.soundResponse(pattern(64), 64)
                : CartesiaServer.eventResponse(event("chunk", chunk(pattern(64))) + event("done", done())));
        Turn turn = fixture.speak(endpoint);
        turn.heard().ended();
        return turn.trace().snapshot();
    }

    private static long frames(Trace trace) {
        long frames = 0;
        for (int i = 0; i < trace.chunks().count(); i++) {
            frames += trace.chunks().frames(i);
        }
        return frames;
    }
}
