package dev.soundcheck.library;

import dev.soundcheck.audio.PcmFormat;
import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.audio.store.BlockCache;
import dev.soundcheck.audio.store.FileBytes;
import dev.soundcheck.audio.wav.WavHead;
import dev.soundcheck.audio.wav.WavSound;
import dev.soundcheck.files.StrangeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/// A take's sound on disk, in its own encoding: grows while the take streams and is a readable WAV at every moment.
///
/// Until it is finished its sizes say "unknown", as a stream's do, so a crash leaves a file that still plays.
/// One thread.
final class WavFile implements AutoCloseable {
    private static final long MOST_DATA_BYTES = 0xFFFF_FFFFL - WavHead.LONG_BYTES;
    private static final int COPY_FRAMES = 16_384;

    private final FileChannel channel;
    private final PcmFormat format;
    private long frames;

    private WavFile(FileChannel channel, PcmFormat format) {
        this.channel = channel;
        this.format = format;
    }

    static WavFile create(Path file, PcmFormat format) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WavFile wav = new WavFile(channel, format);
        try {
            wav.fill(ByteBuffer.wrap(WavHead.growing(format)));
            return wav;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    long frames() {
        return frames;
    }

    /// Appends what the track has received since the last call.
    void catchUp(PcmTrack track) throws IOException {
        byte[] part = new byte[COPY_FRAMES * format.bytesPerFrame()];
        long until = track.frames();
        while (frames < until) {
            int count = track.readBytes(frames, part, 0, (int) Math.min(COPY_FRAMES, until - frames));
            if (format.bytes(frames + count) > MOST_DATA_BYTES) {
                throw new IOException("too long for a WAV file");
            }
            fill(ByteBuffer.wrap(part, 0, count * format.bytesPerFrame()));
            frames += count;
        }
    }

    /// Writes the true sizes and waits until the disk has them.
    void finish() throws IOException {
        if (format.bytes(frames) % 2 == 1) {
            fill(ByteBuffer.wrap(new byte[1]));
        }
        channel.position(0);
        fill(ByteBuffer.wrap(WavHead.longForm(format, frames)));
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// The sound of a file, read where it lies; a size that is unknown, or larger than the file, means all there is.
    ///
    /// @param where  gives the file, also once it has been moved
    /// @throws IOException where it is no mono WAV of an encoding that takes are made of
    static PcmTrack read(Supplier<Path> where, BlockCache cache) throws IOException {
        try (SeekableByteChannel channel = StrangeFile.open(where.get())) {
            WavSound sound = WavSound.find(channel);
            long bytes = Math.min(sound.bytes(), channel.size() - sound.offset());
            long frames = bytes / sound.format().bytesPerFrame();
            return PcmTrack.kept(sound.format(), frames,
                    new FileBytes(where, sound.offset(), sound.format().bytes(frames), cache));
        }
    }

    /// What a finished file of this class holds.
    static FileBytes written(Supplier<Path> where, PcmTrack track, BlockCache cache) {
        return new FileBytes(where, WavHead.LONG_BYTES, track.format().bytes(track.frames()), cache);
    }
}
