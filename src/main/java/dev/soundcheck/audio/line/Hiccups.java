package dev.soundcheck.audio.line;

/// Gaps in the playback of sound that was there, because the machine was too busy. Written by the audio thread alone,
/// read by any.
public final class Hiccups {
    /// A shorter gap is within the clock's own uncertainty.
    private static final long LEAST_NANOS = 10_000_000;

    private volatile int count;
    private volatile long nanos;
    private int ownCount;
    private long ownNanos;
    private long sinceNanos;
    private boolean open;

    /// Nothing has sounded since then. Where an earlier time is known already, it stays.
    void since(long when) {
        sinceNanos = open ? sinceNanos : when;
        open = true;
    }

    /// The line takes sound again.
    void over(long when) {
        if (open && when - sinceNanos >= LEAST_NANOS) {
            ownNanos += when - sinceNanos;
            ownCount++;
            nanos = ownNanos;
            count = ownCount;
        }
        open = false;
    }

    public int count() {
        return count;
    }

    public long nanos() {
        return nanos;
    }
}
