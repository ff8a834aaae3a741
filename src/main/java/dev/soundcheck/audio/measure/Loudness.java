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

    /// Mean squares of the K-weighted sound, one for each 100 ms.
    private static double[] steps(PcmTrack track) {
        int rate = track.format().sampleRateHz();
        int stepFrames = Math.max(1, rate / STEPS_PER_SECOND);
        long frames = track.frames();
        int whole = (int) (frames / stepFrames);
        boolean brief = whole < STEPS_PER_BLOCK;
        double[] sums = new double[brief ? 1 : whole];
        Biquad shelf = Biquad.shelf(rate);
        Biquad highPass = Biquad.highPass(rate);
        short[] samples = new short[READ_FRAMES];
        for (long at = 0; at < frames;) {
            int count = track.readS16(at, samples, 0, READ_FRAMES);
            if (count == 0) {
                break;
            }
            for (int i = 0; i < count; i++) {
                double weighted = highPass.filter(shelf.filter(samples[i] / 32768.0));
                int step = brief ? 0 : (int) ((at + i) / stepFrames);
                if (step < sums.length) {
                    sums[step] += weighted * weighted;
                }
            }
            at += count;
        }
        double divisor = brief ? Math.max(1, frames) : stepFrames;
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= divisor;
        }
        return sums;
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

    /// One stage of the K-weighting. The standard gives coefficients for 48 kHz alone; these are the analog filters
    /// behind them, transformed to any rate.
    static final class Biquad {
        final double b0;
        final double b1;
        final double b2;
        final double a1;
        final double a2;
        private double z1;
        private double z2;

        private Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        /// The head's effect: +4 dB above 1.7 kHz or so.
        static Biquad shelf(int rateHz) {
            double k = Math.tan(Math.PI * 1681.974450955533 / rateHz);
            double q = 0.7071752369554196;
            double high = Math.pow(10, 3.999843853973347 / 20);
            double band = Math.pow(high, 0.4996667741545416);
            double a0 = 1 + k / q + k * k;
            return new Biquad((high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0,
                    (high - band * k / q + k * k) / a0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
        }

        /// The ear's weak hearing of the lowest sounds.
        static Biquad highPass(int rateHz) {
            double k = Math.tan(Math.PI * 38.13547087602444 / rateHz);
            double q = 0.5003270373238773;
            double a0 = 1 + k / q + k * k;
            return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
        }

        double filter(double x) {
            double y = b0 * x + z1;
            z1 = b1 * x - a1 * y + z2;
            z2 = b2 * x - a2 * y;
            return y;
        }
    }
}
