package dev.soundcheck.audio.line;

/// Volume: turns samples of the ring into bytes for the line. At full volume not a bit is changed.
///
/// Volume and mute are set from any thread; everything else belongs to the audio thread.
public final class Gain {
    /// From nothing to full in 10 ms at 44.1 kHz, so that a step is not heard as a click.
    private static final float STEP = 1f / 441;

    private volatile float volume = 1;
    private volatile boolean muted;
    private float current = 1;

    public void volume(double part) {
        volume = (float) Math.clamp(part, 0.0, 1.0);
    }

    public void mute(boolean on) {
        muted = on;
    }

    /// What samples are multiplied with, once the change is done.
    public float level() {
        return muted ? 0 : volume;
    }

    /// Writes `count` samples, each once for every channel.
    void encode(short[] samples, int count, byte[] bytes, int channels) {
        float goal = level();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int sample = samples[i];
            if (current != 1 || goal != 1) {
                current = current < goal ? Math.min(goal, current + STEP) : Math.max(goal, current - STEP);
                sample = Math.round(sample * current);
            }
            for (int channel = 0; channel < channels; channel++) {
                bytes[at++] = (byte) sample;
                bytes[at++] = (byte) (sample >> 8);
            }
        }
    }
}
