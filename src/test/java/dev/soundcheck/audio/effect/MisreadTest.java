package dev.soundcheck.audio.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisreadTest {
    private final PcmTrack tone = Tones.tone(440, 44_100, 0.9, 1);

    @Test
    void theHalfRateIsTwiceAsLongAndAsLoud() throws IOException {
        PcmTrack slow = Misread.HALF_RATE.of(tone);
        assertEquals(22_050, slow.format().sampleRateHz());
        assertEquals(2, slow.seconds(), 1e-3);
        assertEquals(Tones.rms(tone), Tones.rms(slow), 1e-9);
    }

    @Test
    void theDoubleRateIsHalfAsLong() throws IOException {
        PcmTrack fast = Misread.DOUBLE_RATE.of(tone);
        assertEquals(88_200, fast.format().sampleRateHz());
        assertEquals(0.5, fast.seconds(), 1e-3);
    }

    @Test
    void everyByteIsAMulawSample() throws IOException {
        PcmTrack hiss = Misread.AS_MULAW.of(tone);
        assertEquals(2 * tone.frames(), hiss.frames());
    }

    @Test
    void aLostByteShiftsEverySample() throws IOException {
        byte[] bytes = {1, 2, 3, 4, 5, 6};
        PcmTrack shifted = Misread.SHIFTED.of(Tones.track(PcmEncoding.S16LE, 8000, bytes));
        short[] heard = new short[2];
        assertEquals(2, shifted.readS16(0, heard, 0, 2));
        // 2 and 3, 4 and 5, and never louder than the bound.
        double ratio = heard[0] / (double) heard[1];
        assertEquals((2 + 3 * 256) / (4 + 5 * 256.0), ratio, 0.02);
        assertEquals(2, shifted.frames());
    }

    @ParameterizedTest
    @EnumSource(PcmEncoding.class)
    void noiseIsNeverLouderThanTheBound(PcmEncoding encoding) throws IOException {
        byte[] loud = new byte[40_000];
        new Random(7).nextBytes(loud);
        PcmTrack track = Tones.track(encoding, 24_000, loud);
        for (Misread mistake : new Misread[]{Misread.AS_MULAW, Misread.AS_S16, Misread.SHIFTED}) {
            if (mistake.fits(track.format())) {
                PcmTrack heard = mistake.of(track);
                assertTrue(Tones.peak(heard) <= Misread.MOST_PEAK + 1e-4, mistake + " peaks at " + Tones.peak(heard));
                assertTrue(Tones.rms(heard) <= Misread.MOST_RMS + 1e-4, mistake + " has " + Tones.rms(heard));
            }
        }
    }

    @Test
    void whatWouldBeRightIsNoMistake() {
        assertFalse(Misread.AS_MULAW.fits(new PcmFormat(PcmEncoding.MULAW, 8000)));
        assertFalse(Misread.AS_S16.fits(new PcmFormat(PcmEncoding.S16LE, 8000)));
        assertFalse(Misread.SHIFTED.fits(new PcmFormat(PcmEncoding.ALAW, 8000)));
        assertTrue(Misread.SHIFTED.fits(new PcmFormat(PcmEncoding.F32LE, 44_100)));
    }

    @Test
    void aLongTrackIsReadWholeWhereverItsBlocksEnd() throws IOException {
        PcmTrack track = Tones.tone(200, 44_100, 0.4, 5);
        assertEquals(track.frames() - 1, Misread.SHIFTED.of(track).frames());
        assertEquals(track.frames() * 2, Misread.AS_MULAW.of(track).frames());
    }
}
