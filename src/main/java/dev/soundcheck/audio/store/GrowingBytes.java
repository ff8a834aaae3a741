package dev.soundcheck.audio.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes that grow: the latest in memory, what is older than the window in a file of the spool.
///
/// One writer; any thread reads. Blocks are never moved, so growing never copies sound.
public final class GrowingBytes implements SoundBytes, AutoCloseable {
    /// Readers go forward: each needs one block and the next.
    private static final int CACHED_BLOCKS = 8;

    private final Spool spool;
    private final BlockCache cache = new BlockCache(CACHED_BLOCKS);
    // Guarded by this; null where a block is in the file alone.
    private final List<byte @Nullable []> blocks = new ArrayList<>();
    private @Nullable RandomAccessFile file;
    private int spilled;
    // Writer only.
    private long written;

    public GrowingBytes(Spool spool) {
        this.spool = spool;
    }

    /// Writer only. Copies the bytes; never touches the disk.
    public void append(byte[] bytes, int offset, int length) {
        int taken = 0;
        while (taken < length) {
            int within = (int) ((written + taken) % BLOCK_BYTES);
            int part = Math.min(length - taken, BLOCK_BYTES - within);
            System.arraycopy(bytes, offset + taken, blockForWriting((written + taken) / BLOCK_BYTES), within, part);
            taken += part;
        }
        written += length;
    }

    /// Writer only. Writes to the disk what is beyond the window. What could not be written stays in memory.
    public void settle() throws IOException {
        while (heldBytes() > spool.windowBytes()) {
            int oldest = spilled;
            byte[] block = held(oldest);
            if (block == null || (oldest + 1L) * BLOCK_BYTES > written) {
                return;
            }
            write(oldest, block);
            synchronized (this) {
                blocks.set(oldest, null);
                spilled++;
            }
        }
    }

    /// In memory now.
    public synchronized long heldBytes() {
        return (long) (blocks.size() - spilled) * BLOCK_BYTES;
    }

    @Override
    public byte[] block(long index) throws IOException {
        byte[] held = held(index);
        return held != null ? held : cache.block(index, this::read);
    }

    /// Closes the file. Reading afterwards throws.
    @Override
    public synchronized void close() throws IOException {
        RandomAccessFile open = file;
        if (open != null) {
            open.close();
        }
    }

    private synchronized byte @Nullable [] held(long index) {
        return blocks.get((int) index);
    }

    private synchronized byte[] blockForWriting(long index) {
        if (index == blocks.size()) {
            blocks.add(new byte[BLOCK_BYTES]);
        }
        byte[] block = blocks.get((int) index);
        if (block == null) {
            throw new IllegalStateException("block " + index + " is on the disk already");
        }
        return block;
    }

    private void write(int index, byte[] block) throws IOException {
        RandomAccessFile open = file();
        synchronized (open) {
            open.seek((long) index * BLOCK_BYTES);
            open.write(block);
        }
    }

    private byte[] read(long index) throws IOException {
        RandomAccessFile open = file();
        byte[] block = new byte[BLOCK_BYTES];
        synchronized (open) {
            open.seek(index * BLOCK_BYTES);
            open.readFully(block);
        }
        return block;
    }

    private synchronized RandomAccessFile file() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            open = spool.open();
            file = open;
        }
        return open;
    }
}
