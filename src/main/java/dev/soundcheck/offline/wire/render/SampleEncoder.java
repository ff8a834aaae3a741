package dev.soundcheck.offline.wire.render;

import dev.soundcheck.audio.PcmEncoding;

/// Samples around ±1 to bytes, little-endian; µ-law and A-law by ITU-T G.711. Stateless; any thread.
final class SampleEncoder {
    private static final int MULAW_BIAS = 0x84;
    private static final int MULAW_CLIP = 32635;

    private SampleEncoder() {}

    static byte[] encode(PcmEncoding encoding, float[] samples) {
        byte[] bytes = new byte[samples.length * encoding.bytesPerSample()];
        int at = 0;
        for (float sample : samples) {
            float value = Math.clamp(sample, -1f, 1f);
            switch (encoding) {
                case S16LE -> {
                    int s = s16(value);
                    bytes[at++] = (byte) s;
                    bytes[at++] = (byte) (s >> 8);
                }
                case F32LE -> {
                    int bits = Float.floatToIntBits(value);
                    for (int shift = 0; shift < 32; shift += 8) {
                        bytes[at++] = (byte) (bits >> shift);
                    }
                }
                case MULAW -> bytes[at++] = mulaw(s16(value));
                case ALAW -> bytes[at++] = alaw(s16(value));
            }
        }
        return bytes;
    }

    private static int s16(float value) {
        return Math.clamp(Math.round(value * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static byte mulaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), MULAW_CLIP) + MULAW_BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        int mantissa = magnitude >> (segment + 3) & 0x0F;
        return (byte) ~(sign | segment << 4 | mantissa);
    }

    private static byte alaw(int sample) {
        int sign = sample < 0 ? 0 : 0x80;
        int magnitude = (sample < 0 ? -1 - sample : sample) >> 3;
        int segment = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude));
        int mantissa = segment < 2 ? magnitude >> 1 & 0x0F : magnitude >> segment & 0x0F;
        return (byte) ((sign | segment << 4 | mantissa) ^ 0x55);
    }
}
