package dev.soundcheck.cartesia.sound;

import java.util.Arrays;

/// Cuts a byte stream into whole samples and carries what is left over. One thread.
public final class WholeFrames {
    private final int bytesPerFrame;
    private byte[] carried = new byte[0];

    public WholeFrames(int bytesPerFrame) {
        this.bytesPerFrame = bytesPerFrame;
    }

    /// All whole frames that are complete with these bytes; the caller gives the array away.
    public byte[] take(byte[] bytes) {
        int rest = (carried.length + bytes.length) % bytesPerFrame;
        if (carried.length == 0 && rest == 0) {
            return bytes;
        }
        byte[] all = new byte[carried.length + bytes.length];
        System.arraycopy(carried, 0, all, 0, carried.length);
        System.arraycopy(bytes, 0, all, carried.length, bytes.length);
        carried = Arrays.copyOfRange(all, all.length - rest, all.length);
        return rest == 0 ? all : Arrays.copyOf(all, all.length - rest);
    }

    /// Bytes that wait for the rest of their sample.
    public int leftOver() {
        return carried.length;
    }
}
