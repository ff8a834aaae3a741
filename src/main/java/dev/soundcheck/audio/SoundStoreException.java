package dev.soundcheck.audio;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sound could not be written to the disk. What was received stays in memory; append no more.
public final class SoundStoreException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    SoundStoreException(IOException cause) {
        super(cause);
    }
}
