package dev.soundcheck.speech;

import java.io.Serial;

/// A failure of a blocking call.
public final class SpeechException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient SpeechFailure failure;

    public SpeechException(SpeechFailure failure) {
        super(failure.line());
        this.failure = failure;
    }

    public SpeechFailure failure() {
        return failure;
    }
}
