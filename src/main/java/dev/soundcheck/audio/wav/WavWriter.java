package dev.soundcheck.audio.wav;

import dev.soundcheck.audio.PcmTrack;
import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Saves what a track has received so far. A file is there whole or not at all. Any thread; blocks on the disk.
public final class WavWriter {
    private static final int COPY_FRAMES = 16_384;
    private static final long MOST_DATA_BYTES = 0xFFFF_FFFFL - 64;

    private WavWriter() {}

    /// As a WAV file with right sizes, in the track's own encoding.
    public static void write(PcmTrack track, Path file) throws IOException {
        WholeFile.writeWithFolders(file, out -> write(track, out));
    }

    /// As a WAV file with right sizes, in the track's own encoding; does not close the stream.
    public static void write(PcmTrack track, OutputStream out) throws IOException {
        long frames = track.frames();
        long bytes = track.format().bytes(frames);
        if (bytes > MOST_DATA_BYTES) {
            throw new IOException("too long for a WAV file: " + bytes + " bytes");
        }
        out.write(WavHead.of(track.format(), frames));
        copy(track, frames, out);
        if (bytes % 2 == 1) {
            out.write(0);
        }
    }

    /// The bytes exactly as they were received, nothing before or behind.
    public static void writeRaw(PcmTrack track, Path file) throws IOException {
        long frames = track.frames();
        WholeFile.writeWithFolders(file, out -> copy(track, frames, out));
    }

    private static void copy(PcmTrack track, long frames, OutputStream out) throws IOException {
        byte[] part = new byte[COPY_FRAMES * track.format().bytesPerFrame()];
        for (long done = 0; done < frames;) {
            int count = track.readBytes(done, part, 0, (int) Math.min(COPY_FRAMES, frames - done));
            out.write(part, 0, count * track.format().bytesPerFrame());
            done += count;
        }
    }
}
