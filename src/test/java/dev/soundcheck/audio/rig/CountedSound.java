package dev.soundcheck.audio.rig;

/// Sound of which any four neighboring samples tell where they come from, and none is silence.
public final class CountedSound {
    static final int PERIOD = 4;
    private static final int LOW = 0x4000;
    private static final int BITS = 14;

    private CountedSound() {}

    static short sample(long frame) {
        long block = frame / PERIOD;
        return switch ((int) (frame % PERIOD)) {
            case 0 -> (short) (LOW | (block & (LOW - 1)));
            case 1 -> (short) (1 + (block >> BITS & 0x1FFF));
            case 2 -> (short) -(1 + mix(block) % 0x3FFF);
            default -> (short) (-LOW - 1 - mix(block * 31 + 7) % 0x3FFE);
        };
    }

    public static byte[] s16(long fromFrame, int count) {
        byte[] pcm = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            short sample = sample(fromFrame + i);
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }

    /// The frame that `samples[at]` is, -1 where it cannot be told.
    static long frameOf(short[] samples, int at, int end) {
        for (int shift = 0; shift < PERIOD && at + shift + 3 < end; shift++) {
            int low = samples[at + shift];
            int high = samples[at + shift + 1] - 1;
            if (low >= LOW && high >= 0 && high < 0x2000) {
                long frame = (((long) high << BITS) | (low & (LOW - 1))) * PERIOD;
                if (samples[at + shift + 2] == sample(frame + 2) && samples[at + shift + 3] == sample(frame + 3)) {
                    return frame - shift;
                }
            }
        }
        return -1;
    }

    private static long mix(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 31) >>> 2;
    }
}
