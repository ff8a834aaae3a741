package dev.soundcheck.audio.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingBytesTest {
    private static final int BLOCK = SoundBytes.BLOCK_BYTES;

    @TempDir
    Path folder;

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private static void fill(GrowingBytes bytes, byte[] sound, int step) throws IOException {
        for (int at = 0; at < sound.length; at += step) {
            bytes.append(sound, at, Math.min(step, sound.length - at));
            bytes.settle();
        }
    }

    private static byte[] read(GrowingBytes bytes, int count) throws IOException {
        byte[] all = new byte[count];
        for (int at = 0; at < count; at += BLOCK) {
            System.arraycopy(bytes.block(at / BLOCK), 0, all, at, Math.min(BLOCK, count - at));
        }
        return all;
    }

    @Test
    void noMoreThanTheWindowIsHeldAndEveryByteComesBack() throws IOException {
        byte[] sound = noise(20 * BLOCK + 777);
        try (GrowingBytes bytes = new GrowingBytes(new Spool(folder, 4L * BLOCK))) {
            fill(bytes, sound, 9_999);
            assertTrue(bytes.heldBytes() <= 5L * BLOCK, "holds " + bytes.heldBytes());
            assertArrayEquals(sound, read(bytes, sound.length));
        }
    }

    @Test
    void shortSoundNeverTouchesTheDisk() throws IOException {
        byte[] sound = noise(3 * BLOCK);
        try (GrowingBytes bytes = new GrowingBytes(new Spool(folder.resolve("no such folder"), 4L * BLOCK))) {
            fill(bytes, sound, BLOCK);
            assertArrayEquals(sound, read(bytes, sound.length));
        }
    }

    @Test
    void aDiskThatTakesNothingLosesNoByte() throws IOException {
        byte[] sound = noise(5 * BLOCK);
        try (GrowingBytes bytes = new GrowingBytes(new Spool(folder.resolve("no such folder"), 2L * BLOCK))) {
            bytes.append(sound, 0, sound.length);
            assertThrows(IOException.class, bytes::settle);
            assertArrayEquals(sound, read(bytes, sound.length));
        }
    }

    @Test
    void whatIsSpilledHasNoNameThatACrashCouldLeave() throws IOException {
        try (GrowingBytes bytes = new GrowingBytes(new Spool(folder, BLOCK)); Stream<Path> left = Files.list(folder)) {
            fill(bytes, noise(8 * BLOCK), BLOCK);
            assertEquals(0, left.count());
        }
    }

    @Test
    void aThreadThatIsInterruptedLosesNoSound() throws IOException {
        byte[] sound = noise(8 * BLOCK);
        try (GrowingBytes bytes = new GrowingBytes(new Spool(folder, BLOCK))) {
            Thread.currentThread().interrupt();
            fill(bytes, sound, BLOCK);
            assertTrue(Thread.interrupted());
            assertArrayEquals(sound, read(bytes, sound.length));
        }
    }
}
