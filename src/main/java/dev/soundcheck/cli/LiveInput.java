package dev.soundcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Reads text as it arrives and passes each arrival on at once, never half a character. Bytes that are no text end it.
/// Owns its thread.
final class LiveInput {
    /// Far more than one turn can speak.
    static final int MOST_CHARS = 100_000;
    private static final int PORTION_BYTES = 8_192;

    private final InputStream in;
    private final Consumer<String> sink;
    private final Consumer<String> ended;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final StringBuilder unsaid = new StringBuilder();
    private boolean said;
    private int chars;
    private boolean afterReturn;

    /// @param ended  called once, with "" or with the reason why not all was read
    LiveInput(InputStream in, Consumer<String> sink, Consumer<String> ended) {
        this.in = in;
        this.sink = sink;
        this.ended = ended;
    }

    /// The thread ends with the process at the latest: a read from a pipe cannot be cancelled.
    void start() {
        Thread.ofPlatform().daemon().name("live-input").start(() -> ended.accept(read()));
    }

    private String read() {
        byte[] portion = new byte[PORTION_BYTES];
        ByteBuffer rest = ByteBuffer.allocate(PORTION_BYTES + 8);
        try {
            int count = in.read(portion);
            while (count >= 0) {
                hand(decode(rest.put(portion, 0, count).flip(), false));
                rest.compact();
                if (chars > MOST_CHARS) {
                    return "more than " + MOST_CHARS + " characters came; the rest was not read.";
                }
                count = in.read(portion);
            }
            hand(decode(rest.flip(), true));
            return "";
        } catch (CharacterCodingException _) {
            return LineText.NO_TEXT;
        } catch (IOException broken) {
            return LineText.unreadable(broken);
        }
    }

    /// A part that is no text is left out as a whole.
    private String decode(ByteBuffer bytes, boolean last) throws CharacterCodingException {
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 2);
        CoderResult result = decoder.decode(bytes, text, last);
        if (result.isError()) {
            result.throwException();
        }
        String decoded = text.flip().toString();
        if (decoded.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return decoded;
    }

    /// Spaces alone start no turn.
    private void hand(String text) {
        String clean = clean(text);
        chars = Math.min(MOST_CHARS + 1, chars + clean.length());
        unsaid.append(clean);
        said |= !clean.isBlank();
        if (said && !unsaid.isEmpty()) {
            sink.accept(unsaid.toString());
            unsaid.setLength(0);
        }
    }

    /// Without the byte order mark and the carriage returns of a file; a carriage return and its line feed may come apart.
    private String clean(String text) {
        String from = afterReturn && text.startsWith("\n") ? text.substring(1) : text;
        afterReturn = text.isEmpty() ? afterReturn : text.endsWith("\r");
        return from.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
