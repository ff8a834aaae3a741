package dev.soundcheck.offline.voice.sound;

import dev.soundcheck.audio.pcm.Biquad;
import dev.soundcheck.offline.voice.engine.MaryEngine;

/// A narrow channel, 400 to 3000 Hz: two second-order sections each way. One thread; state lasts over phrases.
public final class RadioChannel {
    private static final double LOW_HZ = 400;
    private static final double HIGH_HZ = 3000;
    private static final double GAIN = 1.7;

    private final Biquad[] sections = {highPass(), highPass(), lowPass(), lowPass()};

    public void apply(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            double value = samples[i] * GAIN;
            for (Biquad section : sections) {
                value = section.next(value);
            }
            samples[i] = (float) value;
        }
    }

    private static Biquad highPass() {
        return Biquad.highPass(LOW_HZ, Biquad.BUTTERWORTH_Q, MaryEngine.SAMPLE_RATE_HZ);
    }

    private static Biquad lowPass() {
        return Biquad.lowPass(HIGH_HZ, Biquad.BUTTERWORTH_Q, MaryEngine.SAMPLE_RATE_HZ);
    }
}
