package dev.soundcheck.ui.kit;

/// How high a sample is drawn, the same in every waveform. Stateless.
public final class WaveHeight {
    private static final double FULL_SCALE = 32768;

    private WaveHeight() {}

    /// From 0 for silence, and for what lies on the other side of the middle, to 1 for full scale. Quiet speech is drawn
    /// larger than it is: what is heard goes by loudness, not by amplitude.
    public static double of(int sample) {
        return Math.sqrt(Math.max(0, sample) / FULL_SCALE);
    }
}
