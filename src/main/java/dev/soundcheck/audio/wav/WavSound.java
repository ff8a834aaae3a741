package dev.soundcheck.audio.wav;

import dev.soundcheck.audio.PcmEncoding;
import dev.soundcheck.audio.PcmFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the sound lies in a mono WAV file whose samples can be kept as they are. Immutable.
///
/// @param offset  bytes from the beginning of the file to the first sample
/// @param bytes   of sound by the file's own word, `RiffWalker.OPEN` where it does not tell
public record WavSound(PcmFormat format, long offset, long bytes) {
    private static final int READ_BYTES = 4096;
    private static final int MOST_HEAD_BYTES = 1 << 20;
    private static final int LEAST_RATE_HZ = 1000;

    /// Reads the head of a file.
    ///
    /// @throws IOException where it is no mono WAV of an encoding of `PcmEncoding`
    public static WavSound find(ReadableByteChannel channel) throws IOException {
        Finder finder = new Finder();
        RiffWalker walker = new RiffWalker(finder);
        ByteBuffer part = ByteBuffer.allocate(READ_BYTES);
        for (int read = 0; finder.found == null; read += part.position()) {
            part.clear();
            if (read >= MOST_HEAD_BYTES || channel.read(part) < 0) {
                throw new IOException("the file ends in its head");
            }
            walker.take(Arrays.copyOf(part.array(), part.position()));
        }
        return finder.found;
    }

    /// Remembers the first sound and nothing behind it.
    private static final class Finder implements RiffWalker.Visitor {
        private @Nullable WavLayout layout;
        private @Nullable WavSound found;

        @Override
        public void format(WavLayout told) {
            layout = told;
        }

        @Override
        public void begins(long offset, long bytes) throws IOException {
            if (found == null && layout != null) {
                found = new WavSound(kept(layout), offset, bytes);
            }
        }

        @Override
        public void sound(byte[] bytes, int from, int to) {
            // the place is enough
        }

        private static PcmFormat kept(WavLayout layout) throws IOException {
            PcmEncoding encoding = layout.asIs()
                    .orElseThrow(() -> new IOException("no mono sound of a known kind: format " + layout.tag() + ", "
                            + layout.bits() + " bits, " + layout.channels() + " channels"));
            if (layout.sampleRateHz() < LEAST_RATE_HZ) {
                throw new IOException("a sample rate of " + layout.sampleRateHz() + " Hz");
            }
            return new PcmFormat(encoding, layout.sampleRateHz());
        }
    }
}
