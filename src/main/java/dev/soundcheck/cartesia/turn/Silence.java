package dev.soundcheck.cartesia.turn;

import dev.soundcheck.audio.PcmEncoding;

/// Recognizes sound that is all zeros. Stateless.
final class Silence {
    private Silence() {}

    static boolean in(PcmEncoding encoding, byte[] pcm) {
        for (byte one : pcm) {
            boolean zero = switch (encoding) {
                case S16LE, F32LE -> one == 0;
                case MULAW -> one == (byte) 0xFF || one == 0x7F;
                case ALAW -> one == (byte) 0xD5 || one == 0x55;
            };
            if (!zero) {
                return false;
            }
        }
        return true;
    }
}
