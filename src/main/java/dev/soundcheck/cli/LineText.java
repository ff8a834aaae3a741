package dev.soundcheck.cli;

import dev.soundcheck.files.FileProblem;
import dev.soundcheck.files.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

/// The line to speak, as a person wrote it: without the byte order mark and the carriage returns of a file. Stateless.
final class LineText {
    static final String STANDARD_INPUT = "-";
    static final String NO_TEXT = "standard input is not UTF-8 text. Convert it first, for example with iconv -t UTF-8.";
    /// Far more than the service takes at once.
    private static final int MOST_BYTES = 1 << 20;

    private LineText() {}

    /// The argument itself, or standard input where the argument is `-`.
    static String of(String argument, InputStream in) throws IOException {
        return STANDARD_INPUT.equals(argument) ? read(in) : clean(argument);
    }

    private static String read(InputStream in) throws IOException {
        byte[] bytes = bytes(in);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("standard input holds more than 1 MB of text: send it in parts.");
        }
        try {
            return clean(PlainText.decode(bytes)).replaceFirst("(?<!\n)\n++$", "");
        } catch (CharacterCodingException noText) {
            throw new IOException(NO_TEXT, noText);
        }
    }

    private static byte[] bytes(InputStream in) throws IOException {
        try {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException problem) {
            throw new IOException(unreadable(problem), problem);
        }
    }

    /// Why standard input could not be read.
    static String unreadable(IOException problem) {
        return "standard input could not be read: " + FileProblem.sentence(problem).replaceFirst("\\.$", "") + ".";
    }

    /// Files that were joined have a mark in the middle, too.
    static String clean(String text) {
        return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
