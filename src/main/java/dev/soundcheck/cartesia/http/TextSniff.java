package dev.soundcheck.cartesia.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells text from sound by the first bytes of a body. One thread.
///
/// Sound holds a control character or broken UTF-8 within its first bytes; 64 bytes of clean text are never sound.
/// Bytes are held back until that is known: for sound that is a byte or two.
final class TextSniff {
    private static final int ENOUGH_BYTES = 64;
    private static final int LONGEST_CHARACTER_BYTES = 4;
    private static final byte[] NOTHING = {};

    private byte[] held = NOTHING;
    private boolean sound;

    /// The bytes that are surely sound, all held ones included.
    byte[] take(byte[] bytes) {
        if (sound) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(held, held.length + bytes.length);
        System.arraycopy(bytes, 0, all, held.length, bytes.length);
        if (looksLikeText(all)) {
            held = all;
            return NOTHING;
        }
        sound = true;
        held = NOTHING;
        return all;
    }

    /// True where what has come is text.
    ///
    /// @param atEnd  true where no more will come
    boolean isText(boolean atEnd) {
        return !sound && held.length >= (atEnd ? 1 : ENOUGH_BYTES);
    }

    /// The text so far.
    byte[] held() {
        return held;
    }

    private static boolean looksLikeText(byte[] all) {
        int length = Math.min(all.length, ENOUGH_BYTES);
        String text = new String(all, 0, length, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean cutOff = c == '\uFFFD' && text.length() - i < LONGEST_CHARACTER_BYTES;
            boolean space = c == '\n' || c == '\r' || c == '\t';
            if ((c == '\uFFFD' && !cutOff) || (Character.isISOControl(c) && !space)) {
                return false;
            }
        }
        return true;
    }
}
