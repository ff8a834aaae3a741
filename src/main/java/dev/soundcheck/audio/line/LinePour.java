package dev.soundcheck.audio.line;

import dev.soundcheck.audio.device.AudioOutput;
import java.util.Arrays;

/// Pours samples out of the ring into a line, as many as it takes at once. Audio thread only; allocates nothing.
final class LinePour {
    private static final int BLOCK_FRAMES = 512;
    /// Silence behind the last sample, so that a driver that drops the last steps drops silence.
    private static final long PADDING_NANOS = 120_000_000;
    /// Too short to be heard as a fade, long enough not to be heard as a click. The line always has room for it.
    private static final long FADE_NANOS = 4_000_000;

    private final PcmRing ring;
    private final Gain gain = new Gain();
    private final short[] block = new short[BLOCK_FRAMES];
    private final byte[] bytes = new byte[BLOCK_FRAMES * 4];
    private int padded;

    LinePour(PcmRing ring) {
        this.ring = ring;
    }

    Gain gain() {
        return gain;
    }

    /// A new stretch begins: nothing is padded yet.
    void begin() {
        padded = 0;
    }

    /// Frames of silence behind the sound so far.
    int padded() {
        return padded;
    }

    /// Puts into the line what it has room for.
    ///
    /// @return true where it took something
    boolean pour(AudioOutput line) {
        long before = ring.read();
        int room = line.available() - line.format().frames(FADE_NANOS);
        while (room > 0) {
            int count = ring.peek(block, 0, Math.min(room, BLOCK_FRAMES));
            if (count == 0) {
                break;
            }
            gain.encode(block, count, bytes, line.format().channels());
            int taken = line.write(bytes, count);
            if (taken <= 0) {
                break;
            }
            ring.skip(taken);
            room -= taken;
        }
        return ring.read() > before;
    }

    /// Puts what would come next into the line, dying away; it stays in the ring.
    ///
    /// @return frames of it
    int fadeOut(AudioOutput line) {
        int count = ring.peek(block, 0, Math.min(line.available(), line.format().frames(FADE_NANOS)));
        for (int i = 0; i < count; i++) {
            block[i] = (short) Math.round(block[i] * (0.5 + 0.5 * Math.cos(Math.PI * (i + 0.5) / count)));
        }
        gain.encode(block, count, bytes, line.format().channels());
        return count == 0 ? 0 : line.write(bytes, count);
    }

    /// Silence behind the sound: some drivers drop the last steps of a sound that stops short, and all of a very short
    /// one.
    void padEnd(AudioOutput line) {
        int room = Math.min(line.available(), line.format().frames(PADDING_NANOS) - padded);
        if (room > 0) {
            Arrays.fill(bytes, (byte) 0);
        }
        while (room > 0) {
            int taken = line.write(bytes, Math.min(room, BLOCK_FRAMES));
            if (taken <= 0) {
                return;
            }
            padded += taken;
            room -= taken;
        }
    }
}
