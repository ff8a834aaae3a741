package dev.soundcheck.har;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Ends with an exception where one stretch of a text is longer than the memory allows. One thread.
final class BoundedReader extends FilterReader {
    private final long mostChars;
    private boolean bounded;
    private long chars;
    private boolean exceeded;

    BoundedReader(Reader text, long mostChars) {
        super(text);
        this.mostChars = mostChars;
    }

    /// From here on, what is read counts.
    void begin() {
        bounded = true;
        chars = 0;
    }

    /// From here on, what is read does not count.
    void end() {
        bounded = false;
    }

    /// True once the limit was exceeded.
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        chars += Math.max(0, read);
        if (bounded && chars > mostChars) {
            exceeded = true;
            throw new IOException("more than " + mostChars + " characters");
        }
        return read;
    }
}
