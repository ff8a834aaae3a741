package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmTrack;
import java.util.OptionalDouble;

/// Where sound becomes audible by the rule of Coval's public benchmark, so that figures can be held against theirs:
/// the first 10 ms whose RMS, their mean removed, is above 0.01 of full scale, looked for in steps of 1 ms. Windows lie
/// around their instant; beyond its edges the sound goes on as its first and last sample. Stateless.
public final class CovalOnset {
    public static final double THRESHOLD_RMS = 0.01;
    public static final int WINDOW_MILLIS = 10;
    private static final double FULL_SCALE = 32768;

    private CovalOnset() {}

    /// Milliseconds before it; empty where nothing is audible.
    ///
    /// @param track  complete
    public static OptionalDouble millis(PcmTrack track) {
        int rateHz = track.format().sampleRateHz();
        int window = Math.max(1, (int) Math.rint(rateHz * WINDOW_MILLIS / 1000.0));
        int hop = Math.max(1, (int) Math.rint(rateHz / 1000.0));
        int before = window / 2;
        short[] samples = new short[window];
        for (long at = 0; at + window <= track.frames() + 2L * before; at += hop) {
            if (!read(track, at - before, samples)) {
                return OptionalDouble.empty();
            }
            if (rms(samples) > THRESHOLD_RMS) {
                return OptionalDouble.of(at * 1000.0 / rateHz);
            }
        }
        return OptionalDouble.empty();
    }

    /// False where there is no sound at all, or it cannot be read.
    private static boolean read(PcmTrack track, long from, short[] samples) {
        int missing = (int) Math.clamp(-from, 0, (long) samples.length);
        int got = track.readS16(from + missing, samples, missing, samples.length - missing);
        if (got == 0) {
            return false;
        }
        for (int i = 0; i < missing; i++) {
            samples[i] = samples[missing];
        }
        for (int i = missing + got; i < samples.length; i++) {
            samples[i] = samples[missing + got - 1];
        }
        return true;
    }

    private static double rms(short[] samples) {
        double sum = 0;
        double squares = 0;
        for (short sample : samples) {
            sum += sample / FULL_SCALE;
            squares += sample / FULL_SCALE * (sample / FULL_SCALE);
        }
        double mean = sum / samples.length;
        return Math.sqrt(Math.max(0, squares / samples.length - mean * mean));
    }
}
