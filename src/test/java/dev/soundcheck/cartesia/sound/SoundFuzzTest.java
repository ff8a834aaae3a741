package dev.soundcheck.cartesia.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.soundcheck.testing.Damage;
import dev.soundcheck.testing.Frames;
import dev.soundcheck.testing.Fuzz;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Damaged sound is decoded or refused, and however it is cut on the way it gives the same.
@Tag("fuzz")
class SoundFuzzTest {
    @Test
    void wavGivesTheSameHoweverItIsCut() {
        byte[] list = "LIST\4\0\0\0abcd".getBytes(StandardCharsets.US_ASCII);
        List<byte[]> good = List.of(Frames.wav(Frames.pattern(300), 8000, 400, 300, list),
                Frames.streamedWav(Frames.pattern(300), 44_100));
        Fuzz.rounds(1000, random -> {
            byte[] file = new Damage(random).of(good.get(random.nextInt(good.size())));

            assertEquals(decoded(WavDecoder::new, file, Integer.MAX_VALUE, random), decoded(WavDecoder::new, file, 60,
                    random));
        });
    }

    @Test
    void mp3GivesTheSameHoweverItIsCut() throws IOException {
        byte[] good = mp3("stereo-tagged.mp3");
        Fuzz.rounds(25, random -> {
            byte[] file = new Damage(random).of(good);

            assertEquals(decoded(Mp3Decoder::new, file, Integer.MAX_VALUE, random), decoded(Mp3Decoder::new, file, 900,
                    random));
        });
    }

    /// Format and sound, and why it was refused where it was.
    private static String decoded(Supplier<SoundDecoder> made, byte[] file, int longestPiece, Random random) {
        SoundDecoder decoder = made.get();
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        String end = "";
        try {
            for (int at = 0; at < file.length;) {
                int next = longestPiece > file.length
                        ? file.length
                        : Math.min(file.length, at + 1 + random.nextInt(longestPiece));
                sound.writeBytes(decoder.take(Frames.slice(file, at, next)));
                at = next;
            }
            sound.writeBytes(decoder.finish());
        } catch (IOException refused) {
            end = String.valueOf(refused.getMessage());
            sound.reset(); // what came before is given or not, as the pieces fall
        }
        return end + " " + decoder.format() + " " + HexFormat.of().formatHex(sound.toByteArray());
    }

    private static byte[] mp3(String name) throws IOException {
        try (InputStream in = SoundFuzzTest.class.getResourceAsStream(name)) {
            assertNotNull(in);
            return in.readAllBytes();
        }
    }
}
