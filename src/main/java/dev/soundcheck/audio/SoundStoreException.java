package dev.soundcheck.audio;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Sound could not be put on the disk. What came is kept, in memory; no more should follow.
public final class SoundStoreException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    SoundStoreException(IOException cause) {
        super(cause);
    }
}
