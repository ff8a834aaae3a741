package dev.soundcheck.audio.measure;

import dev.soundcheck.audio.PcmTrack;

/// How loud speech is, by ITU-R BS.1770-4: K-weighted, in blocks of 400 ms that overlap by 75 %, silence gated out.
///
/// Stateless; any thread. Mono counts as one channel of weight 1, so 997 Hz at full scale is −3.01 LUFS.
public final class Loudness {
    /// The loudness of a track in which nothing passes the gate.
    public static final double SILENCE = Double.NEGATIVE_INFINITY;

    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = -10;
    private static final int STEPS_PER_BLOCK = 4;
    private static final int STEPS_PER_SECOND = 10;
    private static final int READ_FRAMES = 8192;

    private Loudness() {}

    /// Integrated loudness of what the track holds now, `SILENCE` where it holds none.
    ///
    /// A track shorter than one block is taken as one block.
    public static double lufs(PcmTrack track) {
        return gated(steps(track));
    }

    /// The factor that brings a track of one loudness to another; 1 where either is silence.
    public static double gain(double fromLufs, double toLufs) {
        return Double.isInfinite(fromLufs) || Double.isInfinite(toLufs) ? 1 : Math.pow(10, (toLufs - fromLufs) / 20);
    }

    /// Mean squares of the K-weighted sound, one for each 100 ms; one for all of it where it is shorter than a block.
    private static double[] steps(PcmTrack track) {
        long frames = track.frames();
        int stepFrames = Math.max(1, track.format().sampleRateHz() / STEPS_PER_SECOND);
        int steps = (int) (frames / stepFrames);
        return steps < STEPS_PER_BLOCK
                ? meanSquares(track, 1, (int) Math.max(1, frames))
                : meanSquares(track, steps, stepFrames);
    }

    private static double[] meanSquares(PcmTrack track, int steps, int stepFrames) {
        KWeighting weighting = new KWeighting(track.format().sampleRateHz());
        double[] means = new double[steps];
        short[] samples = new short[READ_FRAMES];
        long frames = (long) steps * stepFrames;
        long at = 0;
        int count = track.readS16(at, samples, 0, READ_FRAMES);
        while (count > 0 && at < frames) {
            for (int i = 0; i < count && at + i < frames; i++) {
                double weighted = weighting.next(samples[i] / 32768.0);
                means[(int) ((at + i) / stepFrames)] += weighted * weighted / stepFrames;
            }
            at += count;
            count = track.readS16(at, samples, 0, READ_FRAMES);
        }
        return means;
    }

    private static double gated(double[] steps) {
        double[] blocks = blocks(steps);
        double absolute = mean(blocks, power(ABSOLUTE_GATE_LUFS));
        if (absolute == 0) {
            return SILENCE;
        }
        double relative = power(Math.max(ABSOLUTE_GATE_LUFS, lufs(absolute) + RELATIVE_GATE_LU));
        return lufs(mean(blocks, relative));
    }

    private static double[] blocks(double[] steps) {
        if (steps.length < STEPS_PER_BLOCK) {
            return steps;
        }
        double[] blocks = new double[steps.length - STEPS_PER_BLOCK + 1];
        for (int i = 0; i < blocks.length; i++) {
            for (int j = 0; j < STEPS_PER_BLOCK; j++) {
                blocks[i] += steps[i + j] / STEPS_PER_BLOCK;
            }
        }
        return blocks;
    }

    /// Mean of the blocks above the gate, 0 where there are none.
    private static double mean(double[] blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (block > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double lufs(double power) {
        return OFFSET + 10 * Math.log10(power);
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET) / 10);
    }
}
