package dev.soundcheck.audio.pcm;

/// Another pace at the same pitch, by WSOLA: blocks of speech are laid end to end, each taken from where its waveform
/// best goes on from the one before, near the place the pace asks for.
///
/// Feeder's thread only.
public final class TimeStretch implements SampleSource {
    private static final double BLOCK_SECONDS = 0.012;
    /// Either way; a period of the lowest voice fits in the whole.
    private static final double SEARCH_SECONDS = 0.010;
    private static final int COARSE = 4;

    private final SampleSource source;
    private final double rate;
    private final double origin;
    private final int block;
    private final int search;
    private final short[] window;
    private final short[] made;
    private final float[] fadeIn;
    /// Sample of the source that `window[0]` is, counted from the stage's beginning.
    private long windowStart;
    private int filled;
    private boolean sourceEnded;
    /// Where the last block would go on; the first block begins the source.
    private long continuation;
    private long blocks;
    private int madeFrom;
    private int madeTo;
    private long served;

    TimeStretch(SampleSource source, double rate, int sampleRateHz) {
        this.source = source;
        this.rate = rate;
        this.origin = source.position();
        this.block = (int) (BLOCK_SECONDS * sampleRateHz);
        this.search = (int) (SEARCH_SECONDS * sampleRateHz);
        this.window = new short[8 * (block + search)];
        this.made = new short[block];
        this.fadeIn = new float[block];
        for (int i = 0; i < block; i++) {
            fadeIn[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / block));
        }
    }

    /// The source itself at its own pace.
    public static SampleSource of(SampleSource source, double rate, int sampleRateHz) {
        return rate == 1 ? source : new TimeStretch(source, rate, sampleRateHz);
    }

    @Override
    public int read(short[] target, int offset, int count) {
        int done = 0;
        while (done < count) {
            if (madeFrom == madeTo && !makeBlock()) {
                break;
            }
            int part = Math.min(count - done, madeTo - madeFrom);
            System.arraycopy(made, madeFrom, target, offset + done, part);
            madeFrom += part;
            done += part;
        }
        served += done;
        return done;
    }

    @Override
    public boolean exhausted() {
        return sourceEnded && madeFrom == madeTo && ideal() >= windowStart + filled;
    }

    @Override
    public double position() {
        return origin + served * step();
    }

    @Override
    public double step() {
        return rate * source.step();
    }

    private long ideal() {
        return Math.round(blocks * block * rate);
    }

    private boolean makeBlock() {
        long ideal = ideal();
        long least = Math.max(0, Math.min(continuation, ideal - search));
        long most = Math.max(Math.max(continuation, ideal + search) + block, ideal + (long) Math.ceil(block * rate));
        fill(least, most);
        boolean whole = windowStart + filled >= most;
        long left = windowStart + filled - ideal;
        if (!whole && (!sourceEnded || left <= 0)) {
            return false;
        }
        long from = blocks == 0 ? 0 : whole ? best(least, ideal) : Math.max(ideal, least);
        for (int i = 0; i < block; i++) {
            float mixed = at(continuation + i) * (1 - fadeIn[i]) + at(from + i) * fadeIn[i];
            made[i] = (short) Math.round(mixed);
        }
        continuation = from + block;
        blocks++;
        madeFrom = 0;
        madeTo = whole ? block : (int) Math.clamp(Math.ceil(left / rate), 1, block);
        return true;
    }

    /// Moves the window to hold `least` up to `most`, as far as there is sound.
    private void fill(long least, long most) {
        int gone = (int) Math.min(filled, least - windowStart);
        if (gone > 0) {
            System.arraycopy(window, gone, window, 0, filled - gone);
            filled -= gone;
            windowStart += gone;
        }
        while (windowStart + filled < most) {
            int wanted = (int) Math.min(window.length - filled, most - windowStart - filled);
            int got = source.read(window, filled, wanted);
            filled += got;
            if (got == 0) {
                sourceEnded = source.exhausted();
                return;
            }
        }
    }

    /// Coarsely over the whole range, then finely around the best of it.
    private long best(long least, long ideal) {
        long from = Math.max(least, ideal - search);
        long best = ideal;
        double bestLikeness = likeness(ideal, COARSE);
        for (long candidate = from; candidate <= ideal + search; candidate += COARSE) {
            double likeness = likeness(candidate, COARSE);
            if (likeness > bestLikeness) {
                bestLikeness = likeness;
                best = candidate;
            }
        }
        long around = best;
        bestLikeness = likeness(best, 1);
        for (long candidate = Math.max(from, around - COARSE + 1); candidate < around + COARSE; candidate++) {
            double likeness = likeness(candidate, 1);
            if (likeness > bestLikeness && candidate <= ideal + search) {
                bestLikeness = likeness;
                best = candidate;
            }
        }
        return best;
    }

    /// Normalized cross-correlation with what would follow naturally, over every `stride`th sample.
    private double likeness(long candidate, int stride) {
        int natural = (int) (continuation - windowStart);
        int tried = (int) (candidate - windowStart);
        double product = 0;
        double energy = 1;
        for (int i = 0; i < block; i += stride) {
            double sample = window[tried + i];
            product += sample * window[natural + i];
            energy += sample * sample;
        }
        return product / Math.sqrt(energy);
    }

    /// Silence beyond the end.
    private int at(long index) {
        long within = index - windowStart;
        return within < 0 || within >= filled ? 0 : window[(int) within];
    }
}
