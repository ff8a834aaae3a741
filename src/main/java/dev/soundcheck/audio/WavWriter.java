package dev.soundcheck.audio;

import dev.soundcheck.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Saves what a track has received so far. A file is there whole or not at all. Any thread; blocks on the disk.
public final class WavWriter {
    private static final int COPY_FRAMES = 16_384;
    private static final long MOST_DATA_BYTES = 0xFFFF_FFFFL - 64;

    private WavWriter() {}

    /// As a WAV file with right sizes, in the track's own encoding.
    public static void write(PcmTrack track, Path file) throws IOException {
        long frames = track.frames();
        long bytes = track.format().bytes(frames);
        if (bytes > MOST_DATA_BYTES) {
            throw new IOException("too long for a WAV file: " + bytes + " bytes");
        }
        WholeFile.writeWithFolders(file, out -> {
            out.write(head(track.format(), frames));
            copy(track, frames, out);
            if (bytes % 2 == 1) {
                out.write(0);
            }
        });
    }

    /// The bytes exactly as they were received, nothing before or behind.
    public static void writeRaw(PcmTrack track, Path file) throws IOException {
        long frames = track.frames();
        WholeFile.writeWithFolders(file, out -> copy(track, frames, out));
    }

    /// RIFF head, `fmt `, where the encoding is not plain PCM `fact`, and the head of `data`.
    static byte[] head(PcmFormat format, long frames) {
        boolean plain = format.encoding() == PcmEncoding.S16LE;
        int fmtBytes = plain ? 16 : 18;
        int headBytes = 12 + 8 + fmtBytes + (plain ? 0 : 12) + 8;
        long dataBytes = format.bytes(frames);
        ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
        chunk(head, "RIFF", headBytes - 8 + dataBytes + dataBytes % 2);
        head.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        chunk(head, "fmt ", fmtBytes);
        head.putShort((short) tag(format.encoding())).putShort((short) 1);
        head.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * format.bytesPerFrame());
        head.putShort((short) format.bytesPerFrame()).putShort((short) (8 * format.bytesPerFrame()));
        if (!plain) {
            head.putShort((short) 0);
            chunk(head, "fact", 4);
            head.putInt((int) frames);
        }
        chunk(head, "data", dataBytes);
        return head.array();
    }

    private static int tag(PcmEncoding encoding) {
        return switch (encoding) {
            case S16LE -> 1;
            case F32LE -> 3;
            case ALAW -> 6;
            case MULAW -> 7;
        };
    }

    private static void chunk(ByteBuffer head, String id, long bytes) {
        head.put(id.getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
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
