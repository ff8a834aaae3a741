package dev.soundcheck.audio.store;

import dev.soundcheck.files.StrangeFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Bytes in a file that no longer grows. Any thread.
///
/// The file is open only while a block is read: thousands of takes hold no descriptor, and a file may be moved.
public final class FileBytes implements SoundBytes {
    private final Supplier<Path> file;
    private final long offset;
    private final long length;
    private final BlockCache cache;

    /// @param file    where it lies now
    /// @param offset  of the first byte of sound in the file
    public FileBytes(Supplier<Path> file, long offset, long length, BlockCache cache) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.cache = cache;
    }

    @Override
    public byte[] block(long index) throws IOException {
        return cache.block(this, index, this::read);
    }

    private byte[] read(long index) throws IOException {
        long from = index * BLOCK_BYTES;
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, length - from));
        try (SeekableByteChannel channel = StrangeFile.open(file.get())) {
            channel.position(offset + from);
            while (block.hasRemaining()) {
                if (channel.read(block) < 0) {
                    throw new EOFException(file.get() + " has become shorter");
                }
            }
        }
        return block.array();
    }
}
