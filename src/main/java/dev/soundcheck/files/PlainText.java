package dev.soundcheck.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text from a user's editor: UTF-8, or UTF-16 where its byte order mark says so. Stateless; any thread; blocks on the
/// disk.
public final class PlainText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /// Reads a whole file that the user named. It may be a link or a pipe.
    ///
    /// @throws CharacterCodingException  where it is no text
    /// @throws FileSystemException       where it is larger
    public static String read(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new FileSystemException(file.toString(), null, "larger than " + mostBytes + " bytes");
            }
            return decode(bytes);
        }
    }

    /// The text without byte order marks, also where files with one were joined.
    ///
    /// @throws CharacterCodingException  where it is none
    public static String decode(byte[] bytes) throws CharacterCodingException {
        String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new MalformedInputException(1);
        }
        return text.replace(BYTE_ORDER_MARK, "");
    }

    /// The encoding that the first two bytes of a text name.
    public static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
