package dev.soundcheck.offline.voice.sound;

import dev.soundcheck.audio.pcm.SincPhases;

/// Coefficients that bring sound from one sample rate to another: a Kaiser-windowed sinc cut into phases. Immutable.
///
/// Stop band 96 dB down from the lower Nyquist frequency; pass band flat to nine tenths of it.
public final class PolyphaseFilter {
    private static final double STOP_BAND_DB = 96;
    private static final double TRANSITION = 0.1;

    final int up;
    final int down;
    final int tapsPerPhase;
    private final float[][] phases;

    public PolyphaseFilter(int fromHz, int toHz) {
        int divisor = SincPhases.gcd(fromHz, toHz);
        up = toHz / divisor;
        down = fromHz / divisor;
        double lower = Math.min(1, (double) up / down);
        double beta = 0.1102 * (STOP_BAND_DB - 8.7);
        double width = Math.PI * TRANSITION * lower;
        int half = (int) Math.ceil((STOP_BAND_DB - 8) / (2.285 * width) / 2);
        tapsPerPhase = 2 * half;
        double cutoff = lower * (1 - TRANSITION / 2);
        phases = SincPhases.of(up, half, cutoff, beta);
    }

    float[] phase(int index) {
        return phases[index];
    }
}
