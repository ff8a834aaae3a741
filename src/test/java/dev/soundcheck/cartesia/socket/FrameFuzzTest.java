package dev.soundcheck.cartesia.socket;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.cartesia.sound.Mp3Decoder;
import dev.soundcheck.cartesia.sound.SoundDecoder;
import dev.soundcheck.cartesia.sound.WavDecoder;
import dev.soundcheck.cartesia.wire.FrameDecoder;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Damaged input of every reader of the wire: it is read or refused, and nothing else. Seeded, so it is the same each time.
@Timeout(60)
class FrameFuzzTest {
    private static final int ROUNDS = 1000;

    private final Random random = new Random(14);

    @Test
    void framesOfAnyBytesAreReadOrRefused() {
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length && random.nextBoolean(); i += 2 + random.nextInt(40)) {
                bytes[i] = (byte) (0x80 | random.nextInt(11));
            }
            FrameReader reader = new FrameReader(new Buffer().write(bytes), new HandClock(), new Nobody());
            assertThrows(IOException.class, () -> {
                while (reader.next()) {
                    // until it is refused or ends
                }
                throw new IOException("closed");
            });
        }
    }

    @Test
    void messagesThatAreDamagedAreReadOrRefused() {
        byte[] chunk = Frames.chunk("c", Frames.pattern(300)).getBytes(StandardCharsets.UTF_8);
        byte[] words = "{\"type\":\"timestamps\",\"word_timestamps\":{\"words\":[\"a\"],\"start\":[0],\"end\":[1]}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(round % 2 == 0 ? chunk : words);
            try {
                assertNotNull(FrameDecoder.decode(damaged, 0, damaged.length));
            } catch (IOException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() > 3);
            }
        }
    }

    @Test
    void soundThatIsDamagedIsDecodedOrRefused() throws IOException {
        byte[] wav = Frames.wav(Frames.pattern(300), 8000, 400, 300,
                "LIST\4\0\0\0abcd".getBytes(StandardCharsets.US_ASCII));
        byte[] mp3;
        try (InputStream in = Mp3Decoder.class.getResourceAsStream("stereo-tagged.mp3")) {
            assertNotNull(in);
            mp3 = in.readAllBytes();
        }
        for (int round = 0; round < ROUNDS / 20; round++) {
            decode(new WavDecoder(), damaged(wav));
            decode(new Mp3Decoder(), damaged(mp3));
        }
    }

    private void decode(SoundDecoder decoder, byte[] file) {
        try {
            for (int at = 0; at < file.length;) {
                int next = Math.min(file.length, at + 1 + random.nextInt(200));
                decoder.take(Frames.slice(file, at, next));
                at = next;
            }
            decoder.finish();
        } catch (IOException refused) {
            assertTrue(String.valueOf(refused.getMessage()).length() > 3);
        }
    }

    /// A few bytes changed, and now and then the end cut off.
    private byte[] damaged(byte[] whole) {
        byte[] copy = random.nextInt(4) == 0 ? Frames.slice(whole, 0, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(8); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /// Hears everything and says nothing.
    private static final class Nobody implements FrameReader.Visitor {
        @Override
        public void message(byte[] bytes, int length, long arrivedNanos, int wireBytes) {
            assertTrue(length <= bytes.length);
        }

        @Override
        public void ping(byte[] payload) {}

        @Override
        public void closed(int code, String reason) {}
    }
}
