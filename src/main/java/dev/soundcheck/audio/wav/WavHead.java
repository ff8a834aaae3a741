package dev.soundcheck.audio.wav;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What stands before the samples of a mono WAV file. Stateless.
public final class WavHead {
    /// Of a head in the long form.
    public static final int LONG_BYTES = 58;
    private static final int UNKNOWN = 0xFFFF_FFFF;

    private WavHead() {}

    /// RIFF head, `fmt `, where the encoding is not plain PCM `fact`, and the head of `data`.
    static byte[] of(PcmFormat format, long frames) {
        return bytes(format, frames, format.encoding() != PcmEncoding.S16LE);
    }

    /// Always with `fact`, so that every encoding has a head of the same length.
    public static byte[] longForm(PcmFormat format, long frames) {
        return bytes(format, frames, true);
    }

    /// In the long form, with sizes that say "unknown", as a stream's do.
    public static byte[] growing(PcmFormat format) {
        return bytes(format, -1, true);
    }

    /// By the number in the `fmt ` chunk.
    static Optional<PcmEncoding> encoding(int tag) {
        for (PcmEncoding encoding : PcmEncoding.values()) {
            if (tag(encoding) == tag) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(PcmFormat format, long frames, boolean extended) {
        int fmtBytes = extended ? 18 : 16;
        int headBytes = 12 + 8 + fmtBytes + (extended ? 12 : 0) + 8;
        long dataBytes = format.bytes(Math.max(frames, 0));
        ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
        chunk(head, "RIFF", frames < 0 ? UNKNOWN : headBytes - 8 + dataBytes + dataBytes % 2);
        head.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        chunk(head, "fmt ", fmtBytes);
        head.putShort((short) tag(format.encoding())).putShort((short) 1);
        head.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * format.bytesPerFrame());
        head.putShort((short) format.bytesPerFrame()).putShort((short) (8 * format.bytesPerFrame()));
        if (extended) {
            head.putShort((short) 0);
            chunk(head, "fact", 4);
            head.putInt((int) Math.max(frames, 0));
        }
        chunk(head, "data", frames < 0 ? UNKNOWN : dataBytes);
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
}
