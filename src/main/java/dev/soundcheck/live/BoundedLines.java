package dev.soundcheck.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/// Lines of a text that may have no line end. Keeps one line, and of that no more than its limit. One thread.
final class BoundedLines {
    private final BufferedReader in;
    private final int mostChars;
    private final StringBuilder line = new StringBuilder();
    private boolean tooLong;

    BoundedLines(Reader in, int mostChars) {
        this.in = new BufferedReader(in);
        this.mostChars = mostChars;
    }

    /// False at the end of the text.
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        int sign = in.read();
        if (sign < 0) {
            return false;
        }
        while (sign >= 0 && sign != '\n' && !tooLong) {
            tooLong = line.length() == mostChars;
            if (!tooLong) {
                line.append((char) sign);
            }
            sign = tooLong ? -1 : in.read();
        }
        return true;
    }

    String line() {
        return line.toString();
    }

    /// The rest of such a line is not read.
    boolean tooLong() {
        return tooLong;
    }
}
