package dev.soundcheck.cartesia.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Decodes base64 straight from the bytes of a message. Stateless.
///
/// The usual form is decoded at once. The forms other encoders write are read too: with line breaks (MIME), with the
/// URL alphabet, without padding, with JSON escapes.
final class Base64Sound {
    private static final byte[] NOTHING = {};

    private Base64Sound() {}

    /// A whole text, for the rare message whose field could not be found from outside.
    static byte[] decode(String letters) throws IOException {
        byte[] bytes = letters.getBytes(StandardCharsets.UTF_8);
        return decode(bytes, 0, bytes.length, false);
    }

    /// @throws IOException where it is none of these
    static byte[] decode(byte[] letters, int from, int to, boolean escaped) throws IOException {
        if (from == to) {
            return NOTHING;
        }
        if (!escaped) {
            try {
                return strict(letters, from, to);
            } catch (IllegalArgumentException another) {
                // one of the other forms, or none
            }
        }
        byte[] plain = plain(letters, from, to);
        try {
            return strict(plain, 0, plain.length);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("audio that is not base64", malformed);
        }
    }

    private static byte[] strict(byte[] letters, int from, int to) {
        ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(letters, from, to - from));
        return decoded.remaining() == decoded.array().length
                ? decoded.array()
                : Arrays.copyOf(decoded.array(), decoded.remaining());
    }

    /// The same letters in the usual alphabet, without white space, escapes and padding.
    private static byte[] plain(byte[] letters, int from, int to) {
        byte[] plain = new byte[to - from];
        int filled = 0;
        for (int at = from; at < to; at++) {
            byte letter = letters[at];
            if (letter == '\\' && at + 1 < to) {
                at++;
                if (letters[at] == 'u' && at + 4 < to) {
                    letter = unicode(letters, at + 1);
                    at += 4;
                } else {
                    letter = letters[at] == '/' ? (byte) '/' : (byte) ' ';
                }
            }
            byte usual = letter == '-' ? (byte) '+' : letter == '_' ? (byte) '/' : letter;
            if (usual < 0 || (usual > ' ' && usual != '=')) {
                plain[filled++] = usual;
            }
        }
        return Arrays.copyOf(plain, filled);
    }

    private static byte unicode(byte[] letters, int at) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            code = code << 4 | Math.max(0, Character.digit(letters[at + i], 16));
        }
        return code < 128 ? (byte) code : -1;
    }
}
