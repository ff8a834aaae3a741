package dev.soundcheck.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleCodecTest {
    /// Corner values of the G.711 tables: ends of segments, zero of both signs.
    @ParameterizedTest
    @CsvSource({"0x00, -32124", "0x01, -31100", "0x0F, -16764", "0x10, -15996", "0x3F, -1980", "0x40, -1884",
            "0x70, -120", "0x7E, -8", "0x7F, 0", "0x80, 32124", "0x8F, 16764", "0xEF, 132", "0xFE, 8", "0xFF, 0"})
    void decodesMulawAsG711Does(String code, short expected) {
        assertArrayEquals(new short[]{expected}, decode(PcmEncoding.MULAW, Integer.decode(code)));
    }

    @ParameterizedTest
    @CsvSource({"0x55, -8", "0xD5, 8", "0x54, -24", "0xD4, 24", "0x2A, -32256", "0xAA, 32256", "0x00, -5504",
            "0x80, 5504",
            "0x45, -264", "0xC5, 264", "0x7F, -848", "0xFF, 848"})
    void decodesAlawAsG711Does(String code, short expected) {
        assertArrayEquals(new short[]{expected}, decode(PcmEncoding.ALAW, Integer.decode(code)));
    }

    @Test
    void mulawIsSymmetricAndGrowsWithItsCode() {
        for (int code = 0; code < 127; code++) {
            short negative = decode(PcmEncoding.MULAW, code)[0];
            assertEquals(-negative, decode(PcmEncoding.MULAW, code | 0x80)[0]);
            assertEquals(-1, Integer.compare(negative, decode(PcmEncoding.MULAW, code + 1)[0]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 32767", "-1, -32768", "0.5, 16384", "-0.5, -16384", "1.7, 32767", "-99, -32768", "NaN, 0",
            "Infinity, 32767", "-Infinity, -32768", "0.000015259, 1", "3.0517578125e-5, 1"})
    void floatsClipAtFullScaleAndNoNumberIsSilence(float sample, short expected) {
        assertEquals(expected, SampleCodec.fromFloat(sample));
    }

    @Test
    void everyS16ValueSurvivesItsBytes() {
        byte[] pcm = new byte[2 * 65_536];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(allShorts());
        short[] decoded = new short[65_536];
        SampleCodec.toS16(PcmEncoding.S16LE, pcm, 0, decoded, 0, decoded.length);
        assertArrayEquals(allShorts(), decoded);
    }

    @Test
    void everyS16ValueSurvivesAsAFloat() {
        byte[] pcm = new byte[4 * 65_536];
        ByteBuffer buffer = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : allShorts()) {
            buffer.putFloat(sample / 32768f);
        }
        short[] decoded = new short[65_536];
        SampleCodec.toS16(PcmEncoding.F32LE, pcm, 0, decoded, 0, decoded.length);
        assertArrayEquals(allShorts(), decoded);
    }

    @Test
    void touchesOnlyTheSamplesItIsAskedFor() {
        short[] target = {7, 7, 7, 7};
        SampleCodec.toS16(PcmEncoding.S16LE, new byte[]{9, 9, 1, 0, 2, 0, 9}, 2, target, 1, 2);
        assertArrayEquals(new short[]{7, 1, 2, 7}, target);
    }

    private static short[] allShorts() {
        short[] all = new short[65_536];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) (i - 32_768);
        }
        return all;
    }

    private static short[] decode(PcmEncoding encoding, int code) {
        short[] target = new short[1];
        SampleCodec.toS16(encoding, new byte[]{(byte) code}, 0, target, 0, 1);
        return target;
    }

    @Test
    void everyMulawCodeComesBackFromItsSample() {
        for (int code = 0; code < 256; code++) {
            short[] sample = new short[1];
            SampleCodec.toS16(PcmEncoding.MULAW, new byte[]{(byte) code}, 0, sample, 0, 1);
            // There are two codes of zero; the positive one is written.
            assertEquals(code == 0x7F ? (byte) 0xFF : (byte) code, SampleCodec.toMulaw(sample[0]), "code " + code);
        }
        assertEquals((byte) 0x80, SampleCodec.toMulaw(Short.MAX_VALUE));
        assertEquals((byte) 0x00, SampleCodec.toMulaw(Short.MIN_VALUE));
    }
}
