package dev.soundcheck.audio;

/// Turns stored samples into signed 16-bit ones: the only kind every sound line takes.
///
/// Stateless; any thread. µ-law and A-law follow ITU-T G.711.
public final class SampleCodec {
    private static final int MULAW_BIAS = 0x84;
    /// The largest magnitude that has a code.
    private static final int MULAW_CLIP = 0x7FFF - MULAW_BIAS;
    private static final short[] MULAW = new short[256];
    private static final short[] ALAW = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            MULAW[code] = mulaw(code);
            ALAW[code] = alaw(code);
        }
    }

    private SampleCodec() {}

    /// Decodes `frames` whole samples that start at byte `offset`.
    public static void toS16(PcmEncoding encoding, byte[] pcm, int offset, short[] target, int targetOffset,
            int frames) {
        switch (encoding) {
            case S16LE -> {
                for (int i = 0, b = offset; i < frames; i++, b += 2) {
                    target[targetOffset + i] = (short) ((pcm[b] & 0xFF) | (pcm[b + 1] << 8));
                }
            }
            case F32LE -> {
                for (int i = 0, b = offset; i < frames; i++, b += 4) {
                    target[targetOffset + i] = fromFloat(floatAt(pcm, b));
                }
            }
            case MULAW -> {
                for (int i = 0; i < frames; i++) {
                    target[targetOffset + i] = MULAW[pcm[offset + i] & 0xFF];
                }
            }
            case ALAW -> {
                for (int i = 0; i < frames; i++) {
                    target[targetOffset + i] = ALAW[pcm[offset + i] & 0xFF];
                }
            }
        }
    }

    /// The µ-law code of a signed 16-bit sample.
    public static byte toMulaw(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs((int) sample), MULAW_CLIP) + MULAW_BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        int step = magnitude >> (segment + 3) & 0x0F;
        return (byte) ~(sign | segment << 4 | step);
    }

    /// Full scale is 32768, as every decoder of s16 assumes; what lies beyond ±1 is clipped and NaN is silence.
    static short fromFloat(float sample) {
        return (short) Math.clamp(Math.round(sample * 32768f), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static float floatAt(byte[] pcm, int offset) {
        return Float.intBitsToFloat((pcm[offset] & 0xFF) | (pcm[offset + 1] & 0xFF) << 8
                | (pcm[offset + 2] & 0xFF) << 16 | pcm[offset + 3] << 24);
    }

    private static short mulaw(int code) {
        int inverted = ~code & 0xFF;
        int magnitude = (((inverted & 0x0F) << 3) + MULAW_BIAS) << ((inverted & 0x70) >> 4);
        return (short) ((inverted & 0x80) != 0 ? MULAW_BIAS - magnitude : magnitude - MULAW_BIAS);
    }

    private static short alaw(int code) {
        int toggled = code ^ 0x55;
        int segment = (toggled & 0x70) >> 4;
        int magnitude = ((toggled & 0x0F) << 4) + 8;
        if (segment > 0) {
            magnitude = (magnitude + 0x100) << (segment - 1);
        }
        return (short) ((toggled & 0x80) != 0 ? magnitude : -magnitude);
    }
}
