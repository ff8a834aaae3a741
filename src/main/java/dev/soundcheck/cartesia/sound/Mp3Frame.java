package dev.soundcheck.cartesia.sound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.MP3Decoder;
import javazoom.jl.decoder.OutputBuffer;
import org.jspecify.annotations.Nullable;

/// Decodes whole frames of one rate and one number of channels to mono s16. One thread.
///
/// The library reads from a stream that may block. It is called only when a whole frame is there, so it never waits,
/// and sound starts long before the file ends.
final class Mp3Frame {
    private final Feed feed = new Feed();
    private @Nullable Bitstream bits;
    private final MP3Decoder decoder = new MP3Decoder();
    private final OutputBuffer output;
    private final boolean stereo;

    /// @param first  the first frame it will decode
    Mp3Frame(byte[] first) {
        this.stereo = (first[3] & 0xC0) != 0xC0;
        this.output = new OutputBuffer(stereo ? 2 : 1, false);
        decoder.setOutputBuffer(output);
    }

    /// What must not change between frames: version, rate, mono or stereo.
    static int kind(byte[] frame) {
        return (frame[1] & 0x18) << 16 | (frame[2] & 0x0C) << 8 | ((frame[3] & 0xC0) == 0xC0 ? 1 : 0);
    }

    byte[] decode(byte[] frame) throws IOException {
        feed.set(frame);
        if (bits == null) {
            bits = new Bitstream(feed); // reads ahead for a tag, so there must be something to read
        }
        try {
            Header header = bits.readFrame();
            if (header == null) {
                return new byte[0];
            }
            decoder.decodeFrame(header, bits);
            bits.closeFrame();
            int length = output.reset();
            return stereo ? mono(output.getBuffer(), length) : Arrays.copyOf(output.getBuffer(), length);
        } catch (BitstreamException | DecoderException | RuntimeException damaged) {
            throw new IOException("an MP3 frame that cannot be decoded", damaged);
        }
    }

    private static byte[] mono(byte[] stereo, int length) {
        byte[] mono = new byte[length / 2];
        for (int from = 0, to = 0; from + 3 < length; from += 4, to += 2) {
            int left = (short) ((stereo[from] & 0xFF) | stereo[from + 1] << 8);
            int right = (short) ((stereo[from + 2] & 0xFF) | stereo[from + 3] << 8);
            int mixed = (left + right) / 2;
            mono[to] = (byte) mixed;
            mono[to + 1] = (byte) (mixed >> 8);
        }
        return mono;
    }

    /// The stream the library reads from: exactly one frame, then nothing for now.
    private static final class Feed extends InputStream {
        private byte[] bytes = new byte[0];
        private int at;

        void set(byte[] frame) {
            bytes = frame;
            at = 0;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(length, bytes.length - at);
            if (count <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return bytes.length - at;
        }
    }
}
