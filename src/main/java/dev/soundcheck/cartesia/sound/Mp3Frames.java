package dev.soundcheck.cartesia.sound;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a byte stream into whole MPEG audio frames; tags and garbage between them are skipped. One thread.
final class Mp3Frames {
    private static final int[] RATES = {44100, 48000, 32000};
    private static final int[] LAYER_3_OF_MPEG_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LAYER_3_OF_MPEG_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int HEAD_BYTES = 4;
    private static final int ID3_HEAD_BYTES = 10;

    private byte[] pending = new byte[0];
    private int at;
    private long toSkip;
    private boolean synced;

    void add(byte[] bytes) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(pending, at, pending.length),
                pending.length - at + bytes.length);
        System.arraycopy(bytes, 0, joined, joined.length - bytes.length, bytes.length);
        pending = joined;
        at = 0;
    }

    /// True where a frame has begun and its end has not come.
    boolean insideFrame() {
        return synced && pending.length - at >= HEAD_BYTES && frameBytes(at) > 0;
    }

    /// The next whole frame, null until more bytes come.
    byte @Nullable [] next() {
        while (skipTag()) {
            if (pending.length - at < HEAD_BYTES) {
                return null;
            }
            int length = frameBytes(at);
            if (length > 0 && trusted(length)) {
                if (pending.length - at < length) {
                    return null;
                }
                synced = true;
                at += length;
                return Arrays.copyOfRange(pending, at - length, at);
            }
            if (length > 0 && !synced && pending.length - at < length + HEAD_BYTES) {
                return null; // the first frame counts once the second is seen to follow it
            }
            at++;
        }
        return null;
    }

    /// False where a tag is not complete yet.
    private boolean skipTag() {
        if (toSkip == 0 && pending.length - at >= ID3_HEAD_BYTES && pending[at] == 'I' && pending[at + 1] == 'D'
                && pending[at + 2] == '3') {
            toSkip = ID3_HEAD_BYTES + ((pending[at + 6] & 0x7FL) << 21 | (pending[at + 7] & 0x7F) << 14
                    | (pending[at + 8] & 0x7F) << 7 | (pending[at + 9] & 0x7F));
        }
        int skipped = (int) Math.min(toSkip, pending.length - at);
        at += skipped;
        toSkip -= skipped;
        return toSkip == 0 && !couldBeginTag();
    }

    private boolean couldBeginTag() {
        int left = pending.length - at;
        return left > 0 && left < ID3_HEAD_BYTES && pending[at] == 'I' && (left < 2 || pending[at + 1] == 'D')
                && (left < 3 || pending[at + 2] == '3');
    }

    private boolean trusted(int length) {
        int next = at + length;
        return synced || (pending.length - next >= HEAD_BYTES && frameBytes(next) > 0);
    }

    /// Of a frame that `next` gave.
    static int sampleRateHz(byte[] frame) {
        return sampleRateHz((frame[1] & 0xFF) >> 3 & 3, (frame[2] & 0xFF) >> 2 & 3);
    }

    private static int sampleRateHz(int version, int rateIndex) {
        return RATES[rateIndex] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    }

    /// Length of the layer III frame whose head is there, 0 where there is none.
    private int frameBytes(int from) {
        int second = pending[from + 1] & 0xFF;
        int third = pending[from + 2] & 0xFF;
        int version = second >> 3 & 3; // 0: 2.5, 2: 2, 3: 1
        int rateIndex = third >> 2 & 3;
        int bitRateIndex = third >> 4;
        if ((pending[from] & 0xFF) != 0xFF || (second & 0xE0) != 0xE0 || version == 1 || (second >> 1 & 3) != 1
                || rateIndex == 3 || bitRateIndex == 0 || bitRateIndex == 15) {
            return 0;
        }
        int rate = sampleRateHz(version, rateIndex);
        int kilobits = (version == 3 ? LAYER_3_OF_MPEG_1 : LAYER_3_OF_MPEG_2)[bitRateIndex];
        return (version == 3 ? 144_000 : 72_000) * kilobits / rate + (third >> 1 & 1);
    }
}
