package dev.soundcheck.audio.rig;

import java.util.Arrays;
import java.util.List;

/// When the sink was due to sound each sample of a recording: by the machine's clock, nanoseconds.
///
/// The sink renders a block when its first sample is due, so the first block of each of its rounds tells. A null sink keeps
/// its own time and rounds it: it was seen to run 180 millionths off, which is a tenth of a second in ten minutes. So each
/// stretch of some seconds has an offset of its own.
final class SinkTime {
    /// A block that comes so long after the one before it is the first of a new round of the sink.
    private static final long NEW_ROUND_NANOS = 3_000_000;
    private static final long STRETCH_NANOS = 5_000_000_000L;

    private final double nanosPerSample;
    private final double[] middles;
    private final double[] offsets;

    /// @param blocks  pairs of the first sample's index and the time its block came
    SinkTime(List<long[]> blocks, int rateHz) {
        nanosPerSample = 1e9 / rateHz;
        long begin = blocks.getFirst()[1];
        int stretches = (int) ((blocks.getLast()[1] - begin) / STRETCH_NANOS) + 1;
        double[] times = new double[stretches];
        double[] found = new double[stretches];
        int known = 0;
        for (int i = 0; i < stretches; i++) {
            double[] rounds = rounds(blocks, begin + i * STRETCH_NANOS);
            if (rounds.length > 0) {
                times[known] = begin + (i + 0.5) * STRETCH_NANOS;
                found[known++] = rounds[rounds.length / 10];
            }
        }
        middles = Arrays.copyOf(times, known);
        offsets = Arrays.copyOf(found, known);
    }

    double nanosOf(int index) {
        double near = offsets[0] + index * nanosPerSample;
        return offsetAt(near) + index * nanosPerSample;
    }

    double indexAt(double nanos) {
        return (nanos - offsetAt(nanos)) / nanosPerSample;
    }

    private double[] rounds(List<long[]> blocks, long from) {
        double[] rounds = new double[blocks.size()];
        int count = 0;
        for (int i = 1; i < blocks.size(); i++) {
            long[] block = blocks.get(i);
            if (block[1] >= from && block[1] < from + STRETCH_NANOS
                    && block[1] - blocks.get(i - 1)[1] > NEW_ROUND_NANOS) {
                rounds[count++] = block[1] - block[0] * nanosPerSample;
            }
        }
        double[] sorted = Arrays.copyOf(rounds, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// Straight between the middles of two stretches, and as at the nearest middle before the first and after the last.
    private double offsetAt(double nanos) {
        int after = Arrays.binarySearch(middles, nanos);
        after = after < 0 ? -after - 1 : after;
        if (after == 0 || after == middles.length) {
            return offsets[after == 0 ? 0 : after - 1];
        }
        double part = (nanos - middles[after - 1]) / (middles[after] - middles[after - 1]);
        return offsets[after - 1] + part * (offsets[after] - offsets[after - 1]);
    }
}
