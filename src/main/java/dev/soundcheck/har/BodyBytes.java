package dev.soundcheck.har;

import com.google.gson.JsonObject;
import dev.soundcheck.json.JsonFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The bytes of an answer's body, however the HAR holds them as text.
///
/// @param exact  true where no byte can have been lost, which sound needs
record BodyBytes(byte[] bytes, boolean exact) {
    /// A text of this length in this alphabet is base64.
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]{64,}={0,2}\\s*");
    /// An event stream, or JSON.
    private static final Pattern TEXT = Pattern.compile("\\s*\\{|(?:data|event|id|retry)?:");
    private static final int MOST_SIZE_DIGITS = 7;

    /// @throws IllegalArgumentException  where it claims to be base64 and is not
    static BodyBytes of(JsonObject content, String text) {
        if (inBase64(content) || BASE64.matcher(text).matches()) {
            return new BodyBytes(plain(Base64.getMimeDecoder().decode(text)), true);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] plain = plain(utf8);
        return Arrays.equals(plain, utf8) && bytewise(text)
                ? new BodyBytes(plain(text.getBytes(StandardCharsets.ISO_8859_1)), true)
                : new BodyBytes(plain, false);
    }

    /// One character for each byte, as some recorders write binary bodies: all are below 256, some above 127.
    private static boolean bytewise(String text) {
        return !TEXT.matcher(text).lookingAt() && text.chars().allMatch(c -> c < 256)
                && text.chars().anyMatch(c -> c > 127);
    }

    static boolean inBase64(JsonObject body) {
        return "base64".equalsIgnoreCase(JsonFields.stringOrNull(body, "encoding"));
    }

    /// The text in the base64, or the text itself where it is not base64. The decoder passes over what is not of its
    /// alphabet, so JSON is recognized first.
    static String decodedText(String text) {
        if (text.stripLeading().startsWith("{")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plainText) {
            return text;
        }
    }

    /// Removes compression and HTTP chunks, which some recorders leave in.
    private static byte[] plain(byte[] bytes) {
        byte[] joined = joined(bytes);
        if (joined.length < 2 || (joined[0] & 0xFF) != 0x1F || (joined[1] & 0xFF) != 0x8B) {
            return joined;
        }
        int most = (int) Math.min(Integer.MAX_VALUE - 8L, HarBounds.ofThisProcess().entryChars());
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(joined))) {
            return in.readNBytes(most);
        } catch (IOException sound) {
            return joined;
        }
    }

    /// Joins the chunks of a chunked body; the same bytes where it is not chunked.
    private static byte[] joined(byte[] bytes) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int begin = endOfLine(bytes, at);
            int size = begin < 0 ? -1 : size(bytes, at, begin - 2);
            if (size < 0 || size > bytes.length - begin - 2) {
                return bytes;
            }
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.write(bytes, begin, size);
            at = begin + size + 2;
        }
    }

    /// Index behind the CRLF of a short line, -1 where there is none.
    private static int endOfLine(byte[] bytes, int from) {
        for (int at = from; at < Math.min(bytes.length - 1, from + MOST_SIZE_DIGITS + 1); at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return at + 2;
            }
        }
        return -1;
    }

    /// The hexadecimal number, -1 where it is not one.
    private static int size(byte[] bytes, int from, int to) {
        int size = to > from ? 0 : -1;
        for (int at = from; at < to && size >= 0; at++) {
            int digit = Character.digit(bytes[at], 16);
            size = digit < 0 ? -1 : size << 4 | digit;
        }
        return size;
    }
}
