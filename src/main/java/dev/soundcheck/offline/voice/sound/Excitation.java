package dev.soundcheck.offline.voice.sound;

import dev.soundcheck.offline.voice.engine.MaryEngine;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The source of the vocoder: pulses at the pitch and noise, each weighted per band by how voiced the band is.
///
/// Works a frame at a time. A pulse is laid down as the whole impulse response of its band filter, noise runs through
/// its filter block-wise. The random signs are the same each time, so that one text always gives one sound. One thread.
final class Excitation {
    private static final int FRAME = MaryEngine.FRAME_SAMPLES;
    private static final long SEED = 0x50F7C0DEL;

    private final double[][] bands;
    private final int taps;
    private final double[] pulseFilter;
    private final double[] noiseFilter;
    private final double[] noise;
    private final double[] sum;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private double lastPeriod;
    private double sincePulse;

    /// @param bands  impulse responses that add up to a flat spectrum, one per band of `Utterance.strengths`
    Excitation(double[][] bands) {
        this.bands = bands;
        this.taps = bands[0].length;
        this.pulseFilter = new double[taps];
        this.noiseFilter = new double[taps];
        this.noise = new double[FRAME + taps - 1];
        this.sum = new double[FRAME + taps];
    }

    /// Writes one frame.
    ///
    /// @param period  samples per pitch period, 0 where there is no voicing
    void frame(double period, double[] strengths, double[] target) {
        shapeFilters(strengths);
        System.arraycopy(sum, FRAME, sum, 0, taps);
        Arrays.fill(sum, taps, sum.length, 0);
        addPulses(period);
        addNoise();
        System.arraycopy(sum, 0, target, 0, FRAME);
    }

    private void shapeFilters(double[] strengths) {
        for (int tap = 0; tap < taps; tap++) {
            double pulse = 0;
            double rest = 0;
            for (int band = 0; band < bands.length; band++) {
                pulse += strengths[band] * bands[band][tap];
                rest += (1 - strengths[band]) * bands[band][tap];
            }
            pulseFilter[tap] = pulse;
            noiseFilter[tap] = rest;
        }
    }

    private void addPulses(double period) {
        if (period == 0) {
            lastPeriod = 0;
            return;
        }
        boolean onset = lastPeriod == 0;
        double current = onset ? period : lastPeriod;
        double step = (period - current) / FRAME;
        if (onset) {
            sincePulse = period;
        }
        for (int sample = 0; sample < FRAME; sample++) {
            sincePulse += 1;
            if (sincePulse >= current) {
                sincePulse -= current;
                double height = Math.sqrt(current);
                for (int tap = 0; tap < taps; tap++) {
                    sum[sample + tap] += height * pulseFilter[tap];
                }
            }
            current += step;
        }
        lastPeriod = period;
    }

    private void addNoise() {
        System.arraycopy(noise, FRAME, noise, 0, taps - 1);
        for (int i = taps - 1; i < noise.length; i++) {
            noise[i] = random.nextBoolean() ? 1 : -1;
        }
        for (int tap = 0; tap < taps; tap++) {
            double weight = noiseFilter[tap];
            int from = taps - 1 - tap;
            for (int sample = 0; sample < FRAME; sample++) {
                sum[sample] += weight * noise[from + sample];
            }
        }
    }
}
