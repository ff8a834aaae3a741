package dev.soundcheck.cartesia.sound;

import java.util.Arrays;

/// Cuts off the padding that an MP3 encoder put before and behind the sound. Mono s16; one thread.
///
/// The last samples are held back until more come: only at the end of the stream is it known which are padding.
final class GaplessCut {
    private static final int BYTES_PER_SAMPLE = 2;
    private static final byte[] NOTHING = {};

    private long toSkipBytes;
    private int holdBytes;
    private byte[] held = NOTHING;

    /// A file begins, perhaps behind another one. The samples held back of the earlier file are its padding.
    void begin(GaplessTag tag) {
        toSkipBytes = (long) tag.leading() * BYTES_PER_SAMPLE;
        holdBytes = tag.trailing() * BYTES_PER_SAMPLE;
        held = NOTHING;
    }

    byte[] take(byte[] pcm) {
        int skipped = (int) Math.min(toSkipBytes, pcm.length);
        toSkipBytes -= skipped;
        if (skipped == 0 && holdBytes == 0) {
            return pcm;
        }
        byte[] all = Arrays.copyOf(held, held.length + pcm.length - skipped);
        System.arraycopy(pcm, skipped, all, held.length, pcm.length - skipped);
        int free = Math.max(0, all.length - holdBytes);
        held = Arrays.copyOfRange(all, free, all.length);
        return Arrays.copyOf(all, free);
    }

    /// The stream broke off: the samples held back are sound.
    byte[] release() {
        byte[] rest = held;
        held = NOTHING;
        return rest;
    }
}
