package dev.soundcheck.cartesia.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.testing.Damage;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.Fuzz;
import dev.soundcheck.testing.HandClock;
import dev.soundcheck.testing.HostileJson;
import dev.soundcheck.testing.Pieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Damaged frames and messages of a socket are read or refused, and however they are cut on the way they say the same.
@Tag("fuzz")
class FrameFuzzTest {
    private static final List<String> MESSAGES = List.of(Frames.chunk("c", Frames.pattern(300)), Frames.done("c"),
            "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"a\"],\"start\":[0],\"end\":[1]}}",
            "{\"type\":\"phoneme_timestamps\",\"phoneme_timestamps\":{\"phonemes\":[\"ə\"],\"start\":[0],\"end\":[1]}}",
            "{\"type\":\"error\",\"context_id\":\"c\",\"status_code\":500,\"title\":\"t\",\"message\":\"m\"}",
            "{\"type\":\"flush_done\",\"context_id\":\"c\",\"flush_id\":1,\"flush_done\":true}");

    @Test
    void aSocketSaysTheSameHoweverItIsCut() throws IOException {
        byte[] good = frames();
        Fuzz.rounds(2000, random -> {
            byte[] bytes = new Damage(random).of(good);

            assertEquals(read(new Buffer().write(bytes)), read(Okio.buffer(new Pieces(bytes, random))));
        });
    }

    @Test
    void aDamagedMessageIsReadOrRefused() {
        Fuzz.rounds(2000, random -> {
            String good = MESSAGES.get(random.nextInt(MESSAGES.size()));
            byte[] message = random.nextBoolean()
                    ? new Damage(random).of(good.getBytes(StandardCharsets.UTF_8))
                    : new HostileJson(random.nextLong()).of(good).getBytes(StandardCharsets.UTF_8);
            try {
                assertNotNull(FrameDecoder.decode(message, 0, message.length));
            } catch (IOException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() > 3);
            }
        });
    }

    /// A message in one frame, one in two with a ping between them, and a close.
    private static byte[] frames() {
        Buffer out = new Buffer();
        frame(out, 0x81, MESSAGES.getFirst().getBytes(StandardCharsets.UTF_8));
        frame(out, 0x01, "{\"type\":".getBytes(StandardCharsets.UTF_8));
        frame(out, 0x89, "beat".getBytes(StandardCharsets.UTF_8));
        frame(out, 0x80, "\"done\"}".getBytes(StandardCharsets.UTF_8));
        frame(out, 0x88, new byte[]{3, (byte) 0xE8, 'o', 'k'});
        return out.readByteArray();
    }

    private static void frame(Buffer out, int first, byte[] payload) {
        out.writeByte(first);
        if (payload.length < 126) {
            out.writeByte(payload.length);
        } else {
            out.writeByte(126).writeShort(payload.length);
        }
        out.write(payload);
    }

    /// What was heard, and at the end why no more is read.
    private static List<String> read(BufferedSource source) {
        List<String> heard = new ArrayList<>();
        FrameReader reader = new FrameReader(source, new HandClock(), new Hearing(heard));
        try {
            while (reader.next()) {
                assertTrue(heard.size() < 10_000);
            }
            heard.add("closed");
        } catch (IOException refused) {
            heard.add("refused: " + refused);
        }
        return heard;
    }

    /// Writes down what comes.
    private record Hearing(List<String> heard) implements FrameReader.Visitor {
        @Override
        public void message(byte[] bytes, int length, long arrivedNanos, int wireBytes) {
            heard.add("message " + wireBytes + " " + new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void ping(byte[] payload) {
            heard.add("ping " + new String(payload, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void closed(int code, String reason) {
            heard.add("close " + code + " " + reason);
        }
    }
}
