package dev.soundcheck.audio.pcm;

/// Another sample rate, by a Kaiser-windowed sinc kept as one filter per phase.
///
/// Sample for sample in time: the filter's delay is taken out, so position 0 stays position 0. Feeder's thread only.
public final class Resampler implements SampleSource {
    private static final int HALF_TAPS = 24;
    private static final double KAISER_BETA = 9;
    /// Pass band as a part of the lower Nyquist frequency; the rest is the filter's slope.
    private static final double PASS = 0.93;
    private static final int CHUNK = 1024;

    private final SampleSource source;
    private final int up;
    private final int down;
    private final int half;
    private final float[][] phases;
    private final short[] window;
    /// Samples in the window; the sample at index `half - 1` is the one at or before the next output.
    private int filled;
    private int phase;
    /// Zeros put in behind the source's last sample.
    private int padded;
    private boolean exhausted;

    Resampler(SampleSource source, int fromHz, int toHz) {
        this.source = source;
        int divisor = SincPhases.gcd(fromHz, toHz);
        this.up = toHz / divisor;
        this.down = fromHz / divisor;
        double narrowing = Math.min(1.0, (double) toHz / fromHz);
        this.half = (int) Math.ceil(HALF_TAPS / narrowing);
        this.phases = SincPhases.of(up, half, PASS * narrowing, KAISER_BETA);
        this.window = new short[2 * half + CHUNK];
        this.filled = half - 1;
    }

    /// The source itself where the rates are equal.
    public static SampleSource of(SampleSource source, int fromHz, int toHz) {
        return fromHz == toHz ? source : new Resampler(source, fromHz, toHz);
    }

    @Override
    public int read(short[] target, int offset, int count) {
        int done = 0;
        int at = 0;
        while (done < count) {
            if (at + 2 * half > filled) {
                drop(at);
                at = 0;
                if (!fill()) {
                    break;
                }
            }
            if (filled - padded <= at + half - 1) {
                exhausted = true;
                break;
            }
            target[offset + done++] = filtered(at);
            phase += down;
            at += phase / up;
            phase %= up;
        }
        drop(at);
        return done;
    }

    @Override
    public boolean exhausted() {
        return exhausted;
    }

    @Override
    public double position() {
        int ahead = filled - padded - (half - 1);
        return source.position() - (ahead - (double) phase / up) * source.step();
    }

    @Override
    public double step() {
        return source.step() * down / up;
    }

    private short filtered(int at) {
        float[] filter = phases[phase];
        float sum = 0;
        for (int i = 0; i < filter.length; i++) {
            sum += filter[i] * window[at + i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private void drop(int count) {
        int gone = Math.min(count, filled);
        System.arraycopy(window, gone, window, 0, filled - gone);
        filled -= gone;
    }

    /// Fills the window until it holds a whole filter's length.
    private boolean fill() {
        while (filled < 2 * half) {
            int got = source.read(window, filled, window.length - filled);
            filled += got;
            if (got == 0) {
                if (!source.exhausted()) {
                    return false;
                }
                window[filled++] = 0;
                padded++;
            }
        }
        return true;
    }
}
