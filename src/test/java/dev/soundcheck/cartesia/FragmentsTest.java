package dev.soundcheck.cartesia;

import static dev.soundcheck.testing.FrameServer.answering;
import static dev.soundcheck.testing.FrameServer.frame;
import static dev.soundcheck.testing.Frames.chunk;
import static dev.soundcheck.testing.Frames.done;
import static dev.soundcheck.testing.Frames.pattern;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.soundcheck.speech.Endpoint;
import dev.soundcheck.speech.SpeechEvent;
import dev.soundcheck.testing.ClientFixture;
import dev.soundcheck.testing.ClientFixture.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import okio.Buffer;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that writes WebSocket frames by hand, at edges no library would choose.
@Timeout(30)
class FragmentsTest {
    private static final String WORDS = "{\"type\":\"timestamps\",\"context_id\":\"ID\",\"word_timestamps\":"
            + "{\"words\":[\"日本\",\"🎉\"],\"start\":[0.1,0.2],\"end\":[0.2,0.3]}}";

    @ParameterizedTest
    @CsvSource({"1000, 0", "1, 0", "3, 0", "7, 0", "1000, 1", "7, 3", "1, 1"})
    void messagesInFragmentsAndPiecesAreOneAndTheSame(int fragmentBytes, int writeBytes) {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                for (String message : new String[]{chunk(id, pattern(101)), WORDS.replace("ID", id),
                        chunk(id, pattern(99)), done(id)}) {
                    fragments(out, message.getBytes(StandardCharsets.UTF_8), fragmentBytes, writeBytes);
                }
            }));

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            turn.assertTranscript("opened S16LE 16000", "audio 100", "words 日本@0.1-0.2 🎉@0.2-0.3", "audio 100",
                    "completed");
            Buffer all = new Buffer().write(pattern(101)).write(pattern(99));
            assertArrayEquals(all.readByteArray(), turn.heard().pcm());
        }
    }

    @Test
    void aBinaryMessageIsReadAsIfItWereText() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                frame(out, 0x82, chunk(id, pattern(2)).getBytes(StandardCharsets.UTF_8));
                frame(out, 0x81, done(id).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 2", "completed");
        }
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfAFrameIsBroken() {
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                frame(out, 0x81, chunk(id, pattern(2)).getBytes(StandardCharsets.UTF_8));
                out.writeByte(0x81).writeByte(100).writeUtf8("{\"type\":\"chu");
                out.flush();
                out.close();
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 2", "failed BROKEN_STREAM");
        }
    }

    @Test
    void aMessageOfTenMegabytesIsTaken() {
        byte[] large = pattern(10_000_000);
        try (ClientFixture fixture = new ClientFixture()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                fragments(out, chunk(id, large).getBytes(StandardCharsets.UTF_8), 1 << 20, 0);
                frame(out, 0x81, done(id).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }));

            Turn turn = fixture.speak(Endpoint.WEBSOCKET);

            turn.assertTranscript("opened S16LE 16000", "audio 10000000", "completed");
            assertArrayEquals(large, ((SpeechEvent.Audio) turn.heard().events().get(1)).pcm());
        }
    }

    @Test
    void aLargeMessageThatArrivesSlowlyIsNoStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                slowly(out, chunk(id, pattern(4000)).getBytes(StandardCharsets.UTF_8));
                frame(out, 0x81, done(id).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 4000", "completed");
        }
    }

    @Test
    void aMessageThatStopsInTheMiddleIsAStall() {
        try (ClientFixture fixture = ClientFixture.impatient()) {
            fixture.server().web().setDispatcher(answering((id, out) -> {
                frame(out, 0x81, chunk(id, pattern(2)).getBytes(StandardCharsets.UTF_8));
                out.writeByte(0x81).writeByte(100).writeUtf8("{\"type\":\"chu");
                out.flush();
            }));

            fixture.speak(Endpoint.WEBSOCKET).assertTranscript("opened S16LE 16000", "audio 2", "failed STALLED");
        }
    }

    /// One frame, a few hundred bytes at a time, over longer than silence may last.
    private static void slowly(BufferedSink out, byte[] payload) throws IOException {
        Buffer whole = new Buffer();
        frame(whole, 0x81, payload);
        while (!whole.exhausted()) {
            out.write(whole, Math.min(600, whole.size()));
            out.flush();
            LockSupport.parkNanos(60_000_000);
        }
    }

    private static void fragments(BufferedSink out, byte[] payload, int fragmentBytes, int writeBytes)
            throws IOException {
        Buffer wire = new Buffer();
        for (int at = 0; at < payload.length; at += fragmentBytes) {
            int end = Math.min(payload.length, at + fragmentBytes);
            int head = (end == payload.length ? 0x80 : 0) | (at == 0 ? 1 : 0);
            frame(wire, head, Arrays.copyOfRange(payload, at, end));
        }
        while (!wire.exhausted()) {
            out.write(wire, writeBytes == 0 ? wire.size() : Math.min(writeBytes, wire.size()));
            out.flush();
        }
    }
}
