package dev.soundcheck.audio.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.engine.Stage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformPeaksTest {
    private final short[] samples = noise(100_000);

    @Test
    void catchesUpOnlyWhenToldTo() {
        PcmTrack track = Stage.growing();
        WaveformPeaks peaks = new WaveformPeaks(track);
        assertFalse(peaks.update());
        append(track, 0, 300);
        assertEquals(0, peaks.columns());
        assertTrue(peaks.update());
        assertEquals(2, peaks.columns());
        assertFalse(peaks.update());
    }

    @Test
    void growingByPiecesGivesTheSameColumnsAsTheWhole() {
        PcmTrack track = Stage.growing();
        WaveformPeaks peaks = new WaveformPeaks(track);
        for (int at = 0; at < samples.length; at += 777) {
            append(track, at, Math.min(samples.length, at + 777));
            peaks.update();
        }
        assertEquals(Math.ceilDiv(samples.length, 256), peaks.columns());
        for (int column = 0; column < peaks.columns(); column++) {
            int from = column * 256;
            int to = Math.min(samples.length, from + 256);
            assertEquals(lowest(from, to), peaks.min(column));
            assertEquals(highest(from, to), peaks.max(column));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 256, 1024, 4096})
    void pixelsHoldTheExtremesOfTheirFrames(int framesPerPixel) {
        WaveformPeaks peaks = whole();
        int count = 10;
        short[] low = new short[count];
        short[] high = new short[count];
        assertEquals(count, peaks.extents(4096, framesPerPixel, low, high, count));
        for (int i = 0; i < count; i++) {
            int from = 4096 + i * framesPerPixel;
            assertEquals(lowest(from, from + framesPerPixel), low[i]);
            assertEquals(highest(from, from + framesPerPixel), high[i]);
        }
    }

    @Test
    void pixelsBeyondTheSoundAreFlat() {
        short[] low = {9, 9, 9};
        short[] high = {9, 9, 9};
        assertEquals(1, whole().extents(samples.length - 256.0, 256, low, high, 3));
        assertArrayEquals(new short[]{low[0], 0, 0}, low);
        assertArrayEquals(new short[]{high[0], 0, 0}, high);
    }

    @Test
    void aLongTrackIsTakenInOverSeveralLooks() {
        PcmTrack track = Stage.growing();
        byte[] pcm = new byte[3 * WaveformPeaks.MOST_FRAMES_AT_ONCE];
        track.append(pcm, 0, pcm.length);
        WaveformPeaks peaks = new WaveformPeaks(track);
        assertTrue(peaks.update() && peaks.behind());
        assertTrue(peaks.update());
        assertFalse(peaks.behind());
        assertEquals(track.frames(), peaks.frames());
    }

    private WaveformPeaks whole() {
        PcmTrack track = Stage.growing();
        append(track, 0, samples.length);
        WaveformPeaks peaks = new WaveformPeaks(track);
        peaks.update();
        return peaks;
    }

    private void append(PcmTrack track, int from, int to) {
        byte[] pcm = new byte[2 * (to - from)];
        for (int i = from; i < to; i++) {
            pcm[2 * (i - from)] = (byte) samples[i];
            pcm[2 * (i - from) + 1] = (byte) (samples[i] >> 8);
        }
        track.append(pcm, 0, pcm.length);
    }

    private short lowest(int from, int to) {
        short lowest = samples[from];
        for (int i = from; i < to; i++) {
            lowest = (short) Math.min(lowest, samples[i]);
        }
        return lowest;
    }

    private short highest(int from, int to) {
        short highest = samples[from];
        for (int i = from; i < to; i++) {
            highest = (short) Math.max(highest, samples[i]);
        }
        return highest;
    }

    private static short[] noise(int count) {
        Random random = new Random(7);
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) random.nextInt(65_536);
        }
        return samples;
    }
}
