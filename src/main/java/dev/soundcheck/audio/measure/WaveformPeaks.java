package dev.soundcheck.audio.measure;

import dev.soundcheck.audio.PcmTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lowest and highest sample per stretch of a track, at several grains, so that the cost of drawing depends on the
/// pixels and not on the length. Follows a growing track when `update` is called. Drawing thread only.
public final class WaveformPeaks {
    /// The finest grain that is kept. Finer extents are read from the track.
    public static final int FRAMES_PER_COLUMN = 256;
    private static final int GRAIN_RATIO = 4;
    private static final int GRAINS = 6;
    private static final int READ_FRAMES = 4096;
    /// Twelve seconds at 44.1 kHz, a megabyte of 16-bit sound.
    static final int MOST_FRAMES_AT_ONCE = 1 << 19;

    private final PcmTrack track;
    private final List<Grain> grains = new ArrayList<>();
    private final short[] samples = new short[READ_FRAMES];
    private long frames;

    public WaveformPeaks(PcmTrack track) {
        this.track = track;
        for (int i = 0, size = FRAMES_PER_COLUMN; i < GRAINS; i++, size *= GRAIN_RATIO) {
            grains.add(new Grain(size));
        }
    }

    public PcmTrack track() {
        return track;
    }

    /// Reads what has arrived since the last call, up to a limit: a long take that comes from the disk is read over
    /// several calls.
    ///
    /// @return true where there was something
    public boolean update() {
        long before = frames;
        int count = track.readS16(frames, samples, 0, READ_FRAMES);
        while (count > 0 && frames - before < MOST_FRAMES_AT_ONCE) {
            for (Grain grain : grains) {
                grain.add(frames, samples, count);
            }
            frames += count;
            count = track.readS16(frames, samples, 0, READ_FRAMES);
        }
        return frames > before;
    }

    /// True where more can be read at once.
    public boolean behind() {
        return frames < track.frames() && !track.unreadable();
    }

    /// Frames read so far.
    public long frames() {
        return frames;
    }

    /// Columns of `FRAMES_PER_COLUMN` frames, the last one perhaps not full.
    public int columns() {
        return grains.getFirst().columns();
    }

    public short min(int column) {
        return grains.getFirst().lowest[column];
    }

    public short max(int column) {
        return grains.getFirst().highest[column];
    }

    /// Fills in the extent of `count` neighboring pixels of `framesPerPixel` frames each; a pixel without sound has
    /// 0 and 0.
    ///
    /// @return pixels that have sound
    public int extents(double fromFrame, double framesPerPixel, short[] lowest, short[] highest, int count) {
        Grain grain = grainFor(framesPerPixel);
        int filled = 0;
        for (int i = 0; i < count; i++) {
            long from = Math.max(0, (long) Math.floor(fromFrame + i * framesPerPixel));
            long to = Math.min(frames, Math.max(from + 1, (long) Math.floor(fromFrame + (i + 1) * framesPerPixel)));
            lowest[i] = 0;
            highest[i] = 0;
            if (from < to) {
                filled++;
                if (grain == null) {
                    exactExtent(from, to, lowest, highest, i);
                } else {
                    grain.extent(from, to, lowest, highest, i);
                }
            }
        }
        return filled;
    }

    private @Nullable Grain grainFor(double framesPerPixel) {
        Grain fitting = null;
        for (Grain grain : grains) {
            if (grain.size <= framesPerPixel) {
                fitting = grain;
            }
        }
        return fitting;
    }

    private void exactExtent(long from, long to, short[] lowest, short[] highest, int at) {
        int count = track.readS16(from, samples, 0, (int) Math.min(to - from, READ_FRAMES));
        lowest[at] = samples[0];
        highest[at] = samples[0];
        for (int i = 1; i < count; i++) {
            lowest[at] = (short) Math.min(lowest[at], samples[i]);
            highest[at] = (short) Math.max(highest[at], samples[i]);
        }
    }

    /// The extents of all stretches of one length.
    private static final class Grain {
        private final int size;
        private short[] lowest = new short[1024];
        private short[] highest = new short[1024];
        private long frames;

        Grain(int size) {
            this.size = size;
        }

        int columns() {
            return (int) Math.ceilDiv(frames, (long) size);
        }

        void add(long fromFrame, short[] samples, int count) {
            int at = 0;
            while (at < count) {
                int column = (int) ((fromFrame + at) / size);
                int end = (int) Math.min(count, (column + 1L) * size - fromFrame);
                if ((fromFrame + at) % size == 0) {
                    reserve(column);
                    lowest[column] = samples[at];
                    highest[column] = samples[at];
                }
                widen(column, samples, at, end);
                at = end;
            }
            frames = fromFrame + count;
        }

        private void widen(int column, short[] samples, int from, int to) {
            short low = lowest[column];
            short high = highest[column];
            for (int i = from; i < to; i++) {
                low = (short) Math.min(low, samples[i]);
                high = (short) Math.max(high, samples[i]);
            }
            lowest[column] = low;
            highest[column] = high;
        }

        void extent(long from, long to, short[] low, short[] high, int at) {
            int first = (int) (from / size);
            int last = (int) ((to - 1) / size);
            low[at] = lowest[first];
            high[at] = highest[first];
            for (int column = first + 1; column <= last; column++) {
                low[at] = (short) Math.min(low[at], lowest[column]);
                high[at] = (short) Math.max(high[at], highest[column]);
            }
        }

        private void reserve(int column) {
            if (column == lowest.length) {
                lowest = Arrays.copyOf(lowest, 2 * column);
                highest = Arrays.copyOf(highest, 2 * column);
            }
        }
    }
}
