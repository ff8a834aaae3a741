package dev.soundcheck.cartesia.sound;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The first frame of many MP3 files: it holds no sound but says how many samples are padding. Immutable.
///
/// @param frames   audio frames that follow, 0 where it is not told
/// @param delay    samples the encoder put before the sound, -1 where it is not told
/// @param padding  samples the encoder put behind it, -1 where it is not told
record GaplessTag(int frames, int delay, int padding) {
    /// The delay that every decoder adds: that of the hybrid filter bank.
    static final int DECODER_DELAY = 529;

    private static final int HEAD_BYTES = 4;
    private static final int VBRI_AT = HEAD_BYTES + 32;
    private static final int TOC_BYTES = 100;
    private static final int DELAY_IN_LAME = 21;

    /// The tag of a frame, null where the frame is sound.
    static @Nullable GaplessTag of(byte[] frame) {
        if (frame.length >= VBRI_AT + 18 && text(frame, VBRI_AT, 4).equals("VBRI")) {
            return new GaplessTag(i32(frame, VBRI_AT + 14), -1, -1);
        }
        int at = HEAD_BYTES + sideInfoBytes(frame);
        if (frame.length < at + 8) {
            return null;
        }
        String name = text(frame, at, 4);
        return name.equals("Xing") || name.equals("Info") ? xing(frame, at) : null;
    }

    private static GaplessTag xing(byte[] frame, int at) {
        int flags = frame[at + 7];
        int next = at + 8;
        int frames = 0;
        if ((flags & 1) != 0) {
            frames = next + 4 <= frame.length ? i32(frame, next) : 0;
            next += 4;
        }
        next += (flags & 2) != 0 ? 4 : 0;
        next += (flags & 4) != 0 ? TOC_BYTES : 0;
        next += (flags & 8) != 0 ? 4 : 0;
        if (next + DELAY_IN_LAME + 3 > frame.length || frame[next] < ' ') {
            return new GaplessTag(frames, -1, -1);
        }
        int at24 = next + DELAY_IN_LAME;
        int delay = (frame[at24] & 0xFF) << 4 | (frame[at24 + 1] & 0xF0) >> 4;
        int padding = (frame[at24 + 1] & 0x0F) << 8 | (frame[at24 + 2] & 0xFF);
        return new GaplessTag(frames, delay, padding);
    }

    /// Samples to leave out at the beginning.
    int leading() {
        return delay < 0 ? 0 : delay + DECODER_DELAY;
    }

    /// Samples to leave out at the end.
    int trailing() {
        return Math.max(0, padding - DECODER_DELAY);
    }

    private static int sideInfoBytes(byte[] frame) {
        boolean mpeg1 = (frame[1] & 0x18) == 0x18;
        boolean mono = (frame[3] & 0xC0) == 0xC0;
        return mpeg1 ? mono ? 17 : 32 : mono ? 9 : 17;
    }

    private static String text(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    private static int i32(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }
}
