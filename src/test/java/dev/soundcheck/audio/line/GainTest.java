package dev.soundcheck.audio.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GainTest {
    private final Gain gain = new Gain();

    @Test
    void fullVolumeChangesNoBit() {
        short[] samples = {0, 1, -1, 32_767, -32_768, 12_345};
        assertArrayEquals(samples, encoded(samples, 1));
    }

    @Test
    void everyChannelGetsTheSample() {
        assertArrayEquals(new short[]{7, 7, -9, -9}, encoded(new short[]{7, -9}, 2));
    }

    @Test
    void aNewVolumeIsReachedWithoutAStep() {
        gain.volume(0.5);
        short[] loud = new short[1000];
        Arrays.fill(loud, (short) 20_000);
        short[] out = encoded(loud, 1);
        assertEquals(10_000, out[999]);
        for (int i = 1; i < out.length; i++) {
            assertTrue(Math.abs(out[i] - out[i - 1]) < 60, "a step at " + i);
        }
    }

    @Test
    void muteIsSilenceAndKeepsTheVolume() {
        gain.volume(0.25);
        gain.mute(true);
        short[] loud = new short[1000];
        Arrays.fill(loud, (short) 20_000);
        assertEquals(0, encoded(loud, 1)[999]);
        gain.mute(false);
        assertEquals(5000, encoded(loud, 1)[999]);
    }

    @Test
    void fullVolumeAgainChangesNoBitAgain() {
        gain.volume(0.1);
        encoded(new short[1000], 1);
        gain.volume(1);
        encoded(new short[1000], 1);
        assertArrayEquals(new short[]{-32_768, 32_767, 3}, encoded(new short[]{-32_768, 32_767, 3}, 1));
    }

    private short[] encoded(short[] samples, int channels) {
        byte[] bytes = new byte[2 * channels * samples.length];
        gain.encode(samples, samples.length, bytes, channels);
        short[] out = new short[channels * samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
        }
        return out;
    }
}
