package dev.soundcheck.lab.result;

import dev.soundcheck.audio.PcmTrack;
import java.util.OptionalDouble;

/// Finds where the voice begins: the first 10 ms whose RMS is above -40 dBFS and stays there for 50 ms, looked for in
/// steps of 1 ms. Within that window the beginning is the first millisecond that is itself as loud. Stateless.
public final class LeadingSilence {
    public static final double THRESHOLD_DBFS = -40;
    public static final int WINDOW_MILLIS = 10;
    public static final int LASTING_MILLIS = 50;
    private static final double FULL_SCALE = 32768;
    private static final double LOUD = Math.pow(FULL_SCALE * Math.pow(10, THRESHOLD_DBFS / 20), 2);

    private LeadingSilence() {}

    /// Milliseconds before the voice; empty where there is none.
    public static OptionalDouble millis(PcmTrack track) {
        Steps steps = new Steps(track);
        int lasting = 0;
        int windows = LASTING_MILLIS - WINDOW_MILLIS + 1;
        for (int step = 0; steps.read(); step++) {
            if (step < WINDOW_MILLIS - 1) {
                continue;
            }
            lasting = steps.windowPower() > LOUD ? lasting + 1 : 0;
            if (lasting == windows) {
                int first = step - windows + 1 - (WINDOW_MILLIS - 1);
                return OptionalDouble.of(steps.firstLoud(first));
            }
        }
        return OptionalDouble.empty();
    }

    /// Mean powers of the track's milliseconds, as far as they have been read. A ring holds what may be asked for.
    private static final class Steps {
        private static final int KEPT = 128;

        private final PcmTrack track;
        private final short[] samples;
        private final double[] power = new double[KEPT];
        private int count;

        Steps(PcmTrack track) {
            this.track = track;
            this.samples = new short[track.format().sampleRateHz() / 1000 + 1];
        }

        /// Reads the next millisecond; false where no whole one is left.
        boolean read() {
            long from = frame(count);
            int length = (int) (frame(count + 1) - from);
            if (track.readS16(from, samples, 0, length) < length) {
                return false;
            }
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (double) samples[i] * samples[i];
            }
            power[count++ % KEPT] = sum / length;
            return true;
        }

        double windowPower() {
            double sum = 0;
            for (int i = count - WINDOW_MILLIS; i < count; i++) {
                sum += power[i % KEPT];
            }
            return sum / WINDOW_MILLIS;
        }

        int firstLoud(int step) {
            for (int i = step; i < step + WINDOW_MILLIS; i++) {
                if (power[i % KEPT] > LOUD) {
                    return i;
                }
            }
            return step;
        }

        private long frame(int step) {
            return (long) step * track.format().sampleRateHz() / 1000;
        }
    }
}
