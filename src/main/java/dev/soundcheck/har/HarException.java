package dev.soundcheck.har;

import java.io.IOException;
import java.io.Serial;

/// A file that is not a HAR, or cannot be read. Its message is a sentence for people.
public final class HarException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    public HarException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public HarException(String sentence) {
        super(sentence);
    }
}
