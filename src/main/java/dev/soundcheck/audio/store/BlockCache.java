package dev.soundcheck.audio.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The blocks that were read from the disk last. Any thread; reading holds no lock.
public final class BlockCache {
    private final int mostBlocks;
    // Guarded by this; the one used longest ago comes first.
    private final Map<Object, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true);

    /// How a block comes from the disk.
    @FunctionalInterface
    interface Reader {
        byte[] read(long index) throws IOException;
    }

    /// A block of one file.
    private record Key(Object file, long index) {}

    public BlockCache(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }

    /// Of a file that has this cache for itself.
    byte[] block(long index, Reader reader) throws IOException {
        return block(this, index, reader);
    }

    /// Two threads that miss the same block at once both read it.
    byte[] block(Object file, long index, Reader reader) throws IOException {
        Key key = new Key(file, index);
        synchronized (this) {
            byte[] known = blocks.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] read = reader.read(index);
        synchronized (this) {
            blocks.put(key, read);
            if (blocks.size() > mostBlocks) {
                blocks.remove(Objects.requireNonNull(blocks.keySet().iterator().next()));
            }
        }
        return read;
    }
}
