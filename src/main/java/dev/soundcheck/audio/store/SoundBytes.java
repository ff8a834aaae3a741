package dev.soundcheck.audio.store;

import java.io.IOException;

/// The bytes of one sound, in blocks of one size; only the last may be shorter. Any thread reads.
public sealed interface SoundBytes permits GrowingBytes, FileBytes {
    int BLOCK_BYTES = 1 << 16;

    /// A block that is known to be there, perhaps with bytes behind those that are. Not to be changed.
    ///
    /// May read the disk: one block, no more.
    byte[] block(long index) throws IOException;
}
