package dev.soundcheck.audio.rig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Recorded samples and when their blocks came: pairs of the first sample's index and the time.
public record Recording(short[] samples, List<long[]> blocks) {
    private static final int RATE = 44_100;
    private static final double NANOS_PER_SAMPLE = 1e9 / RATE;
    /// A block that comes so long after the one before it is the first of a new round of the sink.
    private static final long NEW_ROUND_NANOS = 3_000_000;

    /// Samples of `CountedSound` that follow each other without a break.
    ///
    /// @param at     index in the recording
    /// @param frame  frame of the sound
    public record Run(int at, long frame, int length) {
        public int end() {
            return at + length;
        }

        public long endFrame() {
            return frame + length;
        }
    }

    /// The sound in it; every break, jump or stretch of silence begins another run.
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < samples.length) {
            long frame = samples[at] == 0 ? -1 : CountedSound.frameOf(samples, at, samples.length);
            int length = frame < 0 ? 0 : matching(at, frame);
            if (length > 0) {
                runs.add(new Run(at, frame, length));
            }
            at += Math.max(1, length);
        }
        return runs;
    }

    /// When a sample was due at the loudspeaker. The sink renders a block when its first sample is due, so the first
    /// block of each round tells; the server's clock is the machine's, so one offset serves for all.
    public double nanosOf(int index) {
        return offsetNanos() + index * NANOS_PER_SAMPLE;
    }

    private double offsetNanos() {
        double[] offsets = new double[blocks.size()];
        int found = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i)[1] - blocks.get(i - 1)[1] > NEW_ROUND_NANOS) {
                offsets[found++] = blocks.get(i)[1] - blocks.get(i)[0] * NANOS_PER_SAMPLE;
            }
        }
        Arrays.sort(offsets, 0, found);
        return offsets[found / 10];
    }

    private int matching(int at, long frame) {
        int length = 0;
        while (at + length < samples.length && samples[at + length] == CountedSound.sample(frame + length)) {
            length++;
        }
        return length;
    }
}
