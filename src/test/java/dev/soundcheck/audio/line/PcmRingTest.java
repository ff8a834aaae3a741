package dev.soundcheck.audio.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcmRingTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "1000, 1024", "1024, 1024", "1025, 2048"})
    void roundsItsCapacityUpToAPowerOfTwo(int asked, int granted) {
        assertEquals(granted, new PcmRing(asked).capacity());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1 << 25})
    void refusesACapacityItCannotHave(int asked) {
        assertThrows(IllegalArgumentException.class, () -> new PcmRing(asked));
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        PcmRing ring = new PcmRing(8);
        assertEquals(8, ring.write(count(0, 11), 0, 11));
        assertEquals(0, ring.free());
        assertEquals(0, ring.write(count(8, 1), 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 7, 8})
    void givesBackAcrossTheSeamWhatWasPutIn(int before) {
        PcmRing ring = new PcmRing(8);
        ring.write(new short[8], 0, before);
        ring.peek(new short[8], 0, before);
        ring.skip(before);
        ring.write(count(100, 8), 0, 8);
        short[] out = new short[8];
        assertEquals(8, ring.peek(out, 0, 8));
        assertArrayEquals(count(100, 8), out);
    }

    @Test
    void showsTheSameSamplesUntilTheyAreSkipped() {
        PcmRing ring = new PcmRing(8);
        ring.write(count(1, 4), 0, 4);
        short[] out = new short[2];
        ring.peek(out, 0, 2);
        ring.peek(out, 0, 2);
        assertArrayEquals(new short[]{1, 2}, out);
        ring.skip(2);
        ring.peek(out, 0, 2);
        assertArrayEquals(new short[]{3, 4}, out);
    }

    @Test
    void skipsOnlyWhatWasPeekedAt() {
        PcmRing ring = new PcmRing(8);
        ring.write(count(1, 4), 0, 4);
        assertThrows(IllegalArgumentException.class, () -> ring.skip(1));
    }

    @Test
    void cursorsGrowForEverAndDiscardMovesOneToTheOther() {
        PcmRing ring = new PcmRing(4);
        for (int round = 0; round < 10; round++) {
            ring.write(count(0, 3), 0, 3);
            assertEquals(3L * (round + 1), ring.discard());
        }
        assertEquals(30, ring.written());
        assertEquals(30, ring.read());
        assertEquals(0, ring.size());
    }

    @Test
    void whatWasRewoundIsNeverSeen() {
        PcmRing ring = new PcmRing(8);
        ring.write(count(1, 6), 0, 6);
        ring.peek(new short[2], 0, 2);
        ring.skip(2);
        ring.rewind();
        ring.refresh();
        assertEquals(2, ring.written());
        assertEquals(0, ring.peek(new short[8], 0, 8));
        ring.write(count(50, 3), 0, 3);
        short[] out = new short[3];
        assertEquals(3, ring.peek(out, 0, 3));
        assertArrayEquals(new short[]{50, 51, 52}, out);
    }

    @Test
    void carriesEverySampleInOrderBetweenTwoThreads() throws Exception {
        PcmRing ring = new PcmRing(64);
        int total = 400_000;
        CompletableFuture<Long> firstWrong = CompletableFuture.supplyAsync(() -> consume(ring, total));
        short[] batch = new short[37];
        for (int sent = 0; sent < total;) {
            int count = Math.min(1 + sent % 37, total - sent);
            for (int i = 0; i < count; i++) {
                batch[i] = (short) (sent + i);
            }
            int taken = ring.write(batch, 0, count);
            sent += taken;
            if (taken == 0) {
                Thread.onSpinWait();
            }
        }
        assertEquals(-1L, firstWrong.get(30, TimeUnit.SECONDS));
    }

    private static long consume(PcmRing ring, int total) {
        short[] out = new short[29];
        for (long got = 0; got < total;) {
            int count = ring.peek(out, 0, 1 + (int) (got % 29));
            for (int i = 0; i < count; i++) {
                if (out[i] != (short) (got + i)) {
                    return got + i;
                }
            }
            ring.skip(count);
            got += count;
        }
        return -1;
    }

    private static short[] count(int from, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (from + i);
        }
        return samples;
    }
}
