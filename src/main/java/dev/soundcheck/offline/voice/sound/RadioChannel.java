package dev.soundcheck.offline.voice.sound;

import dev.soundcheck.offline.voice.engine.MaryEngine;

/// A narrow channel, 400 to 3000 Hz: two second-order sections each way. One thread; state lasts over phrases.
public final class RadioChannel {
    private static final double LOW_HZ = 400;
    private static final double HIGH_HZ = 3000;
    private static final double GAIN = 1.7;

    private final Section[] sections = {new Section(LOW_HZ, true), new Section(LOW_HZ, true),
            new Section(HIGH_HZ, false), new Section(HIGH_HZ, false)};

    public void apply(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            double value = samples[i] * GAIN;
            for (Section section : sections) {
                value = section.next(value);
            }
            samples[i] = (float) value;
        }
    }

    /// Butterworth high or low pass of second order.
    private static final class Section {
        private final double b0;
        private final double b1;
        private final double a1;
        private final double a2;
        private double x1;
        private double x2;
        private double y1;
        private double y2;

        Section(double hz, boolean highPass) {
            double omega = 2 * Math.PI * hz / MaryEngine.SAMPLE_RATE_HZ;
            double alpha = Math.sin(omega) / Math.sqrt(2);
            double cos = Math.cos(omega);
            double scale = 1 + alpha;
            b0 = (highPass ? 1 + cos : 1 - cos) / 2 / scale;
            b1 = (highPass ? -(1 + cos) : 1 - cos) / scale;
            a1 = -2 * cos / scale;
            a2 = (1 - alpha) / scale;
        }

        double next(double x) {
            double y = b0 * (x + x2) + b1 * x1 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            return y;
        }
    }
}
