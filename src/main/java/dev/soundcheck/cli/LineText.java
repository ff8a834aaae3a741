package dev.soundcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The line to speak, as a person wrote it: without the byte order mark and the carriage returns of a file. Stateless.
final class LineText {
    static final String STANDARD_INPUT = "-";
    static final String NO_TEXT = "standard input is no UTF-8 text. Convert it first, for example with iconv -t UTF-8.";
    /// Far more than the service takes at once.
    private static final int MOST_BYTES = 1 << 20;

    private LineText() {}

    /// The argument itself, or standard input where the argument is `-`.
    static String of(String argument, InputStream in) throws IOException {
        return STANDARD_INPUT.equals(argument) ? read(in) : clean(argument);
    }

    private static String read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("standard input holds more than 1 MB of text: send it in parts.");
        }
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                return clean(text).replaceFirst("\n+$", "");
            }
        } catch (CharacterCodingException _) {
            // said below
        }
        throw new IOException(NO_TEXT);
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /// Files that were joined have a mark in the middle, too.
    static String clean(String text) {
        return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
