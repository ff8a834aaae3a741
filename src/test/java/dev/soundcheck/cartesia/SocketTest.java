package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.ClientFixture.line;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SocketState.Status;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import dev.soundcheck.testing.RecordingListener;
import dev.soundcheck.testing.ServerSocketScript;
import dev.soundcheck.trace.Trace;
import dev.soundcheck.trace.TraceRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Utterances on the shared socket.
@Timeout(30)
class SocketTest {

    @Test
    void anUtteranceIsOneMessageWithAContextOfItsOwn() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            JsonObject message = server.message();
            String context = message.remove("context_id").getAsString();
            server.send(chunk(context, pattern(320)), done(context));

            turn.assertTranscript("opened S16LE 16000", "audio 320", "completed");
            assertArrayEquals(pattern(320), turn.heard().pcm());
            assertTrue(context.matches("[0-9a-f-]{36}"), context);
            assertEquals(JsonParser.parseString("""
                    {"model_id":"sonic-3.6","transcript":"The kettle is on.","voice":"voice-1","continue":false,
                     "output_format":{"container":"raw","encoding":"pcm_s16le","sample_rate":16000},
                     "add_timestamps":true,"add_phoneme_timestamps":true,"use_normalized_timestamps":false}"""),
                    message);
        }
    }

    @Test
    void allTurnsShareOneSocketAndOnlyTheFirstPaysForIt() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn first = fixture.speak(Endpoint.WEBSOCKET);
            String one = server.speak(2);
            first.heard().ended();

            Turn second = fixture.speak(Endpoint.WEBSOCKET);
            String two = server.speak(4);

            second.assertTranscript("opened S16LE 16000", "audio 4", "completed");
            assertNotEquals(one, two);
            assertEquals(1, fixture.server().requests());
            Trace cold = first.trace().snapshot();
            Trace warm = second.trace().snapshot();
            assertFalse(cold.reused());
            assertTrue(warm.reused());
            assertEquals("[DNS, TCP, UPGRADE, REQUEST]",
                    cold.spans().stream().map(span -> span.phase().name()).toList().toString());
            assertEquals("[REQUEST]", warm.spans().stream().map(span -> span.phase().name()).toList().toString());
        }
    }

    @Test
    void contextsInterleaveOnOneSocket() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn a = fixture.speak(Endpoint.WEBSOCKET);
            String first = server.contextId();
            Turn b = fixture.speak(Endpoint.WEBSOCKET);
            String second = server.contextId();

            server.send(chunk(first, new byte[]{1, 1, 1}), chunk(second, new byte[]{2}), chunk(first, new byte[]{1}),
                    chunk(second, new byte[]{2, 2, 2, 2, 2}), done(first), done(second));

            a.assertTranscript("opened S16LE 16000", "audio 4", "completed");
            b.assertTranscript("opened S16LE 16000", "audio 6", "completed");
            assertArrayEquals(new byte[]{1, 1, 1, 1}, a.heard().pcm());
            assertArrayEquals(new byte[]{2, 2, 2, 2, 2, 2}, b.heard().pcm());
        }
    }

    @Test
    void anErrorOfOneContextLeavesTheOtherAndTheSocketAlive() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn bad = fixture.speak(Endpoint.WEBSOCKET);
            String first = server.contextId();
            Turn good = fixture.speak(Endpoint.WEBSOCKET);
            String second = server.contextId();

            server.send("{\"type\":\"error\",\"context_id\":\"" + first + "\",\"done\":true,\"status_code\":429,"
                    + "\"error_code\":\"concurrency_limited\",\"title\":\"Busy\",\"message\":\"Two contexts already run.\",\"request_id\":\"r:1\"}",
                    chunk(second, pattern(2)), done(second));

            bad.assertTranscript("failed BUSY");
            assertEquals("Busy: Two contexts already run.", bad.heard().failure().sentence());
            assertEquals("r:1", bad.heard().failure().requestId());
            good.assertTranscript("opened S16LE 16000", "audio 2", "completed");
            assertEquals(Status.OPEN, fixture.client().socket().status());
            assertEquals(1, fixture.server().requests());
        }
    }

    @Test
    void aLegacyErrorIsReadToo() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            server.send("{\"type\":\"error\",\"context_id\":\"" + server.contextId()
                    + "\",\"done\":true,\"status_code\":400,\"error\":\"Bad transcript: Nothing to speak.\"}");

            turn.assertTranscript("failed REJECTED");
            assertEquals("Bad transcript: Nothing to speak.", turn.heard().failure().sentence());
        }
    }

    @Test
    void anErrorWithoutAContextEndsAllOfThemAndTheNextTurnGetsANewSocket() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn a = fixture.speak(Endpoint.WEBSOCKET);
            Turn b = fixture.speak(Endpoint.WEBSOCKET);
            server.message();
            server.message();

            server.send(
                    "{\"type\":\"error\",\"done\":true,\"status_code\":500,\"title\":\"Internal\",\"message\":\"Gone.\"}");

            a.assertTranscript("failed SERVER");
            b.assertTranscript("failed SERVER");
            assertEquals(1000, server.awaitEnd());
            fixture.speakOnAFreshSocket();
        }
    }

    @Test
    void lateFramesOfACancelledContextAreDropped() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn old = fixture.speak(Endpoint.WEBSOCKET);
            String a = server.contextId();
            server.send(chunk(a, pattern(2)));
            old.heard().heard(2);

            old.stream().cancel();
            JsonObject cancel = server.message();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            String b = server.contextId();
            server.send(chunk(a, pattern(8)), chunk(b, pattern(4)), chunk(a, pattern(8)), done(a), chunk(b, pattern(4)),
                    done(b), done(a));

            assertEquals(JsonParser.parseString("{\"context_id\":\"" + a + "\",\"cancel\":true}"), cancel);
            turn.assertTranscript("opened S16LE 16000", "audio 8", "completed");
            old.assertTranscript("opened S16LE 16000", "audio 2", "cancelled");
        }
    }

    @Test
    void cancellingBeforeTheSocketIsOpenSendsNothing() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            turn.stream().cancel();

            turn.assertTranscript("cancelled");
            Turn next = fixture.speak(Endpoint.WEBSOCKET);
            JsonObject message = server.message();
            if (message.has("cancel") || !server.quiet()) {
                message = server.message(); // the first may have been on its way already
            }
            String context = message.get("context_id").getAsString();
            server.send(chunk(context, pattern(2)), done(context));
            next.heard().ended();
        }
    }

    @Test
    void stampsAndFlushesAndUnknownFramesAreTold() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            String id = server.contextId();

            server.send("{\"type\":\"timestamps\",\"context_id\":\"" + id
                    + "\",\"word_timestamps\":{\"words\":[\"Good\"],\"start\":[0.11],\"end\":[0.33]}}",
                    chunk(id, pattern(2)),
                    "{\"type\":\"flush_done\",\"context_id\":\"" + id
                            + "\",\"flush_id\":1,\"flush_done\":true,\"data\":\"\"}",
                    "{\"type\":\"weather\",\"context_id\":\"" + id + "\"}", "{\"type\":\"weather\"}",
                    "{\"type\":\"phoneme_timestamps\",\"context_id\":\"" + id + "\",\"phoneme_timestamps\":null}",
                    done(id));

            turn.assertTranscript("words Good@0.11-0.33", "opened S16LE 16000", "audio 2", "flushed 1", "completed");
        }
    }

    @Test
    void doneWithoutSoundIsAFailure() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            Turn turn = fixture.speak(Endpoint.WEBSOCKET);
            server.send(done(server.contextId()));

            turn.assertTranscript("failed BROKEN_STREAM");
        }
    }

    @Test
    void theTraceOfATurnTellsItsSteps() {
        try (ClientFixture fixture = new ClientFixture()) {
            ServerSocketScript server = fixture.server().socket();
            RecordingListener heard = new RecordingListener();
            TraceRecorder trace = TraceRecorder.pressed(System::nanoTime);
            fixture.client().speak(Endpoint.WEBSOCKET, line(), trace, heard);
            String id = server.contextId();
            String message = chunk(id, pattern(3200));
            server.send(message, done(id));
            heard.ended();

            Trace seen = trace.snapshot();
            assertEquals(1, seen.chunks().count());
            assertEquals(1600, seen.chunks().frames(0));
            assertEquals(12.25f, seen.chunks().stepMillis(0));
            assertEquals(message.length() + 4, seen.chunks().wireBytes(0));
            assertEquals(message.length() + 4 + done(id).length() + 2, seen.wireBytes());
        }
    }
}
