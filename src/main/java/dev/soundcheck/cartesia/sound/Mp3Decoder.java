package dev.soundcheck.cartesia.sound;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.MP3Decoder;
import javazoom.jl.decoder.OutputBuffer;
import org.jspecify.annotations.Nullable;

/// Decodes an MP3 stream frame by frame, as soon as each is complete, to mono s16. One thread.
///
/// The library wants to pull from a stream that blocks. It is only ever asked when a whole frame is there, so it never
/// waits, and sound starts long before the file has ended.
public final class Mp3Decoder implements SoundDecoder {
    private final Mp3Frames frames = new Mp3Frames();
    private final Feed feed = new Feed();
    private final MP3Decoder decoder = new MP3Decoder();
    private @Nullable Bitstream bits;
    private @Nullable OutputBuffer output;
    private @Nullable PcmFormat format;
    private boolean stereo;

    @Override
    public @Nullable PcmFormat format() {
        return format;
    }

    @Override
    public boolean incomplete() {
        return frames.insideFrame();
    }

    @Override
    public byte[] take(byte[] bytes) throws IOException {
        frames.add(bytes);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (byte[] frame = frames.next(); frame != null; frame = frames.next()) {
            feed.set(frame);
            sound.writeBytes(decode());
        }
        return sound.toByteArray();
    }

    private byte[] decode() throws IOException {
        try {
            if (bits == null) {
                bits = new Bitstream(feed);
            }
            Header header = bits.readFrame();
            if (header == null) {
                return new byte[0];
            }
            OutputBuffer target = outputFor(header);
            decoder.decodeFrame(header, bits);
            bits.closeFrame();
            int length = target.reset();
            return stereo ? mono(target.getBuffer(), length) : copy(target.getBuffer(), length);
        } catch (BitstreamException | DecoderException | ArrayIndexOutOfBoundsException damaged) {
            throw new IOException("an MP3 frame that cannot be decoded", damaged);
        }
    }

    private OutputBuffer outputFor(Header header) {
        if (output == null) {
            stereo = header.mode() != Header.SINGLE_CHANNEL;
            output = new OutputBuffer(stereo ? 2 : 1, false);
            decoder.setOutputBuffer(output);
            format = new PcmFormat(PcmEncoding.S16LE, header.getSampleRate());
        }
        return output;
    }

    private static byte[] copy(byte[] bytes, int length) {
        byte[] exact = new byte[length];
        System.arraycopy(bytes, 0, exact, 0, length);
        return exact;
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

    /// What the library pulls from: exactly one frame, then nothing for now.
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
