package dev.soundcheck.cartesia.sound;

import java.util.Arrays;

/// Cuts a byte stream into whole samples and carries what is left over. One thread.
public final class WholeFrames {
    private static final byte[] NOTHING = {};

    private final int bytesPerFrame;
    private byte[] carried = NOTHING;

    public WholeFrames(int bytesPerFrame) {
        this.bytesPerFrame = bytesPerFrame;
    }

    /// All whole frames that are complete with these bytes; the caller gives the array away.
    public byte[] take(byte[] bytes) {
        int rest = (carried.length + bytes.length) % bytesPerFrame;
        if (carried.length == 0 && rest == 0) {
            return bytes;
        }
        int whole = carried.length + bytes.length - rest;
        if (whole == 0) {
            carried = join(carried, bytes, carried.length + bytes.length);
            return NOTHING;
        }
        byte[] all = join(carried, bytes, whole);
        carried = Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length);
        return all;
    }

    private static byte[] join(byte[] first, byte[] second, int length) {
        byte[] all = Arrays.copyOf(first, length);
        System.arraycopy(second, 0, all, first.length, length - first.length);
        return all;
    }

    /// Bytes that wait for the rest of their sample.
    public int leftOver() {
        return carried.length;
    }
}
