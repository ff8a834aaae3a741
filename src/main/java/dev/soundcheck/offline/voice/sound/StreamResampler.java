package dev.soundcheck.offline.voice.sound;

import java.util.Arrays;

/// Changes the sample rate of a stream without delaying it: the sample that comes out at time t was at time t.
///
/// A stream of n samples gives exactly ceil(n · to / from) samples once it is drained. One thread.
public final class StreamResampler {
    private final PolyphaseFilter filter;
    private float[] window;
    private int filled;
    private long consumed;
    private long produced;
    private long inputFrames;

    public StreamResampler(PolyphaseFilter filter) {
        this.filter = filter;
        // half a filter of silence before the first sample
        this.window = new float[filter.tapsPerPhase * 4];
        this.filled = filter.tapsPerPhase / 2 - 1;
    }

    /// Takes `count` samples and gives what can be computed from them.
    public float[] push(float[] samples, int offset, int count) {
        if (filter.up == filter.down) {
            return Arrays.copyOfRange(samples, offset, offset + count);
        }
        inputFrames += count;
        append(samples, offset, count);
        return compute(Long.MAX_VALUE);
    }

    /// The last samples, as if silence followed. Nothing may be pushed afterwards.
    public float[] drain() {
        if (filter.up == filter.down) {
            return new float[0];
        }
        long total = Math.ceilDiv(inputFrames * filter.up, (long) filter.down);
        append(new float[filter.tapsPerPhase], 0, filter.tapsPerPhase);
        return compute(total);
    }

    private void append(float[] samples, int offset, int count) {
        if (filled + count > window.length) {
            window = Arrays.copyOf(window, Math.max(window.length * 2, filled + count));
        }
        System.arraycopy(samples, offset, window, filled, count);
        filled += count;
    }

    private float[] compute(long limit) {
        float[] out = new float[(int) ((long) filled * filter.up / filter.down) + 2];
        int count = 0;
        while (produced < limit) {
            long position = produced * filter.down;
            int start = (int) (position / filter.up - consumed);
            if (start + filter.tapsPerPhase > filled) {
                break;
            }
            out[count++] = dot(filter.phase((int) (position % filter.up)), start);
            produced++;
        }
        discard();
        return Arrays.copyOf(out, count);
    }

    private float dot(float[] phase, int start) {
        // four sums, so that the processor need not wait for one
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int tap = 0;
        for (; tap + 3 < phase.length; tap += 4) {
            a += phase[tap] * window[start + tap];
            b += phase[tap + 1] * window[start + tap + 1];
            c += phase[tap + 2] * window[start + tap + 2];
            d += phase[tap + 3] * window[start + tap + 3];
        }
        for (; tap < phase.length; tap++) {
            a += phase[tap] * window[start + tap];
        }
        return a + b + (c + d);
    }

    private void discard() {
        int needless = (int) Math.min(filled, produced * filter.down / filter.up - consumed);
        if (needless > 0) {
            System.arraycopy(window, needless, window, 0, filled - needless);
            filled -= needless;
            consumed += needless;
        }
    }
}
